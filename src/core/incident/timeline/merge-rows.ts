import { readInstant } from "../../deployment/instant.ts";
import { many } from "../../gate/report/quantity.ts";
import type { MergedChange } from "../../release/manifest.ts";
import type { TimelineRow } from "../record.ts";

const mostShown = 20;

/** A row for each merge, the newest 20 of more; those before are counted in one row, at the time of the last of them. */
export function mergeRows(changes: readonly MergedChange[], repositoryUrl: string): readonly TimelineRow[] {
  // The first of two manifests that name a change is as good as the other.
  const once = new Map(changes.toReversed().map((change) => [change.number, change]));
  const newest = [...once.values()]
    .filter(({ mergedAt }) => readInstant(mergedAt) !== null)
    .sort((a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.number - a.number);
  const rows = newest.slice(0, mostShown).map(({ number, mergedAt }) => ({
    at: mergedAt,
    event: `pull request ${number} merged`,
    source: `${repositoryUrl}/pull/${number}`,
  }));
  const [last] = newest.slice(mostShown);
  if (last === undefined) return rows.reverse();
  const more = `and ${many(newest.length - mostShown, "more pull request")} merged until then`;
  return [{ at: last.mergedAt, event: more, source: null }, ...rows.reverse()];
}
