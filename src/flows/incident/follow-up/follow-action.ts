import type { Issue } from "../../../kernel/ports/github.ts";
import { knownIssue } from "../lint/known-issue.ts";
import { lintAction } from "../lint/lint-action.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { lateAction } from "./find-due.ts";
import { type Seen, wasClosedLately } from "./follow-issue.ts";
import { isOpen } from "./issues-to-follow.ts";

/** Follows an action by its own issue, open or closed lately: it outlives its incident. */
export async function followAction(
  ports: LintPorts,
  facts: LintFacts,
  issue: Issue,
  seen: Seen,
): Promise<void> {
  const known = knownIssue(issue, facts.identity);
  const action = known === null ? null : await facts.actions.read(issue);
  if (known === null || action === null) return;
  if (!isOpen(issue)) {
    if (!wasClosedLately(ports, facts, issue)) return;
    const outcome = await lintAction(ports, facts, known, true);
    if (outcome.kind === "reopened") seen.reopened.push(issue);
    return;
  }
  const late = lateAction(action, facts.rules, ports.clock.now(), facts.rules["follow-up"].every);
  if (late === null) return;
  const { overdue, day, isDated } = late;
  const kind = "action-overdue";
  seen.overdueActions.push({ issue: issue.number, title: action.title, day, days: overdue.days });
  const lateness = () => Promise.resolve({ kind, isDated } as const);
  seen.due.push({ kind, issue, overdue, day, owner: action.owner, lateness });
}
