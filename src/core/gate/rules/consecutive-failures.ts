import type { Sample } from "../sample.ts";
import { burstChain, independent } from "../statistics/bursts.ts";
import { runChance } from "../statistics/run-chance.ts";
import type { ErrorRates, Plan, Rule, Standing } from "./rule.ts";
import { emptyTally, type Tally, tallied, tallyText, tooFew } from "./tally.ts";

/** How many bad samples of the plan came in a row, and whether there were ever too many. */
export interface ConsecutiveState {
  readonly tally: Tally;
  readonly inARow: number;
  readonly failure: Standing | null;
}

/** Fails when `limit` samples in a row are bad. A sample without a datum neither extends the row nor breaks it. */
export function consecutiveFailuresRule(
  { limit }: { readonly limit: number },
  plan: Plan,
): Rule<ConsecutiveState> {
  return {
    describe: `fails at ${limit} bad answers in a row`,
    rates: ratesOf(limit, plan),
    begin: () => ({ tally: emptyTally(), inARow: 0, failure: null }),
    add: (state, sample) => withSample(state, sample, limit),
    standing: (state) => state.failure ?? { kind: "open" },
    gauge: (state) => ({ statistic: state.inARow, threshold: limit, unit: "bad in a row" }),
    lacks: (state) => tooFew(state.tally, plan.planned),
    evidence: () => [],
  };
}

function withSample(state: ConsecutiveState, sample: Sample, limit: number): ConsecutiveState {
  const tally = tallied(state.tally, sample);
  const counts = sample.phase === undefined && (sample.outcome === "good" || sample.outcome === "bad");
  if (!counts) return { ...state, tally };
  const inARow = sample.outcome === "bad" ? state.inARow + 1 : 0;
  if (state.failure !== null || inARow < limit) return { ...state, tally, inARow };
  const reason = tally.good === 0 ? "outage" : "errors";
  const detail = `${tallyText(tally)}; ${inARow} in a row`;
  return { tally, inARow, failure: { kind: "failed", reason, detail } };
}

function ratesOf(limit: number, plan: Plan): ErrorRates {
  const { planned, healthyBadShare, intervalMs } = plan;
  const inBursts = (meanBurst: number): number =>
    runChance(limit, planned, burstChain(healthyBadShare, meanBurst)).probability;
  const found = runChance(limit, planned, independent(plan.brokenBadShare));
  return {
    falseRollback: { alone: inBursts(1), bursts2: inBursts(2), bursts3: inBursts(3) },
    miss: 1 - found.probability,
    detectMs: found.meanStep === null ? null : (found.meanStep - 1) * intervalMs,
    outageMs: limit <= planned ? limit * intervalMs : null,
  };
}
