import type { Sample } from "../sample.ts";
import { rankSum } from "../statistics/rank-sum.ts";
import { hodgesLehmann } from "../statistics/shift.ts";
import { leastSinceStart } from "../values/words.ts";
import { arrivals, type Peaks } from "./canary-figures.ts";
import { type ErrorSplit, noErrors, withArrivals } from "./error-split.ts";
import { addToOutage, beginOutage, isOutage, type OutageState, outageLimits, outageText } from "./outage.ts";
import type { Plan, Rule, Standing } from "./rule.ts";
import { emptyTally, type Tally, tallied, tallyText } from "./tally.ts";
import { listed, noPairs, type TimePairs, withPair } from "./time-pairs.ts";

export interface CanarySettings {
  /** Share of the traffic that the canary has, where the samples do not count requests. */
  readonly share: number;
  /** Probability with which a canary as good as its baseline may be failed. */
  readonly alpha: number;
  /** Errors of the canary below which nothing is concluded. */
  readonly minErrors: number;
  /** Requests to each side below which nothing is concluded, where requests are counted. */
  readonly minRequests: number;
}

/** The comparison so far. */
export interface CanaryState {
  readonly tally: Tally;
  readonly outage: OutageState;
  readonly compared: number;
  /** There were counts that are too early to compare. */
  readonly hasEarly: boolean;
  readonly peaks: Peaks | null;
  readonly split: ErrorSplit;
  readonly times: TimePairs;
  readonly failure: Standing | null;
}

const fewestTimes = 5;

/**
 * Fails when the errors split so much to the canary's disadvantage that it cannot be chance: an e-value, right at every
 * look. Samples carry `canaryBad` and `baselineBad` (0 or 1), or the totals `canaryTotal` and `baselineTotal` with or
 * without `canaryRequests` and `baselineRequests`, which are compared from 60 s on (`arrivals`). A canary that answers
 * nothing at all fails as an outage.
 */
export function canaryRule(settings: CanarySettings, plan: Plan): Rule<CanaryState> {
  const limits = outageLimits(plan);
  const threshold = 1 / settings.alpha;
  return {
    describe: `fails when the canary has so many more errors than its baseline that chance explains it in ${settings.alpha * 100} % of the deploys at most (e-value ${threshold}, ${settings.minErrors} errors or more)`,
    rates: null,
    begin: () => ({
      tally: emptyTally(),
      outage: beginOutage(),
      compared: 0,
      hasEarly: false,
      peaks: null,
      split: noErrors(),
      times: noPairs(),
      failure: null,
    }),
    add: (state, sample) => {
      const next = withSample(state, sample, settings, plan);
      if (state.failure !== null || next === state) return next;
      if (isOutage(next.outage, limits)) return { ...next, failure: outageOf(next) };
      return isWorse(next.split, settings) ? { ...next, failure: regressionOf(next, threshold) } : next;
    },
    standing: (state) => state.failure ?? { kind: "open" },
    gauge: (state) => ({ statistic: state.split.eValue, threshold, unit: "e-value" }),
    lacks: (state) => lacksOf(state, settings),
    evidence: (state) => timesEvidence(state),
  };
}

function withSample(state: CanaryState, sample: Sample, settings: CanarySettings, plan: Plan): CanaryState {
  const tally = tallied(state.tally, sample);
  if (sample.outcome !== "good" && sample.outcome !== "bad") return { ...state, tally };
  const outage = addToOutage(state.outage, sample, plan.intervalMs);
  if (sample.phase !== undefined || sample.figures === undefined) return { ...state, tally, outage };
  const { canaryMs, baselineMs } = sample.figures;
  const times =
    canaryMs === undefined || baselineMs === undefined
      ? state.times
      : withPair(state.times, canaryMs, baselineMs);
  const came = arrivals(sample.figures, state.peaks, sample.afterMs);
  if (came === null) return { ...state, tally, outage, times };
  const next = { ...state, tally, outage, times, peaks: came.peaks };
  if (came.news === null) return { ...next, hasEarly: true };
  const split = withArrivals(state.split, came.news, settings.share, came);
  return { ...next, split, compared: state.compared + 1 };
}

function isWorse({ eValue, total }: ErrorSplit, settings: CanarySettings): boolean {
  return (
    eValue >= 1 / settings.alpha && total.canaryErrors >= settings.minErrors && hasRequests(total, settings)
  );
}

function hasRequests({ requests }: ErrorSplit["total"], { minRequests }: CanarySettings): boolean {
  return requests === null || Math.min(requests.canary, requests.baseline) >= minRequests;
}

function outageOf({ tally, outage }: CanaryState): Standing {
  return { kind: "failed", reason: "outage", detail: `${tallyText(tally)}; ${outageText(outage)}` };
}

function regressionOf({ tally, split }: CanaryState, threshold: number): Standing {
  const { canaryErrors, baselineErrors, requests } = split.total;
  const canary = `${canaryErrors} errors${requests === null ? "" : ` in ${requests.canary} requests`}`;
  const baseline = `${baselineErrors}${requests === null ? "" : ` in ${requests.baseline}`}`;
  const evidence = split.eValue > 1e9 ? "above 1e9" : split.eValue.toPrecision(3);
  const detail = `${tally.check}: the canary had ${canary}, the baseline ${baseline}; e-value ${evidence}, limit ${threshold}`;
  return { kind: "failed", reason: "regression", detail };
}

function lacksOf({ tally, compared, hasEarly, split }: CanaryState, settings: CanarySettings): string {
  if (compared === 0) {
    const why = hasEarly ? `; counts are compared from the second one after ${leastSinceStart} s on` : "";
    return `${tally.check}: no sample compared the canary with its baseline${why}`;
  }
  const { requests } = split.total;
  if (requests === null || hasRequests(split.total, settings)) return "";
  return `${tally.check}: the canary had ${requests.canary} requests and the baseline ${requests.baseline}; ${settings.minRequests} of each are needed`;
}

function timesEvidence({ tally, times }: CanaryState): readonly string[] {
  const pairs = listed(times);
  if (pairs.length < fewestTimes) return [];
  const canary = pairs.map((pair) => pair.canaryMs);
  const baseline = pairs.map((pair) => pair.baselineMs);
  const { estimate, low, high } = hodgesLehmann(canary, baseline);
  const { effect, pTwoSided } = rankSum(canary, baseline);
  const ms = (value: number): string => value.toFixed(1);
  return [
    `${tally.check}: canary slower by ${ms(estimate)} ms (95 % confidence: ${ms(low)} to ${ms(high)} ms), slower in ${Math.round(effect * 100)} % of ${pairs.length} x ${pairs.length} comparisons; Mann–Whitney p = ${pTwoSided.toPrecision(2)}`,
  ];
}
