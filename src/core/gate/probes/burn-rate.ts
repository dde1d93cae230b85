import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import { DurationText, LongDurationText } from "../../policy/duration-text.ts";
import { Percent } from "../../policy/percent-text.ts";
import { Reading } from "../sample.ts";
import { type BurnWindow, burnWindows, type Objective } from "../statistics/burn-windows.ts";
import { factsTogether } from "../values/answer-facts.ts";
import { numberText } from "../values/number-text.ts";
import { numberOf } from "../values/several-series.ts";
import { inTimeLeft, spentWith } from "../values/time-left.ts";
import {
  beginSource,
  readSource,
  sourceProblems,
  sourceTarget,
  ValueSource,
} from "../values/value-source.ts";
import { checkBase } from "./check-base.ts";
import type { Asking, Probe, Step, Turn } from "./probe.ts";

/** How fast an error budget is spent, over several windows at once (SRE Workbook, chapter 5). */
export const BurnRateCheck = z.strictObject({
  kind: z.literal("burn-rate").describe("Watches how fast the error budget is spent."),
  ...checkBase,
  timeout: DurationText.prefault("30s").describe(
    "No answer by then is no answer; over the questions for all windows, each of which has the source's `timeout` too.",
  ),
  source: ValueSource.describe(
    "Gives the share of bad requests (0 to 1) over `{window}`, such as `(sum(rate(errors[{window}])) or vector(0)) / sum(rate(requests[{window}]))`.",
  ),
  objective: Percent.describe("The share that must be good, such as `99.9%`."),
  period: LongDurationText.prefault("30d").describe("The time over which the objective holds."),
});
export type BurnRateCheck = Readonly<z.infer<typeof BurnRateCheck>>;

/** A rate needs this much time. Until the gate is as old, a window reaches back before it, and the rule tolerates more. */
const shortestWindowMs = 60_000;

/** Asks for the share of bad requests in each window, one after the other; its rule judges the shares. */
export const burnRateProbe: Probe<BurnRateCheck> = {
  kind: "burn-rate",
  config: BurnRateCheck,
  target: (check) => sourceTarget(check.source),
  problems(check) {
    const own = sourceProblems("source", check.source, "needed");
    if (check.objective > 0 && check.objective < 1) return own;
    const write = "Write a share below 100 %, such as `99.9%`.";
    return [...own, { key: "objective", problem: "leaves no budget for errors, or no promise", write }];
  },
  begin(check, asking) {
    const sinceMs = Math.max(1, asking.nowMs - asking.startedAtMs);
    return ask(check, { sinceMs, spentMs: 0, shares: [], facts: null, inner: null }, asking);
  },
  read,
};

/** What the check's rule is made of. */
export function sloOf(check: BurnRateCheck): Objective {
  // A percentage is no round binary fraction, and 99.9 % should be 0.999.
  return { objective: Number(check.objective.toPrecision(12)), periodMs: check.period };
}

const Carried = z.object({
  /** Fixed by the first question, so that all windows of one sample fit together. */
  sinceMs: z.number(),
  /** How much of the check's time the answers took so far. */
  spentMs: z.number(),
  /** One for each distinct window that was asked. */
  shares: z.array(z.number()),
  facts: Reading.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
  inner: z.unknown(),
});
type Carried = z.infer<typeof Carried>;

function read(check: BurnRateCheck, turn: Turn, answer: Answer, asking: Asking): Step {
  const before = Carried.parse(turn.carried);
  const carried = { ...before, spentMs: spentWith(before.spentMs, answer) };
  const windows = distinctWindows(check, carried.sinceMs);
  const inner = { question: turn.question, carried: carried.inner };
  const windowMs = windows[carried.shares.length] ?? shortestWindowMs;
  const step = readSource(check.source, inner, answer, { ...asking, windowMs });
  if (step.kind === "next") {
    return { kind: "next", ...inTime(check, carried, step.turn) };
  }
  const facts = factsTogether(carried.facts, step.facts);
  const found = numberOf(step.datum);
  if (found.kind === "none") return told({ outcome: found.outcome, reason: found.reason, ...facts });
  if (found.value < 0 || found.value > 1) {
    const reason = `the share of bad requests is ${numberText(found.value)}, wanted 0 to 1`;
    return told({ outcome: "error", reason, ...facts });
  }
  const shares = [...carried.shares, found.value];
  if (shares.length < windows.length) {
    return { kind: "next", ...ask(check, { ...carried, shares, facts, inner: null }, asking) };
  }
  const figures = figuresOf(check, carried.sinceMs, windows, shares);
  const reason = complaintOf(check, carried.sinceMs, windows, shares);
  return told({ outcome: reason === "" ? "good" : "bad", reason, ...facts, figures });
}

function ask(check: BurnRateCheck, carried: Carried, asking: Asking): Turn {
  const windowMs = distinctWindows(check, carried.sinceMs)[carried.shares.length] ?? shortestWindowMs;
  const turn = beginSource(check.source, { ...asking, windowMs });
  return inTime(check, carried, turn);
}

function inTime(check: BurnRateCheck, carried: Carried, { question, carried: inner }: Turn): Turn {
  return { question: inTimeLeft(question, check.timeout - carried.spentMs), carried: { ...carried, inner } };
}

// Windows are cut to the gate's age, so that in its first hour most of them are the same.
function distinctWindows(check: BurnRateCheck, sinceMs: number): readonly number[] {
  return [
    ...new Set(burnWindows(sloOf(check), sinceMs).flatMap((one) => [asked(one.longMs), asked(one.shortMs)])),
  ];
}

function figuresOf(
  check: BurnRateCheck,
  sinceMs: number,
  windows: readonly number[],
  shares: readonly number[],
): Record<string, number> {
  const figure = (name: string, ms: number): readonly (readonly [string, number])[] => {
    const share = shareOver(ms, windows, shares);
    return share === undefined ? [] : [[name, share]];
  };
  const rows = burnWindows(sloOf(check), sinceMs).flatMap(({ longMs, shortMs }: BurnWindow, row) => [
    ...figure(`burn${row}Long`, longMs),
    ...figure(`burn${row}Short`, shortMs),
  ]);
  return Object.fromEntries(rows);
}

// As the rule has it: a row counts when both its windows are over its share.
function complaintOf(
  check: BurnRateCheck,
  sinceMs: number,
  windows: readonly number[],
  shares: readonly number[],
): string {
  for (const { longMs, shortMs, maxShare } of burnWindows(sloOf(check), sinceMs)) {
    const long = shareOver(longMs, windows, shares) ?? 0;
    const short = shareOver(shortMs, windows, shares) ?? 0;
    if (Math.min(long, short) > maxShare) {
      const seen = `${numberText(long * 100)} % bad in ${asked(longMs) / 1000} s`;
      return `${seen} and ${numberText(short * 100)} % in ${asked(shortMs) / 1000} s, wanted ${numberText(maxShare * 100)} % at most`;
    }
  }
  return "";
}

function shareOver(ms: number, windows: readonly number[], shares: readonly number[]): number | undefined {
  return shares[windows.indexOf(asked(ms))];
}

// In whole seconds, as the query has it.
function asked(ms: number): number {
  return Math.max(shortestWindowMs, Math.ceil(ms / 1000) * 1000);
}

function told(reading: Reading): Step {
  return { kind: "reading", reading };
}
