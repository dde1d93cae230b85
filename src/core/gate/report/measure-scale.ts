import { scaleLinear, scaleLog } from "d3-scale";
import { quantity } from "./quantity.ts";
import { span } from "./span.ts";
import type { StripPoint } from "./strip-points.ts";

/** From a measure to its height, with at most four ticks. */
export interface MeasureScale {
  readonly y: (measured: number) => number;
  readonly ticks: readonly { readonly measured: number; readonly label: string }[];
  readonly isLog: boolean;
}

// Above this ratio the usual answers would be a flat line at the foot of the slow ones.
const logFrom = 25;

/** A scale for the measures of one strip, between the heights `bottom` and `top`. Logarithmic when few are far above most. */
export function measureScale(
  points: readonly StripPoint[],
  isValue: boolean,
  bottom: number,
  top: number,
): MeasureScale {
  const sorted = Float64Array.from(points.flatMap(({ measured }) => measured ?? [])).sort();
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const label = (measured: number): string =>
    measured === 0 ? "0" : isValue ? quantity(measured) : span(measured);
  if (!isValue && median > 0 && high / Math.max(1, median) > logFrom) {
    const floor = 10 ** Math.floor(Math.log10(Math.max(1, low)));
    const scale = scaleLog().domain([floor, high]).range([bottom, top]).clamp(true).nice();
    const powers = scale.ticks().filter((tick) => /^1e/.test(tick.toExponential()));
    return { y: scale, ticks: thinned(powers, label), isLog: true };
  }
  // With nought, so that values which hardly differ are not made to look as if they did.
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const scale = scaleLinear()
    .domain(from === to ? [0, 1] : [from, to])
    .range([bottom, top])
    .nice(3);
  return { y: scale, ticks: thinned(scale.ticks(3), label), isLog: false };
}

function thinned(ticks: readonly number[], label: (measured: number) => string): MeasureScale["ticks"] {
  const every = Math.ceil(ticks.length / 4);
  return ticks
    .filter((_, index) => index % every === 0)
    .map((measured) => ({ measured, label: label(measured) }));
}
