import { codeSpan } from "../../text/code.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import { folded } from "./folded.ts";
import { type PlotBucket, type PlotSeries, plotSeries } from "./plot-buckets.ts";
import { quantity } from "./quantity.ts";
import { span } from "./span.ts";
import type { CheckTally } from "./tally.ts";

// As many as have room for their labels; the samples file and its drawing have the rest.
const mostBuckets = 24;

/**
 * One check over time as a Mermaid chart that GitHub draws, with its numbers in a folded table; empty when there are too
 * few samples to see a course, or not one has data. Nothing that a stranger wrote stands inside the chart.
 */
export function timelinePlot(tally: CheckTally): string {
  const series = plotSeries(tally.samples, tally.check.intervalMs, mostBuckets);
  const hasData = series.buckets.some(({ good, bad }) => good + bad > 0);
  if (series.buckets.length < 3 || !hasData) return "";
  return [
    `**${codeSpan(untrusted(tally.check.name), 80)}**, ${legend(series)}`,
    chart(series),
    folded("The plot's numbers", seriesTable(series)),
  ].join("\n\n");
}

function legend({ bucketMs, isValue, buckets }: PlotSeries): string {
  const parts = [`bars: ${isValue ? "highest value" : "slowest answer"} in ${span(bucketMs)}`];
  if (buckets.some(({ bad }) => bad > 0)) parts.push("red line: share of bad answers");
  if (buckets.some(({ unknown }) => unknown > 0)) parts.push("amber line: share without data or not asked");
  return `${parts.join("; ")}${parts.length > 1 ? " (at the top: all of them)" : ""}`;
}

function chart(series: PlotSeries): string {
  const { buckets, isValue } = series;
  const [low, high] = yRange(buckets, isValue);
  // At the foot of the plot a bar has no height. Below it the height would be negative, which no browser draws.
  const nothing = low;
  const share = (of: (bucket: PlotBucket) => number): readonly number[] =>
    buckets.map((one) => low + (of(one) / Math.max(1, countOf(one))) * (high - low));
  const lines = [
    ["#d1242f", share(({ bad }) => bad)],
    ["#d29922", share(({ unknown }) => unknown)],
  ] as const;
  // A line along the ground says nothing.
  const drawn = lines.filter(([, heights]) => heights.some((height) => height > low));
  const [unit, labels] = timeLabels(series);
  return [
    "```mermaid",
    `%%{init: ${JSON.stringify(look(["#6a9fd8", ...drawn.map(([color]) => color)]))}}%%`,
    "xychart-beta",
    `  x-axis "${unit} after the start" [${labels.map((label) => `"${label}"`).join(", ")}]`,
    `  y-axis "${isValue ? "value" : "ms"}" ${decimal(low)} --> ${decimal(high)}`,
    `  bar [${buckets.map(({ highest }) => decimal(highest ?? nothing)).join(", ")}]`,
    ...drawn.map(([, heights]) => `  line [${heights.map(decimal).join(", ")}]`),
    "```",
  ].join("\n");
}

// Greys that can be read on white as well as on GitHub's dark page.
const ink = "#768390";

function look(palette: readonly string[]): unknown {
  const axis = (name: "x" | "y") => ({
    [`${name}AxisLabelColor`]: ink,
    [`${name}AxisTitleColor`]: ink,
    [`${name}AxisTickColor`]: ink,
    [`${name}AxisLineColor`]: ink,
  });
  const colors = { backgroundColor: "transparent", ...axis("x"), ...axis("y") };
  return {
    theme: "base",
    xyChart: { width: 900, height: 260, xAxis: { labelFontSize: 12 }, yAxis: { labelFontSize: 12 } },
    themeVariables: { xyChart: { ...colors, plotColorPalette: palette.join(", ") } },
  };
}

function yRange(buckets: readonly PlotBucket[], isValue: boolean): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const { highest } of buckets) {
    low = Math.min(low, highest ?? 0);
    high = Math.max(high, highest ?? 0);
  }
  if (high === low) return [low, low + 1];
  const room = (high - low) * 0.05;
  return [low < 0 ? low - room : 0, isValue ? high + room : Math.ceil(high + room)];
}

function timeLabels({ buckets, bucketMs }: PlotSeries): readonly [string, readonly string[]] {
  const lastMs = buckets.at(-1)?.fromMs ?? 0;
  if (lastMs < 180_000 && bucketMs < 60_000) {
    return ["seconds", buckets.map(({ fromMs }) => String(fromMs / 1000))];
  }
  const isLong = lastMs >= 6 * 3_600_000;
  const unitMs = isLong ? 60_000 : 1000;
  return [isLong ? "hours" : "minutes", buckets.map(({ fromMs }) => sixtieths(fromMs / unitMs))];
}

// `2:30`: of minutes the seconds, of hours the minutes.
function sixtieths(count: number): string {
  const whole = Math.abs(Math.round(count));
  return `${count < 0 ? "-" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function seriesTable({ buckets, isValue }: PlotSeries): string {
  return table(
    ["From", "Good", "Bad", "Unknown", isValue ? "Highest value" : "Slowest"],
    buckets.map(({ fromMs, good, bad, unknown, highest }) => [
      fromMs < 0 ? `-${span(-fromMs)}` : fromMs === 0 ? "0" : span(fromMs),
      String(good),
      String(bad),
      String(unknown),
      highest === null ? "–" : isValue ? quantity(highest) : span(highest),
    ]),
  );
}

function countOf({ good, bad, unknown }: PlotBucket): number {
  return good + bad + unknown;
}

// Mermaid reads digits with a point and no exponent.
function decimal(value: number): string {
  const within = Math.min(largestDrawn, Math.max(-largestDrawn, value));
  const text = String(Number(within.toPrecision(6)));
  return text.includes("e") ? within.toFixed(20).replace(/\.?0+$/, "") : text;
}

const largestDrawn = 1e15;
