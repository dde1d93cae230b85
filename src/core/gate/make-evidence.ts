import type { CheckState, JudgedCheck } from "./check-state.ts";
import { type CheckEvidence, evidenceSchema, type GateEvidence } from "./evidence.ts";
import type { Judging } from "./judging.ts";
import type { Plan } from "./rules/rule.ts";
import type { Sample } from "./sample.ts";

/** What the flow knows and core does not. */
export type EvidenceFacts = Pick<
  GateEvidence,
  | "environment"
  | "deployment"
  | "release"
  | "shard"
  | "shards"
  | "shadow"
  | "startedAt"
  | "endedAt"
  | "verdict"
  | "brokenBefore"
  | "serving"
  | "run"
> & {
  readonly design: Omit<GateEvidence["design"], "falseRollback">;
  readonly samplesSha256: string;
};

/** A judged check with what the evidence says of it. */
export interface ShownCheck extends JudgedCheck {
  readonly kind: string;
  /** As it may be shown. */
  readonly target: string;
  readonly judging: Judging;
  readonly plan: Plan;
  readonly blips: number;
  /** What is worth knowing beside what its rule says. */
  readonly notes: readonly string[];
}

/** The evidence of a bake: what was planned, what was seen, how sure that is. `states` are in the order of the checks. */
export function makeEvidence(
  { samplesSha256, design, ...facts }: EvidenceFacts,
  checks: readonly ShownCheck[],
  states: readonly CheckState[],
  samples: readonly Sample[],
): GateEvidence {
  const shown = checks.flatMap((check, index) => {
    const state = states[index];
    return state === undefined ? [] : [checkEvidence(check, state)];
  });
  // Of the plan: a warm-up is not judged, and confirmations are taken where it is worst.
  const planned = samples.filter(({ phase }) => phase === undefined);
  const tally = { good: 0, bad: 0, missing: 0, errors: 0 };
  for (const { outcome } of planned) tally[outcome === "error" ? "errors" : outcome] += 1;
  return {
    schema: evidenceSchema,
    ...facts,
    design: { ...design, falseRollback: falseRollbackOf(checks) },
    checks: shown,
    samples: {
      count: samples.length,
      ...tally,
      firstBadAt: planned.find((sample) => sample.outcome === "bad")?.at ?? null,
      sha256: samplesSha256,
    },
  };
}

function checkEvidence(
  { name, kind, target, dryRun, rule, judging, plan, blips, planned, notes }: ShownCheck,
  { ruleState, good, bad, missing, errors }: CheckState,
): CheckEvidence {
  const { statistic, threshold, unit } = rule.gauge(ruleState);
  return {
    name,
    kind,
    target,
    dryRun,
    rule: rule.describe,
    judging,
    planned,
    intervalMs: plan.intervalMs,
    blips,
    healthyBadShare: plan.healthyBadShare,
    brokenBadShare: plan.brokenBadShare,
    rates: rule.rates,
    good,
    bad,
    missing,
    errors,
    gauge: { statistic: finite(statistic), threshold: finite(threshold), unit },
    notes: [...rule.evidence(ruleState), ...notes],
  };
}

/** Probability that one of the deciding checks rolls a healthy service back; null where one of them cannot be stated. */
export function falseRollbackOf(checks: readonly JudgedCheck[]): GateEvidence["design"]["falseRollback"] {
  const passes = { alone: 1, bursts2: 1, bursts3: 1 };
  for (const { dryRun, rule } of checks) {
    if (dryRun) continue;
    if (rule.rates === null) return null;
    for (const key of ["alone", "bursts2", "bursts3"] as const) {
      passes[key] *= 1 - rule.rates.falseRollback[key];
    }
  }
  return { alone: 1 - passes.alone, bursts2: 1 - passes.bursts2, bursts3: 1 - passes.bursts3 };
}

// JSON has no infinity: a statistic beyond all numbers is the greatest of them.
function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, Number.isNaN(value) ? 0 : value));
}
