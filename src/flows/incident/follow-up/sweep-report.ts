import type { Waiting } from "../../../core/incident/follow-up/audit/audit-facts.ts";
import type { Issue } from "../../../kernel/ports/github.ts";

/** What a run of the schedule did, and what it saw. */
export interface SweepReport {
  readonly looked: number;
  readonly reopened: readonly Issue[];
  readonly reminded: readonly Issue[];
  /** Overdue, and not looked at any more, since this run wrote as many reminders as it may. */
  readonly leftForLater: number;
  readonly unreviewed: readonly Waiting[];
  readonly overdueActions: readonly Waiting[];
  /** What could not be found out or done, in sentences. */
  readonly unknown: readonly string[];
}
