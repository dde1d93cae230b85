import type { GateEvidence } from "../../gate/evidence.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";

/**
 * From when to when something was at work although it made no row: a gate asks every few seconds, a layer runs, what came
 * back is baked.
 */
export function busyTimes({
  gate,
  rollback,
  confirmation = null,
}: {
  readonly gate: Pick<GateEvidence, "startedAt" | "endedAt">;
  readonly rollback: Pick<RollbackRecord, "layers"> | null;
  readonly confirmation?: Pick<Confirmation, "startedAt" | "endedAt"> | null;
}): readonly (readonly [string, string])[] {
  const layers = (rollback?.layers ?? []).flatMap(({ startedAt, endedAt }) =>
    startedAt === null || endedAt === null ? [] : [[startedAt, endedAt] as const],
  );
  const bake = confirmation === null ? [] : [[confirmation.startedAt, confirmation.endedAt] as const];
  return [[gate.startedAt, gate.endedAt], ...layers, ...bake];
}
