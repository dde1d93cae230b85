import type { Sample } from "../sample.ts";

/** What a rule has seen of its check, for its messages. Confirmations are not counted. */
export interface Tally {
  readonly check: string;
  readonly good: number;
  readonly bad: number;
  readonly missing: number;
  readonly errors: number;
  /** Why the newest sample that was not good was not; empty when all were. */
  readonly last: string;
}

/** Nothing was seen yet. */
export function emptyTally(): Tally {
  return { check: "", good: 0, bad: 0, missing: 0, errors: 0, last: "" };
}

/** Counts one sample. */
export function tallied(tally: Tally, sample: Sample): Tally {
  const { outcome } = sample;
  const one = sample.phase === undefined ? 1 : 0;
  return {
    check: sample.check,
    good: tally.good + (outcome === "good" ? one : 0),
    bad: tally.bad + (outcome === "bad" ? one : 0),
    missing: tally.missing + (outcome === "missing" ? one : 0),
    errors: tally.errors + (outcome === "error" ? one : 0),
    last: outcome === "good" ? tally.last : sample.reason,
  };
}

/** `health: 3 of 9 bad, 2 could not ask (last: status 503, wanted 200)` */
export function tallyText({ check, good, bad, missing, errors, last }: Tally): string {
  const unasked = errors === 0 ? "" : `, ${errors} could not ask`;
  const without = missing === 0 ? "" : `, ${missing} without data`;
  const why = last === "" ? "" : ` (last: ${last})`;
  return `${check}: ${bad} of ${good + bad} bad${unasked}${without}${why}`;
}

/** Empty when nine tenths of the plan were judged with a good one among them; otherwise what was seen. */
export function tooFew(tally: Tally, planned: number): string {
  const judged = tally.good + tally.bad;
  return tally.good > 0 && judged >= planned - Math.floor(planned / 10) ? "" : tallyText(tally);
}
