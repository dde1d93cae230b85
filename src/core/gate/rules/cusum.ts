import type { Sample } from "../sample.ts";
import { type CusumDesign, designCusum } from "./cusum-design.ts";
import { cusumRates } from "./cusum-rates.ts";
import { addToOutage, beginOutage, isOutage, type OutageState, outageText } from "./outage.ts";
import type { Plan, Rule, Standing } from "./rule.ts";
import { emptyTally, type Tally, tallied, tallyText, tooFew } from "./tally.ts";

/** A CUSUM so far; the score is in units of its design. */
export interface CusumState {
  readonly tally: Tally;
  readonly outage: OutageState;
  readonly score: number;
  /** The bucket that is open; -1 before the first sample. */
  readonly bucket: number;
  /** Whether the open bucket has a bad sample, which is in the score already. */
  readonly isBad: boolean;
  readonly failure: Standing | null;
}

/**
 * Bucketed CUSUM (Page 1954, with Wald's increments): a bucket of samples is bad when one of them is, so a burst counts
 * once. A bad bucket counts at its first bad sample, a good one when it is over. A total outage fails it sooner. Without
 * a threshold it takes the smallest that keeps false rollbacks at 0.5 % or less over all checks of the plan.
 */
export function cusumRule(
  settings: { readonly bucketMs: number; readonly threshold: number | null },
  plan: Plan,
): Rule<CusumState> {
  const design = designCusum(settings, plan);
  return {
    describe: describeDesign(design),
    rates: cusumRates(design, plan),
    begin: () => ({
      tally: emptyTally(),
      outage: beginOutage(),
      score: 0,
      bucket: -1,
      isBad: false,
      failure: null,
    }),
    add: (state, sample) => withSample(state, sample, design, plan),
    standing: (state) => state.failure ?? { kind: "open" },
    gauge: (state) => ({
      statistic: state.score * design.unit,
      threshold: design.threshold,
      unit: "CUSUM",
    }),
    lacks: (state) => tooFew(state.tally, plan.planned),
    evidence: () => [],
  };
}

function describeDesign({ bucketMs, threshold, outage }: CusumDesign): string {
  return `fails at CUSUM ${threshold} over buckets of ${bucketMs / 1000} s, or when every answer is bad for ${outage.ms / 1000} s (${outage.samples} or more)`;
}

function withSample(state: CusumState, sample: Sample, design: CusumDesign, plan: Plan): CusumState {
  const tally = tallied(state.tally, sample);
  const isDatum = sample.outcome === "good" || sample.outcome === "bad";
  if (!isDatum) return { ...state, tally };
  const outage = addToOutage(state.outage, sample, plan.intervalMs);
  const scored = sample.phase === undefined ? withScore(state, sample, design) : state;
  const next = { ...scored, tally, outage };
  return state.failure === null ? { ...next, failure: failureOf(next, design) } : next;
}

// A sample that comes late counts in the bucket that is open.
function withScore(state: CusumState, sample: Sample, { bucketMs, grid }: CusumDesign): CusumState {
  const bucket = Math.max(state.bucket, Math.floor(sample.afterMs / bucketMs));
  const isNew = bucket > state.bucket;
  const wasGood = isNew && state.bucket >= 0 && !state.isBad;
  const score = wasGood ? Math.max(0, state.score - grid.down) : state.score;
  const isBad = !isNew && state.isBad;
  return sample.outcome === "bad" && !isBad
    ? { ...state, bucket, isBad: true, score: score + grid.up }
    : { ...state, bucket, isBad, score };
}

function failureOf(state: CusumState, { grid, unit, threshold, outage }: CusumDesign): Standing | null {
  const seen = tallyText(state.tally);
  if (isOutage(state.outage, outage)) {
    return { kind: "failed", reason: "outage", detail: `${seen}; ${outageText(state.outage)}` };
  }
  if (state.score < grid.limit) return null;
  const score = (state.score * unit).toFixed(1);
  const reason = state.tally.good === 0 ? "outage" : "errors";
  return { kind: "failed", reason, detail: `${seen}; CUSUM ${score}, limit ${threshold}` };
}
