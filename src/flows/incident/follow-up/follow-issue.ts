import { lacksOpening } from "../../../core/incident/body/lacks-opening.ts";
import { countsAsNearMiss } from "../../../core/incident/commands/counts-as-near-miss.ts";
import type { Waiting } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import type { Lateness } from "../../../core/incident/follow-up/render-reminder.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import { openStatus } from "../../../core/incident/status/open-status.ts";
import { showsClosed } from "../../../core/incident/status/shown-status.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { missingNow } from "../lint/judged-issue.ts";
import { leftAlone } from "../lint/left-alone.ts";
import type { LintFacts, LintPorts } from "../lint/lint-facts.ts";
import { type Linted, lintKnown, rowsIn } from "../lint/lint-known.ts";
import { lateReview } from "./find-due.ts";
import { isOpen } from "./issues-to-follow.ts";
import type { Due } from "./remind.ts";

/** What is collected over all issues. */
export interface Seen {
  readonly reopened: Issue[];
  readonly due: Due[];
  readonly unreviewed: Waiting[];
  readonly overdueActions: Waiting[];
  readonly unknown: string[];
}

/** Lints an issue as it stands and sees whether its review is overdue. One that was closed long ago is past. */
export async function followIssue(
  ports: LintPorts,
  facts: LintFacts,
  known: Linted,
  seen: Seen,
): Promise<void> {
  const { kind, issue } = known;
  const isLately = wasClosedLately(ports, facts, issue);
  if (isOpen(issue) || isLately) {
    const outcome = await lintKnown(ports, facts, known, isLately);
    if (outcome.kind === "reopened") seen.reopened.push(issue);
  }
  if (kind !== "incident" || !isOpen(issue)) return;
  const record = await facts.recordOf(known);
  if (record === null) {
    seen.unknown.push(
      `By when issue ${issue.number} is to be reviewed is not known: its record was not found.`,
    );
    return;
  }
  // An event that tells that it was opened again may be lost, and a run that heard it may have ended early.
  const isBehind =
    record.status === "closed" ||
    showsClosed(issue.body) === true ||
    lacksOpening(record, issue.body, ports.digest.sha256);
  if (isBehind) await facts.noteState(issue, "open");
  if (!countsAsNearMiss(record)) await followReview(ports, facts, known, record, seen);
}

async function followReview(
  { clock }: Pick<Ports, "clock">,
  facts: LintFacts,
  known: Linted,
  record: IncidentRecord,
  seen: Seen,
): Promise<void> {
  const { issue } = known;
  const followUp = facts.rules["follow-up"];
  const isReviewed = openStatus(record) === "reviewed";
  const missing = async (): Promise<readonly string[]> =>
    (await missingNow(facts, known)).map(({ heading }) => heading);
  const isQuiet = leftAlone(issue, followUp.quiet) !== null;
  // Said to be reviewed with nothing written is not reviewed.
  const isDone = isReviewed && (await missing()).length === 0;
  if (isDone && !isQuiet && rowsIn(issue).length > 0) await facts.makeOfRows(issue, rowsIn(issue));
  const late = isDone ? null : lateReview(record, clock.now(), followUp.every);
  if (late === null) return;
  const { overdue, day } = late;
  const kind = "review-overdue";
  seen.unreviewed.push({ issue: issue.number, title: issue.title, day, days: overdue.days });
  const lateness = async (): Promise<Lateness> => ({ kind, isReviewed, missing: await missing() });
  seen.due.push({ kind, issue, overdue, day, owner: "", lateness });
}

/** Whether an issue was closed so lately that it may be opened again. */
export function wasClosedLately(
  { clock }: Pick<Ports, "clock">,
  { rules }: Pick<LintFacts, "rules">,
  { state, closedAt }: Pick<Issue, "state" | "closedAt">,
): boolean {
  const agoMs = clock.now() - Date.parse(closedAt ?? "");
  return state === "closed" && agoMs <= rules["follow-up"]["reopen-within"];
}
