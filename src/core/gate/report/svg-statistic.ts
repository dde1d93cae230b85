import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { quantity } from "./quantity.ts";
import type { StripPlace } from "./strip-place.ts";
import { px, svgText } from "./svg-text.ts";

/** Where a check's statistic stood beside its threshold at one moment. */
export interface GaugePoint {
  readonly afterMs: number;
  readonly statistic: number;
  readonly threshold: number;
}

const laneHeight = 34;
const mostPoints = 400;

/** The lane of a statistic: it fails the check where it touches the dashed line. */
export function statisticLane(
  gauges: readonly GaugePoint[],
  unit: string,
  { left, right, x }: StripPlace,
  top: number,
): string {
  const shown = thinned(
    gauges.filter((one) => Number.isFinite(one.statistic) && Number.isFinite(one.threshold)),
  );
  const threshold = shown.at(-1)?.threshold ?? 0;
  let high = Math.max(1e-9, threshold);
  for (const { statistic } of shown) high = Math.max(high, statistic);
  // How far beyond the threshold it went does not matter, and would press the lines together.
  const most = threshold > 0 ? Math.min(high, threshold * 1.5) : high;
  const y = scaleLinear()
    .domain([0, most])
    .range([top + laneHeight, top + 2])
    .clamp(true);
  const of = (read: (one: GaugePoint) => number) =>
    line<GaugePoint>()
      .curve(curveStepAfter)
      .x((one) => x(one.afterMs))
      .y((one) => y(read(one)))
      .digits(1)(shown) ?? "";
  const thresholdY = y(threshold);
  return [
    `<path class="grid" d="M${left},${px(y(0))}H${right}"/>`,
    `<path class="threshold" d="M${left},${px(thresholdY)}H${right}"/>`,
    `<path class="statistic" d="${of((one) => one.statistic)}"/>`,
    `<text class="y" x="${left - 8}" y="${px(thresholdY + 4)}">${svgText(quantity(threshold))}</text>`,
    `<text class="y" x="${left - 8}" y="${px(y(0) + 4)}">${svgText(unit, 9)}</text>`,
  ].join("\n");
}

// The highest of each stretch: what came near to the threshold must not be left out.
function thinned(gauges: readonly GaugePoint[]): readonly GaugePoint[] {
  const each = Math.ceil(gauges.length / mostPoints);
  if (each <= 1) return gauges;
  const kept: GaugePoint[] = [];
  gauges.forEach((one, index) => {
    const last = kept.at(-1);
    if (last === undefined || index % each === 0) kept.push(one);
    else if (one.statistic > last.statistic) kept[kept.length - 1] = one;
  });
  return kept;
}
