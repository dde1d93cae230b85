import { mixtureEValue } from "../statistics/mixture-e-value.ts";

/** What came to canary and baseline between two samples; requests are null where nobody counts them. */
export interface Arrivals {
  readonly canaryErrors: number;
  readonly baselineErrors: number;
  readonly requests: { readonly canary: number; readonly baseline: number } | null;
}

/** How the errors split between canary and baseline, in stages of one traffic share each. */
export interface ErrorSplit {
  /** Logarithm of the product of the e-values of the stages that are over. */
  readonly closedLog: number;
  readonly stage: Arrivals;
  readonly total: Arrivals;
  /** E-value over all stages. */
  readonly eValue: number;
}

const nothing: Arrivals = { canaryErrors: 0, baselineErrors: 0, requests: null };

// A share has changed when the new requests are off by this many points and by more than chance explains.
const sharePoints = 0.02;
const shareDeviations = 4;

/** No errors yet. */
export function noErrors(): ErrorSplit {
  return { closedLog: 0, stage: nothing, total: nothing, eValue: 1 };
}

/** How arrivals are to be taken. */
export interface Taken {
  /** The counters began anew. */
  readonly isReset: boolean;
  /** How much of a number of errors is evidence, from 0 to 1. */
  readonly weight: number;
}

/**
 * Adds what came. A stage ends when its counters began anew or the traffic share changed; e-values of stages are
 * multiplied, which keeps the bound on false alarms. `share` is the canary's share of the traffic where requests are not
 * counted.
 */
export function withArrivals(
  split: ErrorSplit,
  news: Arrivals,
  share: number,
  { isReset, weight }: Taken,
): ErrorSplit {
  const total = sum(split.total, news);
  const isNewStage = isReset || hasNewShare(split.stage, news);
  const closedLog = isNewStage ? split.closedLog + stageLog(split.stage, share, weight) : split.closedLog;
  const stage = isNewStage ? news : sum(split.stage, news);
  const hasNoErrors = news.requests === null && news.canaryErrors + news.baselineErrors === 0;
  const isSame = !isNewStage && weight === 1 && hasNoErrors;
  const eValue = isSame ? split.eValue : Math.exp(closedLog + stageLog(stage, share, weight));
  return { closedLog, stage, total, eValue };
}

function stageLog(
  { canaryErrors, baselineErrors, requests }: Arrivals,
  share: number,
  weight: number,
): number {
  const ofCanary = requests === null ? share : requests.canary / (requests.canary + requests.baseline);
  return Math.log(
    mixtureEValue(Math.round(canaryErrors * weight), Math.round(baselineErrors * weight), ofCanary),
  );
}

function sum(a: Arrivals, b: Arrivals): Arrivals {
  return {
    canaryErrors: a.canaryErrors + b.canaryErrors,
    baselineErrors: a.baselineErrors + b.baselineErrors,
    requests:
      a.requests === null || b.requests === null
        ? (a.requests ?? b.requests)
        : {
            canary: a.requests.canary + b.requests.canary,
            baseline: a.requests.baseline + b.requests.baseline,
          },
  };
}

function hasNewShare(stage: Arrivals, news: Arrivals): boolean {
  if (stage.requests === null || news.requests === null) return false;
  const before = stage.requests.canary + stage.requests.baseline;
  const now = news.requests.canary + news.requests.baseline;
  if (before === 0 || now === 0) return false;
  const share = (stage.requests.canary + news.requests.canary) / (before + now);
  const off = Math.abs(stage.requests.canary / before - news.requests.canary / now);
  const deviation = Math.sqrt(share * (1 - share) * (1 / before + 1 / now));
  return off > sharePoints && off > shareDeviations * deviation;
}
