import { z } from "zod";
import type { CheckState } from "./check-state.ts";
import { describe } from "./check-state.ts";
import { failureOf } from "./conclude.ts";
import { healthyBadShare } from "./rules/choose-rule.ts";
import type { Sample } from "./sample.ts";
import { moreThan } from "./statistics/binomial.ts";

export const preflightSchema = "rollback-ready/preflight/v1";

/** How every check stood before the deployment: what must not be blamed on the release. */
export const PreflightReport = z.object({
  schema: z.literal(preflightSchema),
  environment: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  checks: z
    .array(
      z.object({
        name: z.string(),
        /** It failed before anything was deployed. */
        isBroken: z.boolean(),
        detail: z.string(),
        good: z.number().int(),
        bad: z.number().int(),
        /** Median of what a metric measured; null where nothing was. */
        value: z.number().nullable(),
        /** How long good answers took, 500 at most. */
        ms: z.array(z.number().nonnegative()).readonly(),
      }),
    )
    .readonly(),
  run: z.object({ id: z.number(), attempt: z.number(), url: z.string() }),
});
export type PreflightReport = Readonly<z.infer<typeof PreflightReport>>;

const mostTimes = 500;

/** One entry a check, from what a short bake before the deployment saw. */
export function preflightChecks(
  states: readonly CheckState[],
  samples: readonly Sample[],
): PreflightReport["checks"] {
  const byCheck = Map.groupBy(samples, ({ check }) => check);
  return states.map((state) => {
    const own = byCheck.get(state.check.name) ?? [];
    const values = own.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const times = own.flatMap(({ outcome, ms }) => (outcome === "good" ? [ms] : []));
    return {
      name: state.check.name,
      isBroken: failureOf(state) !== null,
      detail: describe(state),
      good: state.good,
      bad: state.bad,
      value: medianOf(values),
      ms: times.slice(0, mostTimes),
    };
  });
}

/** The checks that failed before the deployment already. */
export function brokenBefore(report: PreflightReport | null): ReadonlySet<string> {
  return new Set((report?.checks ?? []).flatMap(({ name, isBroken }) => (isBroken ? [name] : [])));
}

/**
 * The share of bad answers that each check had before, where that is more than chance makes of a healthy service (one in
 * twenty by the binomial tail): such a rule must expect as many afterwards.
 */
export function blipsBefore(report: PreflightReport | null): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { name, isBroken, good, bad } of report?.checks ?? []) {
    const asked = good + bad;
    if (isBroken || bad === 0) continue;
    if (moreThan(bad - 1, asked, healthyBadShare) < 0.05) shares.set(name, bad / asked);
  }
  return shares;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
