import type { LayerRun, RollbackRecord } from "../../core/rollback/record.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { UndoPlan } from "./plan-undo.ts";
import { type Recovery, recoveryCheck } from "./recovery-check.ts";
import { runLayer, skippedLayer } from "./run-layer.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** What the layers and the recovery check came to. */
export interface CarriedOut {
  readonly outcome: Extract<RollbackRecord["outcome"], "verified" | "unverified" | "failed">;
  readonly reason: string;
  readonly layers: readonly LayerRun[];
  readonly recovery: Recovery | null;
  /** ISO 8601; when the last layer ended, and when the recovery check had passed. */
  readonly layersDoneAt: string;
  readonly verifiedAt: string | null;
}

type Needed = Pick<Ports, "commands" | "clock" | "log" | "files" | "http" | "signal">;

/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
export async function carryOut(
  ports: Needed,
  plan: Extract<UndoPlan, { kind: "go" }>,
  settings: UndoSettings,
): Promise<CarriedOut> {
  const layers = await runLayers(ports, plan, settings);
  const layersDoneAt = now(ports);
  const broken = layers.find((layer) => layer.outcome === "failed");
  if (broken !== undefined) {
    const reason = `the layer ${broken.layer} failed: ${broken.detail}`;
    return { outcome: "failed", reason, layers, recovery: null, layersDoneAt, verifiedAt: null };
  }
  const recovery = await recoveryCheck(ports, settings.checks, settings.recoveryMs);
  return {
    outcome: recovery.verified ? "verified" : "unverified",
    reason: recovery.detail,
    layers,
    recovery,
    layersDoneAt,
    verifiedAt: recovery.verified ? now(ports) : null,
  };
}

// The old code comes back first and its schema after it: the old code is what users meet.
async function runLayers(
  ports: Needed,
  plan: Extract<UndoPlan, { kind: "go" }>,
  settings: UndoSettings,
): Promise<readonly LayerRun[]> {
  const { environment } = settings;
  const redeploy = await runLayer(ports, "redeploy", plan.redeploy, plan.to, environment);
  if (redeploy.outcome === "failed") return [redeploy];
  if (plan.migrations === null) return [redeploy, skippedLayer("migrations", plan.migrationsReason)];
  return [redeploy, await runLayer(ports, "migrations", plan.migrations, plan.to, environment)];
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
