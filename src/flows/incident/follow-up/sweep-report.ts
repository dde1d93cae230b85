import type { Waiting } from "../../../core/incident/follow-up/audit/audit-facts.ts";

/** What a run of the schedule did, and what it saw. */
export interface SweepReport {
  readonly looked: number;
  readonly reopened: readonly number[];
  readonly reminded: readonly number[];
  /** Reminders that the next runs write. */
  readonly leftForLater: number;
  readonly unreviewed: readonly Waiting[];
  readonly overdueActions: readonly Waiting[];
  /** What could not be found out or done, in sentences. */
  readonly unknown: readonly string[];
}
