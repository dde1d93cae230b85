import { scaleLinear } from "d3-scale";
import type { GateEvidence } from "../evidence.ts";
import type { Sample } from "../sample.ts";
import { many } from "./quantity.ts";
import { span } from "./span.ts";
import type { StripPlace } from "./strip-place.ts";
import { svgLook } from "./svg-look.ts";
import type { GaugePoint } from "./svg-statistic.ts";
import { markShape, stripHeight, svgStrip } from "./svg-strip.ts";
import { px, svgText } from "./svg-text.ts";
import { type CheckTally, tallies } from "./tally.ts";
import { timeTicks } from "./time-ticks.ts";

const width = 900;
const left = 64;
const right = width - 24;
const mostStrips = 12;
const topHeight = 82;

/**
 * The samples as an SVG that stands alone: a strip for each of the twelve worst checks, readable in light and dark and
 * by a screen reader. `gauges` are the courses of the checks' statistics, where they are known.
 */
export function samplesSvg(
  evidence: GateEvidence,
  samples: readonly Sample[],
  gauges: ReadonlyMap<string, readonly GaugePoint[]> = new Map(),
): string {
  const all = tallies(evidence, samples);
  const shown = all.slice(0, mostStrips);
  const extentMs = extentOf(shown, evidence);
  const x = scaleLinear().domain(extentMs).range([left, right]);
  const place: StripPlace = { left, right, x, extentMs };
  const strips: string[] = [];
  let y = topHeight;
  for (const tally of shown) {
    const course = gauges.get(tally.check.name) ?? [];
    const height = stripHeight(course.length > 0);
    strips.push(
      `<g transform="translate(0,${y})">\n${timeGrid(place, height)}\n${svgStrip(tally, course, place)}\n</g>`,
    );
    y += height + 16;
  }
  const leftOut = all.length - shown.length;
  const more =
    leftOut > 0
      ? `<text x="${left}" y="${y}">${many(leftOut, "more check")} in the evidence file.</text>`
      : "";
  const height = y + (leftOut > 0 ? 20 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${svgText(titleOf(evidence))}</title>`,
    `<desc id="desc">${svgText(descriptionOf(shown), 4000)}</desc>`,
    `<style>${svgLook}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    `<text class="heading" x="${left}" y="32">${svgText(titleOf(evidence), 90)}</text>`,
    legend(evidence, samples),
    ...strips,
    more,
    "</svg>\n",
  ]
    .filter(Boolean)
    .join("\n");
}

function titleOf({ release, environment, shard, shadow, verdict }: GateEvidence): string {
  const where = shard === null ? environment : `${environment}, ${shard}`;
  return `${release.tag ?? release.commit.slice(0, 12)} in ${where}: ${verdict.kind} (${verdict.reason})${shadow ? ", only observed" : ""}`;
}

function descriptionOf(shown: readonly CheckTally[]): string {
  return shown
    .map(({ check, slowestMs }) => {
      const slowest = slowestMs === null ? "" : `, slowest answer ${span(slowestMs)}`;
      return `${check.name}: ${check.good} good, ${check.bad} bad, ${check.missing} without data, ${check.errors} could not be asked${slowest}.`;
    })
    .join(" ");
}

function legend({ startedAt, verdict }: GateEvidence, samples: readonly Sample[]): string {
  const marks = [
    ["bad", "bad", 0],
    ["missing", "without data", 60],
    ["error", "could not ask", 162],
  ] as const;
  const began = `0 is ${zeroClock(samples[0]) ?? startedAt.slice(11, 19)} UTC, ${startedAt.slice(0, 10)}`;
  return [
    `<text x="${left}" y="54">${svgText(verdict.detail, 90)}</text>`,
    ...marks.map(
      ([outcome, word, at]) =>
        `${markShape({ outcome, count: 1 }, right - 252 + at, 28)}<text x="${right - 242 + at}" y="32">${word}</text>`,
    ),
    `<text class="end" x="${right}" y="54">${svgText(began)}</text>`,
  ].join("\n");
}

// The gate may have waited for the version and warmed up before its clock began.
function zeroClock(sample: Sample | undefined): string | null {
  const zeroMs = sample === undefined ? Number.NaN : Date.parse(sample.at) - sample.afterMs;
  if (!Number.isFinite(zeroMs)) return null;
  const seconds = Math.floor(zeroMs / 1000) % 86_400;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function timeGrid({ extentMs, x }: StripPlace, height: number): string {
  return timeTicks(extentMs[0], extentMs[1], 11)
    .map(({ ms, label }) => {
      const at = px(x(ms));
      return `<path class="grid" d="M${at},40V${height - 26}"/>${ms < 0 ? "" : `<text class="x" x="${at}" y="${height - 10}">${svgText(label)}</text>`}`;
    })
    .join("\n");
}

// From the start or the first warm-up to the planned end or the last sample, whichever is farther.
function extentOf(shown: readonly CheckTally[], { verdict, design }: GateEvidence): [number, number] {
  let [from, to] = [0, verdict.kind === "pass" ? design.bakeMs : 0];
  for (const { samples } of shown) {
    for (const { afterMs } of samples) {
      from = Math.min(from, afterMs);
      to = Math.max(to, afterMs);
    }
  }
  return [from, Math.max(to, from) + design.intervalMs / 2];
}
