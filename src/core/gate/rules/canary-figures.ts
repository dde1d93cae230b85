import { leastSinceStart } from "../values/words.ts";
import type { Arrivals } from "./error-split.ts";

/** The highest that each counter stood at since it began, and when that was looked at first. */
export interface Peaks {
  readonly baseMs: number;
  readonly canaryErrors: number;
  readonly baselineErrors: number;
  readonly canaryRequests: number | null;
  readonly baselineRequests: number | null;
}

/** What came since the sample before; null where there is nothing yet to compare with. */
export interface Came {
  readonly news: Arrivals | null;
  readonly peaks: Peaks | null;
  /** A counter began anew. */
  readonly isReset: boolean;
  /** How much of a number of errors is evidence, from 0 to 1: counts that are extrapolated vary more than errors do. */
  readonly weight: number;
}

/** A counter that lost less than this wavers and has not begun anew. */
const leastFall = 5;

/** Prometheus needs two scrapes, and they are a minute apart at most. A base that is later is not so for their sake. */
const latestBaseMs = 2 * leastSinceStart * 1000;

/**
 * Reads the figures of a sample: one answer of each side, or counters since the gate began. Null when the figures are
 * neither.
 *
 * Until a query's window lies behind the gate's beginning, counters hold what came before it; so the first one after that
 * is the base, of which nothing counts. A count over a growing window is an extrapolation and wavers: only what exceeds
 * the highest so far has come, and only a fall below half of that is a counter that began anew. What stands there then is
 * the new base.
 */
export function arrivals(
  figures: Readonly<Record<string, number>>,
  before: Peaks | null,
  afterMs: number,
): Came | null {
  const { canaryBad, baselineBad, canaryTotal, baselineTotal } = figures;
  if (canaryBad !== undefined && baselineBad !== undefined) {
    const requests = { canary: 1, baseline: 1 };
    const news = { canaryErrors: canaryBad, baselineErrors: baselineBad, requests };
    return { news, peaks: before, isReset: false, weight: 1 };
  }
  if (canaryTotal === undefined || baselineTotal === undefined) return null;
  const now: Peaks = {
    baseMs: before?.baseMs ?? Math.min(afterMs, latestBaseMs),
    canaryErrors: canaryTotal,
    baselineErrors: baselineTotal,
    canaryRequests: figures["canaryRequests"] ?? null,
    baselineRequests: figures["baselineRequests"] ?? null,
  };
  if (afterMs < leastSinceStart * 1000) return { news: null, peaks: null, isReset: false, weight: 1 };
  if (before === null) return { news: null, peaks: now, isReset: false, weight: 1 };
  const canaryErrors = follow(now.canaryErrors, before.canaryErrors);
  const baselineErrors = follow(now.baselineErrors, before.baselineErrors);
  const canary = follow(now.canaryRequests, before.canaryRequests);
  const baseline = follow(now.baselineRequests, before.baselineRequests);
  const hasRequests = now.canaryRequests !== null && now.baselineRequests !== null;
  return {
    news: {
      canaryErrors: canaryErrors.came,
      baselineErrors: baselineErrors.came,
      requests: hasRequests ? { canary: canary.came, baseline: baseline.came } : null,
    },
    peaks: {
      baseMs: now.baseMs,
      canaryErrors: canaryErrors.peak,
      baselineErrors: baselineErrors.peak,
      canaryRequests: canary.peak,
      baselineRequests: baseline.peak,
    },
    isReset: [canaryErrors, baselineErrors, canary, baseline].some(({ isReset }) => isReset),
    weight: Math.max(0, 1 - now.baseMs / afterMs),
  };
}

interface Followed<P> {
  readonly came: number;
  readonly peak: P;
  readonly isReset: boolean;
}

function follow<P extends number | null>(now: P, peak: P): Followed<P> {
  if (now === null || peak === null) return { came: 0, peak: now, isReset: false };
  if (now > peak) return { came: now - peak, peak: now, isReset: false };
  const isReset = now < peak / 2 && peak - now >= leastFall;
  return { came: 0, peak: isReset ? now : peak, isReset };
}
