import type { GateEvidence } from "../../gate/evidence.ts";
import { gaugeCourses } from "../../gate/gauge-courses.ts";
import { nearness } from "../../gate/report/tally.ts";
import type { Sample } from "../../gate/sample.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { decidingChecks } from "../facts/impact-of.ts";

export const nearMissKinds = ["undecided", "flap", "override", "shadow"] as const;

/** What nearly was an incident. */
export interface NearMiss {
  readonly kind: (typeof nearMissKinds)[number];
  /** Why, in a sentence of ours. */
  readonly why: string;
  /** Checks that it is about, sorted; none where it is about none in particular. */
  readonly checks: readonly string[];
}

/** How far a statistic must have come, of its threshold, for a gate that passed to count as one that nearly did not. */
const nearlyFailed = 2 / 3;

export interface NearMissFacts {
  readonly gate: GateEvidence;
  readonly samples: readonly Sample[];
  /** Whether a person let the deploy in against a window, a freeze or a newer release. */
  readonly isOverridden: boolean;
  /** Whether a person's word kept in service what had failed the gate. */
  readonly isKept?: boolean;
}

/**
 * Whether a deployment that was not rolled back is a near miss: the gate could not decide, it only observed and would
 * have failed, it passed after a check had come close, or a person let the deploy in against a rule or kept it against
 * the gate.
 */
export function nearMissOf({ gate, samples, isOverridden, isKept = false }: NearMissFacts): NearMiss | null {
  const { verdict, shadow } = gate;
  if (verdict.kind === "fail" && isKept) {
    const why = "The gate failed, and a person's word kept the release in service.";
    return { kind: "override", why, checks: badChecks(gate) };
  }
  if (verdict.kind === "fail") {
    const why = "The gate only observed; it would have rolled this release back.";
    return shadow ? { kind: "shadow", why, checks: badChecks(gate) } : null;
  }
  if (verdict.kind === "inconclusive") {
    const why = "The gate could not decide, so nobody knows whether this release is well.";
    return { kind: "undecided", why, checks: badChecks(gate) };
  }
  if (verdict.kind !== "pass") return null;
  const close = closeChecks(gate, samples);
  if (close.length > 0) {
    const why = "The gate passed, after a check had come close to a rollback.";
    return { kind: "flap", why, checks: close };
  }
  if (!isOverridden) return null;
  return {
    kind: "override",
    why: "The deploy was let in by a person's word, against a rule of the policy.",
    checks: [],
  };
}

/** Equal for near misses that look the same, whatever release they are of. */
export function nearMissSignature(
  { kind, checks }: NearMiss,
  environment: string,
  sha256: (text: string) => string,
): string {
  return `rbn1:${sha256(canonicalJson([kind, environment, checks])).slice(0, 16)}`;
}

function badChecks(gate: GateEvidence): readonly string[] {
  return decidingChecks(gate)
    .filter(({ bad }) => bad > 0)
    .map(({ name }) => name)
    .sort();
}

function closeChecks(gate: GateEvidence, samples: readonly Sample[]): readonly string[] {
  const courses = gaugeCourses(gate, samples);
  return decidingChecks(gate)
    .filter(({ name, bad }) => {
      const course = courses.get(name) ?? [];
      return bad > 0 && course.some((point) => nearness(point) >= nearlyFailed);
    })
    .map(({ name }) => name)
    .sort();
}
