import { endOfDay, type Overdue, overdueAt } from "../../../core/incident/follow-up/overdue.ts";
import { dayOf } from "../../../core/incident/follow-up/quarter.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";

/** Something overdue, and the day on which it was due. */
export interface Late {
  readonly overdue: Overdue;
  /** `2026-12-10`. */
  readonly day: string;
}

/** Whether a postmortem that is not reviewed yet is overdue; null when it is not. */
export function lateReview(
  { status, reviewDueAt }: Pick<IncidentRecord, "status" | "reviewDueAt">,
  nowMs: number,
  everyMs: number,
): Late | null {
  if (status === "reviewed" || status === "closed") return null;
  return late(Date.parse(reviewDueAt), nowMs, everyMs);
}

/** The same of an action by the day that people wrote; one without a day is never late, and its incident's lint asks for one. */
export function lateAction({ due }: Pick<ActionOnIssue, "due">, nowMs: number, everyMs: number): Late | null {
  const dueMs = endOfDay(due);
  return dueMs === null ? null : late(dueMs, nowMs, everyMs);
}

function late(dueMs: number, nowMs: number, everyMs: number): Late | null {
  const overdue = overdueAt(dueMs, nowMs, everyMs);
  return overdue === null ? null : { overdue, day: dayOf(dueMs) };
}
