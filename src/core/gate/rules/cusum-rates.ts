import { burstChain, independent, timedChain } from "../statistics/bursts.ts";
import { cusumChance } from "../statistics/cusum-chance.ts";
import { outageChance } from "../statistics/outage-chance.ts";
import type { CusumDesign } from "./cusum-design.ts";
import { falseOutage, outageRun, outageWatch } from "./outage.ts";
import type { ErrorRates, Plan } from "./rule.ts";

/**
 * How often the CUSUM with its outage rule is wrong. Bursts are counted in answers: each one, of the plan or a
 * confirmation, is a step of the chain. False rollbacks are bounds from above: the sum of both ways to one, and for the
 * CUSUM as if no confirmation ended a burst sooner. A miss looks at the CUSUM alone.
 */
export function cusumRates(design: CusumDesign, plan: Plan): ErrorRates {
  const { grid, outage, bucketMs } = design;
  const found = cusumChance(grid, independent(plan.brokenBadShare));
  const inBucketMs = meanFirstBad(grid.answersPerBucket, plan.brokenBadShare) * plan.intervalMs;
  const inBursts = (meanBurst: number): number => {
    const byScore = cusumChance(grid, burstChain(plan.healthyBadShare, meanBurst)).probability;
    return Math.min(1, byScore + falseOutage(outage, plan, meanBurst));
  };
  return {
    falseRollback: { alone: inBursts(1), bursts2: inBursts(2), bursts3: inBursts(3) },
    miss: Math.max(0, 1 - found.probability),
    detectMs: found.meanStep === null ? null : (found.meanStep - 1) * bucketMs + inBucketMs,
    outageMs: outageMs(design, plan),
  };
}

/**
 * P(a healthy service is rolled back) when its blips last a time instead of a number of answers: confirmations then end
 * no blip sooner, and one of 45 s looks like an outage to everybody. The sum of both ways, as in `cusumRates`.
 */
export function timeCorrelatedFalseRollback(design: CusumDesign, plan: Plan, meanBlipMs: number): number {
  const watch = outageWatch(design.outage, plan.intervalMs);
  const stepMs = plan.intervalMs / (watch.confirmations + 1);
  const after = (gapMs: number) => timedChain(plan.healthyBadShare, meanBlipMs, gapMs);
  const answers = {
    planned: after(plan.intervalMs),
    confirming: after(stepMs),
    badLater: (slots: number) => after(slots * stepMs).badAfterGood,
  };
  const byScore = cusumChance(design.grid, answers.planned).probability;
  return Math.min(1, byScore + outageChance(watch, plan.planned, answers).probability);
}

// The first bad answer of a bucket that has one: how many answers come before it, on average.
function meanFirstBad(answers: number, share: number): number {
  let before = 0;
  let weighted = 0;
  for (let answer = 0; answer < answers; answer++) {
    const probability = (1 - share) ** answer * share;
    before += probability;
    weighted += answer * probability;
  }
  return weighted / before;
}

// Worst for the CUSUM just after the last answer of a bucket, for the outage rule just after any.
function outageMs({ grid, outage, bucketMs }: CusumDesign, plan: Plan): number | null {
  const badBuckets = Math.ceil(grid.limit / grid.up);
  const byScore = plan.intervalMs + (badBuckets - 1) * bucketMs;
  const fastest = Math.min(byScore, outageRun(outage, plan.intervalMs).ms);
  return fastest <= plan.bakeMs ? fastest : null;
}
