import { readInstant } from "../../deployment/instant.ts";
import type { GateEvidence } from "../../gate/evidence.ts";
import type { MergedChange } from "../../release/manifest.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import type { Impact } from "./impact.ts";
import type { KeyTimes } from "./key-times.ts";
import { knownTime } from "./known-time.ts";

export interface KeyTimeFacts {
  /** Of the release that failed. */
  readonly changes: readonly Pick<MergedChange, "mergedAt">[];
  /** When the deployment said that it was done; null when it does not say. */
  readonly deployedAt: string | null;
  readonly impact: Pick<Impact, "from">;
  readonly gate: Pick<GateEvidence, "endedAt">;
  readonly rollback: Pick<RollbackRecord, "times" | "layers"> | null;
  readonly confirmation: Pick<Confirmation, "confirmed" | "endedAt"> | null;
}

/**
 * Gathers the twelve moments from the records. What is not a time with its zone counts as not known, and so do those that
 * only people can tell: `withWords` fills them in.
 */
export function keyTimesOf(facts: KeyTimeFacts): KeyTimes {
  const { rollback, confirmation, impact, deployedAt } = facts;
  const times = rollback?.times;
  const baked = confirmation?.confirmed === true ? confirmation.endedAt : null;
  return {
    merged: latest(facts.changes.map(({ mergedAt }) => mergedAt)),
    deployed: knownTime(deployedAt),
    impactStarted: knownTime(impact.from) ?? knownTime(deployedAt),
    detected: knownTime(facts.gate.endedAt),
    acknowledged: null,
    firstNotice: null,
    decided: knownTime(times?.decidedAt),
    rollbackStarted: knownTime(times?.firstLayerAt),
    mitigated: isDone(rollback) ? knownTime(times?.layersDoneAt) : null,
    verified: knownTime(times?.verifiedAt),
    resolved: knownTime(baked),
    allClear: null,
  };
}

// Layers end too when one of them fails; that mitigates nothing.
function isDone(rollback: KeyTimeFacts["rollback"]): boolean {
  const layers = rollback?.layers ?? [];
  return layers.every(({ outcome }) => outcome !== "failed" && outcome !== "not-started");
}

function latest(times: readonly string[]): string | null {
  let newest: string | null = null;
  for (const time of times) {
    const ms = readInstant(time);
    if (ms !== null && (newest === null || ms > Date.parse(newest))) newest = time;
  }
  return newest;
}
