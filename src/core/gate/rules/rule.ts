import type { Sample } from "../sample.ts";

/** What a rule is planned for; the same for every look, so a verdict can be worked out again from the samples. */
export interface Plan {
  readonly intervalMs: number;
  readonly bakeMs: number;
  /** Samples of the check when all goes well. */
  readonly planned: number;
  /** Checks that are judged beside each other and share the allowed rate of false rollbacks. */
  readonly checks: number;
  /** Share of a healthy service's answers that are bad (p0), above 0 and below 1. */
  readonly healthyBadShare: number;
  /** Share of bad answers that must be found (p1). */
  readonly brokenBadShare: number;
}

/** How often a rule is wrong, for the service that its plan describes; each a probability of one check. */
export interface ErrorRates {
  /** A healthy service is rolled back: bad answers come alone, or in bursts of 2 or 3 on average (geometric). */
  readonly falseRollback: { readonly alone: number; readonly bursts2: number; readonly bursts3: number };
  /** A service with `brokenBadShare` bad answers from the start passes. */
  readonly miss: number;
  /** Expected milliseconds from the start until such a service is found, given that it is; null when it never is. */
  readonly detectMs: number | null;
  /** Milliseconds from a total outage, at the worst moment of the interval, to its verdict; null when it is never found. */
  readonly outageMs: number | null;
}

/** What a rule makes of the samples so far. */
export type Standing =
  | { readonly kind: "open" }
  | {
      readonly kind: "failed";
      readonly reason: "errors" | "outage" | "burn-rate" | "regression";
      readonly detail: string;
    };

/** The statistic beside the threshold that it must not reach, for the log and the plot. */
export interface Gauge {
  readonly statistic: number;
  readonly threshold: number;
  /** What the numbers are, such as `CUSUM` or `bad`. */
  readonly unit: string;
}

/**
 * A rule for one check: takes sample after sample and never looks back, so that a look costs the same after an hour.
 * Samples that are neither good nor bad leave the statistic as it is. States are values; `add` makes a new one.
 */
export interface Rule<S = unknown> {
  /** What it does in a sentence, with its numbers filled in. */
  readonly describe: string;
  /** Null where no such rate can be stated, such as for a comparison whose traffic is not known beforehand. */
  readonly rates: ErrorRates | null;
  begin(): S;
  add(state: S, sample: Sample): S;
  standing(state: S): Standing;
  gauge(state: S): Gauge;
  /** Why the samples cannot decide, asked at the end of the bake; empty when they can. */
  lacks(state: S): string;
  /** What is worth knowing at the end that decides nothing, such as the size of a shift; empty when there is nothing. */
  evidence(state: S): readonly string[];
}
