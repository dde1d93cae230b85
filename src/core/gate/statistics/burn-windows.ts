const hourMs = 3_600_000;

/** What is promised: this share of good answers over this period. */
export interface Objective {
  readonly objective: number;
  readonly periodMs: number;
}

/** Two windows that must both be over `maxShare` bad for an alarm. */
export interface BurnWindow {
  /** Share of the period's error budget that is gone when the long window is this bad. */
  readonly budget: number;
  readonly longMs: number;
  readonly shortMs: number;
  readonly maxShare: number;
}

const rows = [
  { budget: 0.02, longMs: hourMs },
  { budget: 0.05, longMs: 6 * hourMs },
  { budget: 0.1, longMs: 24 * hourMs },
  { budget: 0.1, longMs: 72 * hourMs },
] as const;

const shortestMs = 60_000;

/**
 * The multi-window multi-burn-rate alarms of Google's SRE Workbook, chapter 5, for a service that is watched since
 * `sinceMs` milliseconds. No window reaches back further; the budget stays, so a young window tolerates a higher share. A
 * share above 1 cannot be exceeded.
 */
export function burnWindows(slo: Objective, sinceMs: number): readonly BurnWindow[] {
  return rows.map(({ budget, longMs: fullMs }) => {
    const longMs = Math.min(fullMs, sinceMs);
    const shortMs = Math.min(longMs, Math.max(shortestMs, longMs / 12));
    const burnRate = (budget * slo.periodMs) / longMs;
    return { budget, longMs, shortMs, maxShare: burnRate * (1 - slo.objective) };
  });
}
