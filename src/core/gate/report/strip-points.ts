import type { Sample } from "../sample.ts";
import { measuredBy } from "./plot-buckets.ts";

/** A point of the line; null measures are gaps. */
export interface StripPoint {
  readonly ms: number;
  readonly measured: number | null;
}

/** A mark for one or more samples that were not good. */
export interface StripMark {
  readonly ms: number;
  readonly outcome: "bad" | "missing" | "error";
  readonly count: number;
}

/** What a strip draws. */
export interface StripPoints {
  readonly isValue: boolean;
  readonly points: readonly StripPoint[];
  readonly marks: readonly StripMark[];
  /** Whether each point is one sample; the highest of several otherwise. */
  readonly isEach: boolean;
}

/**
 * The samples of one check in at most `most` slots of equal length, so that a long bake makes no longer drawing: of each
 * slot the highest measure, and one mark for each outcome that was not good.
 */
export function stripPoints(
  samples: readonly Sample[],
  [fromMs, toMs]: readonly [number, number],
  most: number,
): StripPoints {
  const isValue = samples.some((sample) => sample.value !== undefined);
  const isEach = samples.length <= most;
  const slotMs = Math.max(1, toMs - fromMs) / most;
  const points = new Map<number, StripPoint>();
  const marks = new Map<string, StripMark>();
  samples.forEach((sample, index) => {
    const slot = isEach ? index : Math.min(most - 1, Math.floor((sample.afterMs - fromMs) / slotMs));
    const measured = measuredBy(sample, isValue);
    const before = points.get(slot);
    if (before === undefined || (measured ?? -Infinity) > (before.measured ?? -Infinity)) {
      points.set(slot, { ms: sample.afterMs, measured });
    }
    if (sample.outcome === "good") return;
    const key = `${slot} ${sample.outcome}`;
    const marked = marks.get(key);
    marks.set(key, {
      ms: marked?.ms ?? sample.afterMs,
      outcome: sample.outcome,
      count: (marked?.count ?? 0) + 1,
    });
  });
  return {
    isValue,
    isEach,
    points: [...points.values()].sort((a, b) => a.ms - b.ms),
    marks: [...marks.values()].sort((a, b) => a.ms - b.ms),
  };
}
