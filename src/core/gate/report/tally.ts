import type { CheckEvidence, GateEvidence } from "../evidence.ts";
import type { Sample } from "../sample.ts";

/** One check with what its samples tell beyond the counts of the evidence. */
export interface CheckTally {
  readonly check: CheckEvidence;
  /** In the order in which they were taken; empty when the samples are not kept. */
  readonly samples: readonly Sample[];
  /** Of all that got an answer; null when none did. */
  readonly slowestMs: number | null;
  readonly p95Ms: number | null;
  /** Taken while the runner itself stood still. */
  readonly stalled: number;
  readonly longestStallMs: number;
  readonly warmUp: number;
  readonly warmUpNotGood: number;
  readonly confirmations: number;
  /** How many samples each version answered, most first. */
  readonly versions: readonly (readonly [string, number])[];
}

/** The checks, worst first: those that decide before those that are only observed. Samples of no check are left out. */
export function tallies(evidence: GateEvidence, samples: readonly Sample[]): readonly CheckTally[] {
  const own = new Map<string, Sample[]>(evidence.checks.map((check) => [check.name, []]));
  for (const sample of samples) own.get(sample.check)?.push(sample);
  return evidence.checks
    .map((check) => tallyOf(check, own.get(check.name) ?? []))
    .toSorted((a, b) => badness(b.check) - badness(a.check));
}

/** How near a statistic came to its threshold: 1 is a failure. */
export function nearness({
  statistic,
  threshold,
}: Pick<CheckEvidence["gauge"], "statistic" | "threshold"> & { readonly unit?: string }): number {
  if (!(threshold > 0)) return statistic > 0 ? 1 : 0;
  return Math.min(1, Math.max(0, statistic / threshold));
}

/** Whether nothing was seen that a reader must look at. */
export function isQuiet({ bad, missing, errors }: CheckEvidence): boolean {
  return bad + missing + errors === 0;
}

function badness(check: CheckEvidence): number {
  const asked = Math.max(1, check.good + check.bad + check.missing + check.errors);
  const unknown = (check.missing + check.errors) / asked;
  const seen = nearness(check.gauge) * 100 + (check.bad / asked) * 10 + unknown;
  return seen + (check.dryRun || isQuiet(check) ? 0 : 1000);
}

function tallyOf(check: CheckEvidence, samples: readonly Sample[]): CheckTally {
  const times: number[] = [];
  const versions = new Map<string, number>();
  let [stalled, longestStallMs, warmUp, warmUpNotGood, confirmations] = [0, 0, 0, 0, 0];
  for (const sample of samples) {
    const isGood = sample.outcome === "good";
    if (sample.phase === "confirmation") confirmations += 1;
    if (sample.phase === "warm-up") {
      warmUp += 1;
      if (!isGood) warmUpNotGood += 1;
    }
    if (sample.stalledMs !== undefined) {
      stalled += 1;
      longestStallMs = Math.max(longestStallMs, sample.stalledMs);
    }
    if (sample.version !== undefined) versions.set(sample.version, (versions.get(sample.version) ?? 0) + 1);
    if (sample.outcome !== "error" && sample.phase !== "warm-up") times.push(sample.ms);
  }
  const sorted = Float64Array.from(times).sort();
  return {
    check,
    samples,
    slowestMs: sorted.at(-1) ?? null,
    // The smallest time that nineteen of twenty do not exceed.
    p95Ms: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null,
    stalled,
    longestStallMs,
    warmUp,
    warmUpNotGood,
    confirmations,
    versions: [...versions].sort((a, b) => b[1] - a[1]),
  };
}
