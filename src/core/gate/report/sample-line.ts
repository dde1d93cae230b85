import { clip, oneLine } from "../../text/visible.ts";
import type { Sample } from "../sample.ts";
import { quantity } from "./quantity.ts";

/** One sample for the log: `health 3 of 21: BAD status 503, wanted 200 after 3 ms`. */
export function sampleLine(sample: Sample, n: number, planned: number): string {
  const phase = sample.phase === undefined ? "" : ` (${sample.phase})`;
  return `${sample.check} ${n} of ${planned}${phase}: ${seen(sample)} after ${Math.round(sample.ms)} ms`;
}

/** The same in few words: `good 41 ms`, `BAD status 503, wanted 200`. */
export function sampleOutcome(sample: Sample, maxReason: number): string {
  if (sample.outcome !== "good") return notGood(sample, maxReason);
  return `good ${sample.value === undefined ? `${Math.round(sample.ms)} ms` : quantity(sample.value)}`;
}

/** What was answered: a status or value when it was good, otherwise the outcome in capitals and why. */
export function seen(sample: Sample): string {
  if (sample.outcome !== "good") return notGood(sample, 1000);
  if (sample.status !== null) return String(sample.status);
  return sample.value === undefined ? "good" : quantity(sample.value);
}

function notGood({ outcome, reason }: Sample, maxReason: number): string {
  const why = clip(oneLine(reason), maxReason);
  return why === "" ? outcome.toUpperCase() : `${outcome.toUpperCase()} ${why}`;
}
