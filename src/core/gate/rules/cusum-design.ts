import { burstChain } from "../statistics/bursts.ts";
import { type CusumGrid, cusumChance } from "../statistics/cusum-chance.ts";
import { falseOutage, type OutageLimits, outageLimits } from "./outage.ts";
import type { Plan } from "./rule.ts";

/** The numbers of a CUSUM over buckets. */
export interface CusumDesign {
  /** Whole intervals, so that each bucket has the same number of planned samples. */
  readonly bucketMs: number;
  /** The score at which it fails, as a log-likelihood ratio. */
  readonly threshold: number;
  /** One step of the score on that scale. */
  readonly unit: number;
  readonly grid: CusumGrid;
  readonly outage: OutageLimits;
}

/** False rollbacks over all checks, the outage rule included, for bursts of each of the lengths. */
const mostFalse = 0.005;
const meanBursts = [3, 2, 1] as const;
const thresholdStep = 0.25;

// Fine enough that the score keeps its meaning, coarse enough that the rates of a day's bake take a few milliseconds.
const coarsestUnit = 0.05;

/**
 * Plans the CUSUM of one check. Without a threshold it takes the smallest multiple of 0.25 that keeps false rollbacks
 * over all checks at 0.5 % or less, for a healthy service whose bad answers come alone or in bursts of 2 or 3 on average.
 */
export function designCusum(
  settings: { readonly bucketMs: number; readonly threshold: number | null },
  plan: Plan,
): CusumDesign {
  const answersPerBucket = Math.max(1, Math.round(settings.bucketMs / plan.intervalMs));
  const { bad, good } = bucketIncrements(answersPerBucket, plan);
  // The step of a good bucket is kept and is a whole number of units; that of a bad one is rounded by half a unit at most.
  // So the score has a few hundred values, and every rate is exact for the rule as it runs.
  const down = Math.ceil(-good / coarsestUnit);
  const unit = -good / down;
  const outage = outageLimits(plan);
  const shape = { answersPerBucket, answers: plan.planned, up: Math.max(1, Math.round(bad / unit)), down };
  const at = (threshold: number): CusumGrid => ({ ...shape, limit: Math.ceil(threshold / unit - 1e-9) });
  const highest = shape.up * Math.ceil(shape.answers / answersPerBucket) * unit;
  const threshold = settings.threshold ?? smallestThreshold(excessOf(at, outage, plan), highest);
  return { bucketMs: answersPerBucket * plan.intervalMs, threshold, unit, grid: at(threshold), outage };
}

/** Wald's increments: what a bad and a good bucket of `answers` answers add to the log-likelihood ratio. */
export function bucketIncrements(
  answers: number,
  shares: Pick<Plan, "healthyBadShare" | "brokenBadShare">,
): { readonly bad: number; readonly good: number } {
  const healthy = Math.log1p(-shares.healthyBadShare) * answers;
  const broken = Math.log1p(-shares.brokenBadShare) * answers;
  return { bad: Math.log(Math.expm1(broken) / Math.expm1(healthy)), good: broken - healthy };
}

// By CUSUM or outage rule: their sum, so a little more than in truth. Above 0 where too many are rolled back: the worst
// logarithm of the rate over what is left for it.
function excessOf(
  at: (threshold: number) => CusumGrid,
  outage: OutageLimits,
  plan: Plan,
): (threshold: number) => number {
  const allowed = -Math.expm1(Math.log1p(-mostFalse) / plan.checks);
  const left = meanBursts.map((meanBurst) => ({
    chain: burstChain(plan.healthyBadShare, meanBurst),
    allowed: Math.max(0, allowed - falseOutage(outage, plan, meanBurst)),
  }));
  return (threshold) => {
    const grid = at(threshold);
    let worst = -Infinity;
    for (const one of left) {
      worst = Math.max(worst, Math.log(cusumChance(grid, one.chain).probability / one.allowed));
      if (worst > 0) break;
    }
    return worst;
  };
}

// Never above the highest score there can be: such a rule could not fail. The logarithm of the rate falls nearly in a
// straight line, so the line through both ends finds the place in few looks; every third look halves, for certainty.
function smallestThreshold(excess: (threshold: number) => number, highest: number): number {
  const most = Math.max(1, Math.floor(highest / thresholdStep));
  let over = { steps: 0, excess: 10 };
  let kept = { steps: Math.min(16, most), excess: excess(Math.min(16, most) * thresholdStep) };
  while (kept.steps < most && kept.excess > 0) {
    over = kept;
    const steps = Math.min(kept.steps * 2, most);
    kept = { steps, excess: excess(steps * thresholdStep) };
  }
  for (let look = 1; kept.steps - over.steps > 1; look++) {
    const onLine = over.excess / (over.excess - Math.max(kept.excess, -1e3));
    const part = look % 3 === 0 || Number.isNaN(onLine) ? 0.5 : onLine;
    const guess = Math.ceil(over.steps + (kept.steps - over.steps) * part);
    const steps = Math.min(kept.steps - 1, Math.max(over.steps + 1, guess));
    const seen = { steps, excess: excess(steps * thresholdStep) };
    if (seen.excess > 0) over = seen;
    else kept = seen;
  }
  return kept.steps * thresholdStep;
}
