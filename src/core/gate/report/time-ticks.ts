import { span } from "./span.ts";

/** A place on a time axis, in milliseconds after the start. */
export interface TimeTick {
  readonly ms: number;
  readonly label: string;
}

const stepsMs = [1, 2, 5, 10, 15, 30]
  .flatMap((count) => [count, count * 60].map((seconds) => seconds * 1000))
  .concat([1, 2, 3, 6, 12, 24].map((hours) => hours * 3_600_000))
  .sort((a, b) => a - b);

/** At most `most` ticks at whole seconds, minutes or hours. */
export function timeTicks(fromMs: number, toMs: number, most: number): readonly TimeTick[] {
  const length = Math.max(1, toMs - fromMs);
  const subSecond = length < 2000 ? [100, 200, 500] : [];
  const steps = [...subSecond, ...stepsMs];
  const step = steps.find((one) => length / one <= most - 1) ?? Math.ceil(length / (most - 1));
  const ticks: TimeTick[] = [];
  for (let ms = Math.ceil(fromMs / step) * step; ms <= toMs; ms += step) {
    ticks.push({ ms, label: ms === 0 ? "0" : `${ms < 0 ? "−" : ""}${span(Math.abs(ms))}` });
  }
  return ticks;
}
