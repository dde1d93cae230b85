import { readDay } from "../../deployment/instant.ts";

/** How long something is overdue, and in which period since then this is: 0 is the first. */
export interface Overdue {
  readonly days: number;
  readonly period: number;
}

const dayMs = 86_400_000;

/**
 * Whether something due at an instant is overdue now (both in milliseconds since the epoch); null while it is not. Periods
 * count from the due time, so that a run that is late or lost moves no reminder to another period.
 */
export function overdueAt(dueMs: number, nowMs: number, everyMs: number): Overdue | null {
  if (!Number.isFinite(dueMs) || nowMs <= dueMs) return null;
  const lateMs = nowMs - dueMs;
  return { days: Math.floor(lateMs / dayMs), period: Math.floor(lateMs / everyMs) };
}

/** The end of the first day that a text names (`2026-12-10`), in UTC; null when it names none that there is. */
export function endOfDay(text: string): number | null {
  const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
  const days = day === undefined ? null : readDay(day);
  return days === null ? null : (days + 1) * dayMs - 1000;
}
