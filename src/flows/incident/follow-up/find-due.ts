import { endOfDay, type Overdue, overdueAt } from "../../../core/incident/follow-up/overdue.ts";
import { dayOf } from "../../../core/incident/follow-up/quarter.ts";
import type { ActionOnIssue } from "../../../core/incident/lint/action-on-issue.ts";
import type { IncidentRecord } from "../../../core/incident/record.ts";
import type { IncidentRules } from "../../../core/policy/incident-rules.ts";

/** Something overdue, and the day on which it was due. */
export interface Late {
  readonly overdue: Overdue;
  /** `2026-12-10`. */
  readonly day: string;
}

/** Whether the time for the review of a postmortem is over; null while it is not. */
export function lateReview(
  { reviewDueAt }: Pick<IncidentRecord, "reviewDueAt">,
  nowMs: number,
  everyMs: number,
): Late | null {
  return late(Date.parse(reviewDueAt), nowMs, everyMs);
}

/**
 * The same of an action by the day that people wrote; of one without a day by what the policy says for its priority, so that
 * nobody is rid of it by taking the day out.
 */
export function lateAction(
  action: Pick<ActionOnIssue, "due" | "priority" | "createdAt">,
  rules: Pick<IncidentRules, "action-due">,
  nowMs: number,
  everyMs: number,
): (Late & { readonly isDated: boolean }) | null {
  const dueMs = endOfDay(action.due);
  const usualMs = endOfDay(dayOf(Date.parse(action.createdAt) + rules["action-due"][action.priority]));
  const found = late(dueMs ?? usualMs ?? Number.NaN, nowMs, everyMs);
  return found === null ? null : { ...found, isDated: dueMs !== null };
}

function late(dueMs: number, nowMs: number, everyMs: number): Late | null {
  const overdue = overdueAt(dueMs, nowMs, everyMs);
  return overdue === null ? null : { overdue, day: dayOf(dueMs) };
}
