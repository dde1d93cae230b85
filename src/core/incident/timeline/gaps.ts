import type { TimelineRow } from "../record.ts";
import { lengthBetween } from "../text/length-text.ts";

const quietMs = 600_000;
const gapWords = "no recorded activity for";

/**
 * The rows (sorted) with a row wherever nothing is recorded for ten minutes after `since`, except while a gate watched
 * or a layer ran (`busy`, from and to).
 */
export function withGaps(
  rows: readonly TimelineRow[],
  since: string,
  busy: readonly (readonly [string, string])[],
): readonly TimelineRow[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    // A time that is none lies neither before nor after.
    if (next === undefined || !(Date.parse(row.at) >= Date.parse(since))) return [row];
    const [fromMs, toMs] = [Date.parse(row.at), Date.parse(next.at)];
    const isBusy = busy.some(([from, to]) => Date.parse(from) <= fromMs && toMs <= Date.parse(to));
    if (toMs - fromMs < quietMs || isBusy) return [row];
    return [row, { at: row.at, event: `${gapWords} ${lengthBetween(row.at, next.at)}`, source: null }];
  });
}

/** Whether a row says that nothing is recorded. */
export function isGap({ event, source }: TimelineRow): boolean {
  return source === null && event.startsWith(gapWords);
}
