import { readInstant } from "../../deployment/instant.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import type { KeyTimes } from "../facts/key-times.ts";
import { lengthBetween } from "../text/length-text.ts";

export interface PictureFacts {
  readonly times: KeyTimes;
  readonly rollback: Pick<RollbackRecord, "layers"> | null;
  readonly confirmation: Pick<Confirmation, "startedAt" | "endedAt"> | null;
}

interface Bar {
  readonly section: string;
  readonly label: string;
  readonly look: "crit" | "plain" | "done";
  readonly fromMs: number;
  readonly toMs: number;
}

const [ink, grey] = ["#1f2328", "#768390"];
const [blue, red, green] = ["#6a9fd8", "#e5736f", "#8bb58e"];
/**
 * What can be read on GitHub's light page as well as on its dark one. Beside a bar that Mermaid calls active it writes in
 * the ink that is for the bar's inside, so bars that are neither critical nor done are just bars.
 */
const look = {
  theme: "base",
  themeVariables: {
    sectionBkgColor: "transparent",
    altSectionBkgColor: "transparent",
    sectionBkgColor2: "transparent",
    titleColor: grey,
    textColor: grey,
    gridColor: grey,
    taskTextOutsideColor: grey,
    taskTextColor: ink,
    taskTextDarkColor: ink,
    taskBkgColor: blue,
    taskBorderColor: blue,
    critBkgColor: red,
    critBorderColor: red,
    doneTaskBkgColor: green,
    doneTaskBorderColor: green,
  },
};
const tickSteps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => [count * 1000, `${count}second`] as const),
  ...[1, 2, 5, 10, 15, 30].map((count) => [count * 60_000, `${count}minute`] as const),
  ...[1, 2, 3, 6, 12].map((count) => [count * 3_600_000, `${count}hour`] as const),
];
/** As many times as have room below the chart on a telephone. */
const mostTicks = 6;

/**
 * The phases of an incident to scale, as a Mermaid gantt chart that GitHub draws; empty when fewer than two are known.
 * Every word in it is ours, so no name of a release or a check can break it.
 */
export function timelinePicture({ times, rollback, confirmation }: PictureFacts): string {
  const bars = [
    bar("Impact", "crit", times.impactStarted, times.verified ?? times.resolved),
    bar("Detect", "plain", times.impactStarted, times.detected),
    bar("Decide", "plain", times.detected, times.decided),
    ...(rollback?.layers ?? []).map((one) =>
      bar("Roll back", "plain", one.startedAt, one.endedAt, `${one.layer} `),
    ),
    bar("Verify", "plain", times.mitigated, times.verified),
  ].filter((one) => one !== null);
  const bake =
    confirmation === null ? null : bar("Bake", "done", confirmation.startedAt, confirmation.endedAt);
  const all = bake === null ? bars : [...bars, shortened(bake, bars)];
  if (all.length < 2) return "";
  return [
    "```mermaid",
    `%%{init: ${JSON.stringify(look)}}%%`,
    "gantt",
    "  accTitle: The phases of the incident to scale",
    "  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
    "  axisFormat %H:%M:%S",
    ...ticks(all),
    "  todayMarker off",
    ...all.flatMap((one, index) => [
      ...(all[index - 1]?.section === one.section ? [] : [`  section ${one.section}`]),
      `  ${one.label} :${one.look === "plain" ? "" : `${one.look}, `}${moment(one.fromMs)}, ${moment(one.toMs)}`,
    ]),
    "```",
  ].join("\n");
}

// Days and more are left to Mermaid.
function ticks(bars: readonly Bar[]): readonly string[] {
  const from = Math.min(...bars.map(({ fromMs }) => fromMs));
  const to = Math.max(...bars.map(({ toMs }) => toMs));
  const step = tickSteps.find(([ms]) => (to - from) / ms <= mostTicks);
  return step === undefined ? [] : [`  tickInterval ${step[1]}`];
}

function bar(
  section: string,
  look: Bar["look"],
  from: string | null,
  to: string | null,
  name = "",
): Bar | null {
  const fromMs = from === null ? null : readInstant(from);
  const toMs = to === null ? null : readInstant(to);
  const length = from === null ? null : lengthBetween(from, to);
  if (fromMs === null || toMs === null || toMs < fromMs || length === null) return null;
  return { section, label: `${name}${length}`, look, fromMs, toMs };
}

// A bake of an hour beside a return of a minute would leave the return as thin as a hair.
function shortened(bake: Bar, before: readonly Bar[]): Bar {
  const fromMs = Math.min(bake.fromMs, ...before.map((one) => one.fromMs));
  const mostMs = Math.max(30_000, bake.fromMs - fromMs);
  if (bake.toMs - bake.fromMs <= mostMs) return bake;
  return { ...bake, label: `${bake.label} (drawn shorter)`, toMs: bake.fromMs + mostMs };
}

// Without a zone on both sides: as it is read so it is written, which leaves it in UTC for every reader.
function moment(ms: number): string {
  const milliseconds = String(Math.floor(ms) % 1000).padStart(3, "0");
  return utcText(ms).replace("T", " ").replace("Z", `.${milliseconds}`);
}
