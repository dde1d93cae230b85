import type { Waiting } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import type { IncidentIndex } from "../../../core/incident/incident-index.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { knownIssue } from "../lint/known-issue.ts";
import { lintAction } from "../lint/lint-action.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { type Linted, lintKnown } from "../lint/lint-known.ts";
import { lateAction, lateReview } from "./find-due.ts";
import { recordOfIssue } from "./followed-incident.ts";
import { isOpen } from "./issues-to-follow.ts";
import type { Due } from "./remind.ts";

/** What is collected over all issues. */
export interface Seen {
  readonly reopened: number[];
  readonly due: Due[];
  readonly unreviewed: Waiting[];
  readonly overdueActions: Waiting[];
  readonly unknown: string[];
}

type Needed = LintPorts & Pick<Ports, "records">;
type Index = Pick<IncidentIndex, "incidents">;

/** Lints an issue as it stands and sees whether its review is overdue. One that was closed long ago is past. */
export async function followIssue(
  ports: Needed,
  facts: LintFacts,
  index: Index,
  known: Linted,
  seen: Seen,
): Promise<void> {
  const { kind, issue } = known;
  const isLately = wasClosedLately(ports, facts, issue);
  if (isOpen(issue) || isLately) {
    const outcome = await lintKnown(ports, facts, known, isLately);
    if (outcome.kind === "reopened") seen.reopened.push(issue.number);
  }
  if (kind !== "incident" || !isOpen(issue)) return;
  const record = await recordOfIssue(ports, index, known);
  if (record === null) {
    seen.unknown.push(
      `By when issue ${issue.number} is to be reviewed is not known: its record was not found.`,
    );
    return;
  }
  const late = lateReview(record, ports.clock.now(), facts.rules["follow-up"].every);
  if (late === null) return;
  const { overdue, day } = late;
  seen.unreviewed.push({ issue: issue.number, title: issue.title, day, days: overdue.days });
  seen.due.push({ kind: "review-overdue", issue, overdue, day, owner: "" });
}

/** The same for an action of an incident, open or closed: an action outlives its incident. */
export async function followAction(
  ports: Needed,
  facts: LintFacts,
  action: ActionOnIssue,
  seen: Seen,
): Promise<void> {
  const late = lateAction(action, ports.clock.now(), facts.rules["follow-up"].every);
  const isWorthALook = isOpen(action) ? late !== null : wasClosedLately(ports, facts, action);
  const issue = isWorthALook ? await ports.issues.get(action.number) : null;
  const known = issue === null ? null : knownIssue(issue, facts.identity);
  if (issue === null || known === null) return;
  if (!isOpen(issue)) {
    const outcome = await lintAction(ports, facts, known, wasClosedLately(ports, facts, issue));
    if (outcome.kind === "reopened") seen.reopened.push(issue.number);
  } else if (late !== null) {
    const { overdue, day } = late;
    seen.overdueActions.push({ issue: issue.number, title: action.title, day, days: overdue.days });
    seen.due.push({ kind: "action-overdue", issue, overdue, day, owner: action.owner });
  }
}

function wasClosedLately(
  { clock }: Pick<Ports, "clock">,
  { rules }: LintFacts,
  { state, closedAt }: Pick<Issue, "state" | "closedAt">,
): boolean {
  const agoMs = clock.now() - Date.parse(closedAt ?? "");
  return state === "closed" && agoMs <= rules["follow-up"]["reopen-within"];
}
