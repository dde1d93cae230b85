import type { Sample } from "../sample.ts";
import { burstChain } from "../statistics/bursts.ts";
import { countedAnswers, type OutageWatch, outageChance } from "../statistics/outage-chance.ts";
import type { Plan } from "./rule.ts";

/** When a run of bad samples is a total outage: it lasts this long and has this many. */
export interface OutageLimits {
  readonly ms: number;
  readonly samples: number;
}

/** Confirmations come at this fraction of the interval, once so many samples in a row were bad. */
const confirmationsFrom = 3;
const stepsPerInterval = 5;

/** How often the longest bursts may be taken for an outage, over all checks: a fifth of what a rule may be wrong in all. */
const mostFalse = 0.001;

/**
 * 45 s and 5 samples, or more samples where the interval is so long that bursts of 3 on average would be taken for an
 * outage in more than 0.1 % of the bakes.
 */
export function outageLimits(plan: Plan, ms = 45_000): OutageLimits {
  const allowed = -Math.expm1(Math.log1p(-mostFalse) / plan.checks);
  let samples = 5;
  while (samples < plan.planned && falseOutage({ ms, samples }, plan, 3) > allowed) samples += 1;
  return { ms, samples };
}

/** Bad samples that have to come after the last good one, and the milliseconds until the last of them. */
export function outageRun(
  limits: OutageLimits,
  intervalMs: number,
): { readonly needed: number; readonly ms: number } {
  const confirmationMs = intervalMs / stepsPerInterval;
  const confirmed = Math.ceil((limits.ms - confirmationsFrom * intervalMs) / confirmationMs - 1e-9);
  const byTime = confirmed > 0 ? confirmationsFrom + confirmed : Math.ceil(limits.ms / intervalMs);
  const needed = Math.max(limits.samples, byTime);
  const planned = Math.min(needed, confirmationsFrom);
  return { needed, ms: planned * intervalMs + (needed - planned) * confirmationMs };
}

/** Confirmations and all that the chance of a false outage follows from. */
export function outageWatch(limits: OutageLimits, intervalMs: number): OutageWatch {
  const { needed } = outageRun(limits, intervalMs);
  return { needed, before: confirmationsFrom, confirmations: stepsPerInterval - 1 };
}

/**
 * P(a healthy service's bursts, `meanBurst` answers long on average, are taken for an outage); 1 is alone. Exact, or below
 * one in a thousand million a bound from above.
 */
export function falseOutage(limits: OutageLimits, plan: Plan, meanBurst: number): number {
  const chain = burstChain(plan.healthyBadShare, meanBurst);
  const { needed } = outageRun(limits, plan.intervalMs);
  // Each run begins at one of the planned samples, with a probability of the share at most.
  const bound = plan.planned * chain.share * chain.badAfterBad ** (needed - 1);
  if (bound < 1e-9) return bound;
  const answers = countedAnswers(chain);
  return outageChance(outageWatch(limits, plan.intervalMs), plan.planned, answers).probability;
}

/** The bad samples since the last good one. */
export interface OutageState {
  readonly bad: number;
  /** How long they lasted, from the good sample before them; a gap counts as three intervals at most. */
  readonly badMs: number;
  /** When the last good or bad sample began; null before the first. */
  readonly lastMs: number | null;
}

/** Nothing was seen yet. */
export function beginOutage(): OutageState {
  return { bad: 0, badMs: 0, lastMs: null };
}

/** Takes a sample in, of the plan or a confirmation. Without a datum it neither extends a run nor breaks it. */
export function addToOutage(state: OutageState, sample: Sample, intervalMs: number): OutageState {
  if (sample.outcome === "good") return { bad: 0, badMs: 0, lastMs: sample.afterMs };
  if (sample.outcome !== "bad") return state;
  // What was in a long gap nobody knows, so five bad samples after a minute without data are no outage of a minute.
  const gapMs = state.lastMs === null ? 0 : Math.max(0, sample.afterMs - state.lastMs);
  return {
    bad: state.bad + 1,
    badMs: state.badMs + Math.min(gapMs, 3 * intervalMs),
    lastMs: sample.afterMs,
  };
}

/** Whether the run is an outage. */
export function isOutage(state: OutageState, limits: OutageLimits): boolean {
  return state.bad >= limits.samples && state.badMs >= limits.ms;
}

/** `every answer was bad for 45 s, 33 in a row` */
export function outageText(state: OutageState): string {
  return `every answer was bad for ${Math.round(state.badMs / 1000)} s, ${state.bad} in a row`;
}
