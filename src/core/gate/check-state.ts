import type { Rule, Standing } from "./rules/rule.ts";
import type { Sample } from "./sample.ts";

/** A check with the rule that judges it. */
export interface JudgedCheck {
  readonly name: string;
  /** Only observed: it decides nothing. */
  readonly dryRun: boolean;
  readonly rule: Rule;
  /** Samples when all goes well. */
  readonly planned: number;
}

/** What was seen of one check so far; a value, made anew by each sample. */
export interface CheckState {
  readonly check: JudgedCheck;
  readonly ruleState: unknown;
  readonly good: number;
  readonly bad: number;
  readonly missing: number;
  readonly errors: number;
  /** Errors for which the runner itself was to blame. */
  readonly stalled: number;
  /** Bad samples since the last that was not, confirmations included. */
  readonly badInARow: number;
  /** Why the newest sample that was not good was not; empty when all were. */
  readonly last: string;
}

/** Nothing was seen yet. */
export function beginCheck(check: JudgedCheck): CheckState {
  return {
    check,
    ruleState: check.rule.begin(),
    good: 0,
    bad: 0,
    missing: 0,
    errors: 0,
    stalled: 0,
    badInARow: 0,
    last: "",
  };
}

/** Takes one sample in. A warm-up changes nothing; a confirmation is for the rule and is not counted. */
export function addSample(state: CheckState, sample: Sample): CheckState {
  if (sample.phase === "warm-up") return state;
  const { outcome } = sample;
  const counts = sample.phase === undefined ? 1 : 0;
  const isStalled = outcome === "error" && sample.stalledMs !== undefined;
  return {
    check: state.check,
    ruleState: state.check.rule.add(state.ruleState, sample),
    good: state.good + (outcome === "good" ? counts : 0),
    bad: state.bad + (outcome === "bad" ? counts : 0),
    missing: state.missing + (outcome === "missing" ? counts : 0),
    errors: state.errors + (outcome === "error" ? counts : 0),
    stalled: state.stalled + (isStalled ? counts : 0),
    badInARow: outcome === "bad" ? state.badInARow + 1 : 0,
    last: outcome === "good" ? state.last : sample.reason,
  };
}

/** Samples of the plan that were taken, whatever came of them. */
export function taken({ good, bad, missing, errors }: CheckState): number {
  return good + bad + missing + errors;
}

/** What the rule says of it so far; a check that is only observed never fails. */
export function standingOf({ check, ruleState }: CheckState): Standing {
  return check.dryRun ? { kind: "open" } : check.rule.standing(ruleState);
}

/** `health: 3 of 9 bad, 2 could not ask (last: status 503, wanted 200)` */
export function describe({ check, good, bad, missing, errors, last }: CheckState): string {
  const unknown = [
    errors === 0 ? "" : `, ${errors} could not ask`,
    missing === 0 ? "" : `, ${missing} without data`,
  ].join("");
  const why = last === "" ? "" : ` (last: ${last})`;
  return `${check.name}: ${bad} of ${good + bad} bad${unknown}${why}`;
}
