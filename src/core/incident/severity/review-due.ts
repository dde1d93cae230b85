import type { ReviewDue } from "../../policy/review-due-text.ts";
import type { Severity } from "./severity.ts";

const dayMs = 86_400_000;

/**
 * By when a postmortem of this severity is to be reviewed, in milliseconds since the epoch: the end of a day in UTC, so many days after the one on which
 * it was detected (ISO 8601). Saturdays and Sundays are no business days; holidays are not known.
 */
export function reviewDueAt(due: ReviewDue, level: Severity, detectedAt: string): number {
  const { days, areBusinessDays } = due[level];
  let day = Math.floor(Date.parse(detectedAt) / dayMs);
  for (let left = days; left > 0; ) {
    day += 1;
    if (!areBusinessDays || isBusinessDay(day)) left -= 1;
  }
  return (day + 1) * dayMs - 1000;
}

// Day 0 of the epoch was a Thursday.
function isBusinessDay(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
