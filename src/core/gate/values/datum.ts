import type { Conceal } from "../assertions/conceal.ts";
import type { Reading } from "../sample.ts";
import type { AnswerFacts } from "./answer-facts.ts";
import { type Judged, judgeValue, type Limits } from "./limits.ts";
import { type EmptyRule, type NoData, type Nothing, outcomeOfNothing } from "./no-data.ts";

/** One series' value, or which kind of nothing it is. `name` tells it from the others; empty when it is alone. */
export type SeriesDatum = { readonly name: string } & (
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "nothing"; readonly nothing: Nothing; readonly reason: string }
);

/** What a source measured; `unasked` when no answer can be had or understood, which is never the service's doing. */
export type Datum =
  | {
      readonly kind: "measured";
      /** Of several series: bad when `any` is, or only when `all` are. */
      readonly when: "any" | "all";
      readonly series: readonly SeriesDatum[];
    }
  | { readonly kind: "unasked"; readonly reason: string };

/** What judges a datum: the limits, and what each kind of nothing counts as. */
export interface Judging extends Limits {
  readonly "no-data": NoData;
}

type Told = Pick<Reading, "outcome" | "reason" | "value">;

/** The reading that a datum gives. A value that is NaN or infinite is never compared: each comparison would be false. */
export function readingOf(judging: Judging, datum: Datum, facts: AnswerFacts): Reading {
  if (datum.kind === "unasked") return { outcome: "error", reason: datum.reason, ...facts };
  const told = datum.series.map((one) => tell(judging, one));
  const order = datum.when === "any" ? worstFirst : bestFirst;
  const decisive = order.flatMap((outcome) => told.find((one) => one.outcome === outcome) ?? [])[0];
  if (decisive === undefined) return { outcome: "error", reason: "the answer holds nothing", ...facts };
  return { ...decisive, ...facts };
}

/** A reading that is not judged before the service has settled; what could not be asked is told nevertheless. */
export function unsettled(reading: Reading, settleMs: number, sinceStartMs: number): Reading {
  if (sinceStartMs >= settleMs || reading.outcome === "error") return reading;
  const left = Math.ceil((settleMs - sinceStartMs) / 1000);
  return { ...reading, outcome: "missing", reason: `still settling, for ${left} s more` };
}

/** A datum of one value. */
export function measured(value: number): Datum {
  return { kind: "measured", when: "any", series: [{ name: "", kind: "value", value }] };
}

/** A datum of nothing. */
export function measuredNothing(nothing: Nothing, reason: string): Datum {
  return { kind: "measured", when: "any", series: [{ name: "", kind: "nothing", nothing, reason }] };
}

/** The datum as the policy takes an empty answer: as it is, or as the value 0. */
export function emptyAsToldBy(rule: EmptyRule, datum: Datum): Datum {
  if (rule["no-data"]?.empty !== "zero" || datum.kind === "unasked") return datum;
  const isEmpty = datum.series.every((one) => one.kind === "nothing" && one.nothing === "empty");
  return isEmpty ? measured(0) : datum;
}

/** The datum with what is confidential hidden in all that it says. */
export function concealed(datum: Datum, conceal: Conceal): Datum {
  if (datum.kind === "unasked") return { ...datum, reason: conceal(datum.reason) };
  const series = datum.series.map((one) => {
    const name = conceal(one.name);
    return one.kind === "nothing" ? { ...one, name, reason: conceal(one.reason) } : { ...one, name };
  });
  return { ...datum, series };
}

const worstFirst = ["bad", "error", "missing", "good"] as const;
const bestFirst = ["good", "error", "missing", "bad"] as const;

function tell(judging: Judging, one: SeriesDatum): Told {
  const named = (reason: string): string =>
    one.name === "" || reason === "" ? reason : `${one.name}: ${reason}`;
  if (one.kind === "nothing") {
    const outcome = outcomeOfNothing(judging["no-data"], one.nothing);
    return { outcome, reason: outcome === "good" ? "" : named(one.reason) };
  }
  const judged = judgeValue(judging, one.value);
  return { ...told(judged), reason: named(judged.kind === "good" ? "" : judged.reason), value: one.value };
}

function told(judged: Judged): Pick<Told, "outcome"> {
  return { outcome: judged.kind === "undecided" ? "missing" : judged.kind };
}
