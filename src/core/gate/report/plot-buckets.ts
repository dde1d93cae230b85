import type { Sample } from "../sample.ts";

/** A stretch of time with what was sampled in it. */
export interface PlotBucket {
  readonly fromMs: number;
  readonly good: number;
  readonly bad: number;
  /** Without data, or not asked. */
  readonly unknown: number;
  /** The largest answer time, or the largest value of a metric; null when there was none. */
  readonly highest: number | null;
}

export interface PlotSeries {
  readonly bucketMs: number;
  readonly buckets: readonly PlotBucket[];
  /** Whether it measures the values of a metric; answer times in milliseconds otherwise. */
  readonly isValue: boolean;
}

const widthsMs = [
  100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3,
];

/** Samples of one check in at most `most` stretches of one round length, from the first stretch to the last. */
export function plotSeries(samples: readonly Sample[], intervalMs: number, most: number): PlotSeries {
  const isValue = samples.some((sample) => sample.value !== undefined);
  const [fromMs, toMs] = extent(samples);
  const bucketMs = roundWidth(Math.max(intervalMs, (toMs - fromMs + 1) / most), fromMs, toMs, most);
  const first = Math.floor(fromMs / bucketMs);
  const length = samples.length === 0 ? 0 : Math.floor(toMs / bucketMs) - first + 1;
  const buckets = Array.from({ length }, (_, index) => ({
    fromMs: (first + index) * bucketMs,
    good: 0,
    bad: 0,
    unknown: 0,
    highest: null as number | null,
  }));
  for (const sample of samples) {
    const bucket = buckets[Math.floor(sample.afterMs / bucketMs) - first];
    if (bucket === undefined) continue;
    if (sample.outcome === "good") bucket.good += 1;
    else if (sample.outcome === "bad") bucket.bad += 1;
    else bucket.unknown += 1;
    const measured = measuredBy(sample, isValue);
    if (measured !== null) bucket.highest = Math.max(bucket.highest ?? measured, measured);
  }
  return { bucketMs, buckets, isValue };
}

// So that the difference of two values, and a tenth of one, is a number that can be counted with.
const farthest = 1e300;
const nearest = 1e-300;

/** What a plot shows of a sample: its value, or how long the answer took; null when there is neither. */
export function measuredBy(sample: Sample, isValue: boolean): number | null {
  const measured = isValue ? sample.value : sample.ms;
  const hasAnswer = sample.outcome === "good" || sample.outcome === "bad";
  if (!hasAnswer || measured === undefined || !Number.isFinite(measured)) return null;
  if (Math.abs(measured) < nearest) return 0;
  return Math.min(farthest, Math.max(-farthest, measured));
}

function extent(samples: readonly Sample[]): readonly [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { afterMs } of samples) {
    from = Math.min(from, afterMs);
    to = Math.max(to, afterMs);
  }
  return samples.length === 0 ? [0, 0] : [from, to];
}

// Stretches begin at multiples of their width, so that one more than the division says may be needed.
function roundWidth(atLeast: number, fromMs: number, toMs: number, most: number): number {
  const fits = (width: number): boolean =>
    width >= atLeast && Math.floor(toMs / width) - Math.floor(fromMs / width) < most;
  let width = widthsMs.find(fits) ?? 3600e3;
  while (!fits(width)) width *= 2;
  return width;
}
