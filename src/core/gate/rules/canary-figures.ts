import type { Arrivals } from "./error-split.ts";

/** Counters as they stood at a sample. */
export interface Totals {
  readonly canaryErrors: number;
  readonly baselineErrors: number;
  readonly canaryRequests: number | null;
  readonly baselineRequests: number | null;
}

/** What came since the sample before, the counters now, and whether one of them began anew. */
export interface Came {
  readonly news: Arrivals;
  readonly totals: Totals | null;
  readonly isReset: boolean;
}

/**
 * Reads the figures of a sample: one answer of each side, or counters since the gate began. A counter that fell began
 * anew at 0. Null when the figures are neither.
 */
export function arrivals(figures: Readonly<Record<string, number>>, before: Totals | null): Came | null {
  const { canaryBad, baselineBad, canaryTotal, baselineTotal } = figures;
  if (canaryBad !== undefined && baselineBad !== undefined) {
    const requests = { canary: 1, baseline: 1 };
    const news = { canaryErrors: canaryBad, baselineErrors: baselineBad, requests };
    return { news, totals: before, isReset: false };
  }
  if (canaryTotal === undefined || baselineTotal === undefined) return null;
  const totals: Totals = {
    canaryErrors: canaryTotal,
    baselineErrors: baselineTotal,
    canaryRequests: figures["canaryRequests"] ?? null,
    baselineRequests: figures["baselineRequests"] ?? null,
  };
  const canary = grown(totals.canaryRequests, before?.canaryRequests);
  const baseline = grown(totals.baselineRequests, before?.baselineRequests);
  const news: Arrivals = {
    canaryErrors: grown(canaryTotal, before?.canaryErrors) ?? 0,
    baselineErrors: grown(baselineTotal, before?.baselineErrors) ?? 0,
    requests: canary === null || baseline === null ? null : { canary, baseline },
  };
  return { news, totals, isReset: before !== null && hasFallen(totals, before) };
}

function grown(now: number | null, before: number | null | undefined): number | null {
  if (now === null) return null;
  const base = before ?? 0;
  return now >= base ? now - base : now;
}

function hasFallen(now: Totals, before: Totals): boolean {
  return (
    now.canaryErrors < before.canaryErrors ||
    now.baselineErrors < before.baselineErrors ||
    (now.canaryRequests ?? 0) < (before.canaryRequests ?? 0) ||
    (now.baselineRequests ?? 0) < (before.baselineRequests ?? 0)
  );
}
