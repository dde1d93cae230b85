import type { PreflightReport } from "./preflight.ts";
import type { Sample } from "./sample.ts";
import { rankSum } from "./statistics/rank-sum.ts";
import { hodgesLehmann } from "./statistics/shift.ts";

/** Fewer on a side prove nothing at 1 % (Mann–Whitney: the smallest p of n against n is 1/C(2n, n)). */
const fewest = 5;

/**
 * By how much good answers became slower or faster than before the deployment, for each check that was asked often enough
 * then and now. Evidence for people: it decides nothing.
 */
export function shiftNotes(
  report: PreflightReport | null,
  samples: readonly Sample[],
): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  if (report === null) return notes;
  const byCheck = Map.groupBy(samples, ({ check }) => check);
  for (const { name, ms: before } of report.checks) {
    const after = (byCheck.get(name) ?? []).flatMap(({ outcome, phase, ms }) =>
      outcome === "good" && phase === undefined ? [ms] : [],
    );
    if (before.length < fewest || after.length < fewest) continue;
    notes.set(name, [shiftWords(after, before)]);
  }
  return notes;
}

function shiftWords(after: readonly number[], before: readonly number[]): string {
  const { estimate, low, high } = hodgesLehmann(after, before);
  const { effect, pTwoSided } = rankSum(after, before);
  const direction = estimate < 0 ? "faster" : "slower";
  const interval = `95 % confidence: ${low.toFixed(1)} to ${high.toFixed(1)} ms`;
  return `answers ${direction} by ${Math.abs(estimate).toFixed(1)} ms than before the deployment (shift ${interval}); slower in ${Math.round(effect * 100)} % of ${after.length} x ${before.length} comparisons; Mann–Whitney p = ${pTwoSided.toPrecision(2)}`;
}
