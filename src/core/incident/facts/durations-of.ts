import { secondsBetween } from "../../rollback/figures.ts";
import type { KeyDuration, KeyTimes } from "./key-times.ts";

/**
 * The durations that reports of incidents name, in the order in which they end. Clocks of two machines differ by up to
 * two seconds, which counts as nought; a span that is further the wrong way round is not known.
 */
export function durationsOf(times: KeyTimes): readonly KeyDuration[] {
  return spans.map(([name, from, to]) => ({ name, from, to, seconds: between(times[from], times[to]) }));
}

const spans: readonly (readonly [string, keyof KeyTimes, keyof KeyTimes])[] = [
  ["time to detect", "impactStarted", "detected"],
  ["time to acknowledge", "detected", "acknowledged"],
  ["time to decide", "detected", "decided"],
  ["rollback, execution", "rollbackStarted", "mitigated"],
  ["rollback, end to end", "detected", "verified"],
  ["technical recovery", "impactStarted", "verified"],
  ["time to first notice", "detected", "firstNotice"],
  ["communication latency, first notice", "impactStarted", "firstNotice"],
  ["time to resolve", "impactStarted", "resolved"],
  ["communication latency, all-clear", "resolved", "allClear"],
];

function between(from: string | null, to: string | null): number | null {
  return from === null ? null : secondsBetween(from, to);
}
