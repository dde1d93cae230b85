import { line, symbol, symbolCircle, symbolTimes, symbolTriangle } from "d3-shape";
import { gaugeWords } from "./gauge-words.ts";
import { measureScale } from "./measure-scale.ts";
import { many } from "./quantity.ts";
import type { StripPlace } from "./strip-place.ts";
import { type StripMark, type StripPoint, type StripPoints, stripPoints } from "./strip-points.ts";
import { type GaugePoint, statisticLane } from "./svg-statistic.ts";
import { px, svgText } from "./svg-text.ts";
import type { CheckTally } from "./tally.ts";

const headHeight = 40;
const railHeight = 14;
const plotHeight = 66;
const mostPoints = 240;

/** Height of a strip, with or without the lane of its statistic. */
export function stripHeight(hasStatistic: boolean): number {
  return headHeight + railHeight + plotHeight + (hasStatistic ? 54 : 0) + 30;
}

/** One check: its name and counts, a rail of marks for what was not good, its measures, and its statistic below. */
export function svgStrip(tally: CheckTally, gauges: readonly GaugePoint[], place: StripPlace): string {
  const { left, right, x } = place;
  const drawn = stripPoints(tally.samples, place.extentMs, mostPoints);
  const railY = headHeight + railHeight / 2;
  const top = headHeight + railHeight + 4;
  const bottom = headHeight + railHeight + plotHeight;
  const scale = measureScale(drawn.points, drawn.isValue, bottom, top);
  const grid = scale.ticks.map(({ measured, label }) => {
    const y = px(scale.y(measured));
    return `<path class="grid" d="M${left},${y}H${right}"/><text class="y" x="${left - 8}" y="${px(scale.y(measured) + 4)}">${svgText(label)}</text>`;
  });
  return [
    head(tally, drawn, scale.isLog, place),
    warmUp(tally, place, bottom, stripHeight(gauges.length > 0)),
    ...badTimes(drawn.marks, tally.check.intervalMs, place, bottom),
    ...grid,
    measureLine(drawn, x, scale.y),
    ...drawn.marks.map((mark) => markShape(mark, x(mark.ms), railY)),
    gauges.length === 0 ? "" : statisticLane(gauges, tally.check.gauge.unit, place, bottom + 20),
  ]
    .filter(Boolean)
    .join("\n");
}

function head(
  { check }: CheckTally,
  drawn: StripPoints,
  isLog: boolean,
  { left, right }: StripPlace,
): string {
  const what = `${drawn.isValue ? "value" : "answer time"}${drawn.isEach ? "" : ", highest of each stretch"}${isLog ? ", logarithmic" : ""}`;
  const counts = [
    `${check.good} good`,
    check.bad === 0 ? "" : `${check.bad} bad`,
    check.missing === 0 ? "" : `${check.missing} without data`,
    check.errors === 0 ? "" : `${check.errors} could not ask`,
    gaugeWords(check.gauge),
  ];
  const observed = check.dryRun ? " (observed)" : "";
  return [
    `<text class="name" x="${left}" y="14">${svgText(check.name, 60)}${observed}</text>`,
    `<text x="${left}" y="31">${svgText(check.target, 70)}, ${what}</text>`,
    `<text class="figure" x="${right}" y="14">${svgText(counts.filter(Boolean).join(" · "), 100)}</text>`,
  ].join("\n");
}

function warmUp({ samples, check }: CheckTally, { x }: StripPlace, bottom: number, height: number): string {
  let [from, to] = [Infinity, -Infinity];
  for (const { phase, afterMs } of samples) {
    if (phase !== "warm-up") continue;
    from = Math.min(from, afterMs);
    to = Math.max(to, afterMs);
  }
  if (from > to) return "";
  const [start, end] = [x(from), x(to + check.intervalMs / 2)];
  return [
    `<rect class="warm-up" x="${px(start)}" y="${headHeight}" width="${px(end - start)}" height="${bottom - headHeight}"/>`,
    `<text class="end" x="${px(end - 8)}" y="${height - 10}">warm-up</text>`,
  ].join("\n");
}

// Bad samples that follow each other make one block.
function badTimes(
  marks: readonly StripMark[],
  intervalMs: number,
  { x, extentMs, left, right }: StripPlace,
  bottom: number,
): readonly string[] {
  const half = Math.max(intervalMs, (extentMs[1] - extentMs[0]) / mostPoints) / 2;
  const blocks: [number, number][] = [];
  for (const { outcome, ms } of marks) {
    if (outcome !== "bad") continue;
    const last = blocks.at(-1);
    if (last !== undefined && ms - half <= last[1] + half * 0.5) last[1] = ms + half;
    else blocks.push([ms - half, ms + half]);
  }
  return blocks.map(([from, to]) => {
    const start = Math.max(left, x(from));
    const width = Math.max(2, Math.min(right, x(to)) - start);
    return `<rect class="bad-time" x="${px(start)}" y="${headHeight}" width="${px(width)}" height="${bottom - headHeight}"/>`;
  });
}

function measureLine(
  { points }: StripPoints,
  x: (ms: number) => number,
  y: (measured: number) => number,
): string {
  const path = line<StripPoint>()
    .defined(({ measured }) => measured !== null)
    .x(({ ms }) => x(ms))
    .y(({ measured }) => y(measured ?? 0))
    .digits(1)(points);
  // A point between two gaps has no line.
  const alone = points.filter(
    ({ measured }, index) =>
      measured !== null &&
      (points[index - 1]?.measured ?? null) === null &&
      (points[index + 1]?.measured ?? null) === null,
  );
  const dots = alone.map(
    ({ ms, measured }) => `<circle class="point" cx="${px(x(ms))}" cy="${px(y(measured ?? 0))}" r="2"/>`,
  );
  return `${path === null ? "" : `<path class="line" d="${path}"/>`}${dots.join("")}`;
}

const shapes = { bad: symbolTimes, missing: symbolCircle, error: symbolTriangle } as const;
const words = { bad: "bad", missing: "without data", error: "could not ask" } as const;

/** The mark of an outcome: a cross for bad, a ring for no data, a triangle for what could not be asked. */
export function markShape({ outcome, count }: Omit<StripMark, "ms">, x: number, y: number): string {
  const d = symbol(shapes[outcome], outcome === "bad" ? 34 : 30).digits(1)() ?? "";
  return `<path class="${outcome}" transform="translate(${px(x)},${px(y)})" d="${d}"><title>${many(count, "sample")} ${words[outcome]}</title></path>`;
}
