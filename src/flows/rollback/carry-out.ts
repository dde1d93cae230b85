import type { Facts } from "../../core/rollback/facts.ts";
import type { LayerRun, RollbackRecord } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { aimWhatFits } from "../gate/aim-checks.ts";
import type { UndoPlan } from "./plan-undo.ts";
import { type Recovery, recoveryCheck } from "./recovery-check.ts";
import { runLayers } from "./run-layers.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** A rollback that is written down and may begin. */
export interface Work {
  readonly plan: Extract<UndoPlan, { kind: "go" }>;
  readonly from: ReleaseState;
  /** The deployment that the rollback made. */
  readonly made: Deployment;
  /** What earlier runs did of it. */
  readonly facts: Facts;
  readonly isResumed: boolean;
  /** It was verified before: the state is set again, and what is on record stays as it is. */
  readonly isOnRecord: boolean;
  /** The name of this try, which the runs that it starts carry. */
  readonly attempt: string;
  readonly failed: number;
  /** Monotonic ms; no layer starts after it. */
  readonly deadline: number;
}

/** What the layers and the recovery check came to. */
export interface CarriedOut {
  readonly outcome: Extract<RollbackRecord["outcome"], "verified" | "unverified" | "failed" | "interrupted">;
  readonly reason: string;
  readonly layers: readonly LayerRun[];
  readonly recovery: Recovery | null;
  /** ISO 8601; when the last layer ended, and when the recovery check had passed. */
  readonly layersDoneAt: string;
  readonly verifiedAt: string | null;
}

export type CarryPorts = Pick<
  Ports,
  | "commands"
  | "clock"
  | "log"
  | "files"
  | "probes"
  | "signal"
  | "deployments"
  | "run"
  | "workflowRuns"
  | "gitops"
  | "placedFiles"
  | "secrets"
>;

/** Runs the layers of a settled plan and asks whether the old release serves again. Sets a state, so it can be run again. */
export async function carryOut(ports: CarryPorts, work: Work, settings: UndoSettings): Promise<CarriedOut> {
  const layers = await runLayers(ports, work, settings);
  const layersDoneAt = now(ports);
  const broken = layers.find((layer) => layer.outcome === "failed" || layer.outcome === "not-started");
  const base = { layers, layersDoneAt, verifiedAt: null };
  const interrupted = {
    ...base,
    outcome: "interrupted",
    reason: "the job was cancelled",
    recovery: null,
  } as const;
  if (broken?.outcome !== "failed" && ports.signal.aborted) return interrupted;
  if (broken !== undefined && settings.onFailure === "stop") {
    return { ...base, outcome: "failed", reason: brokenReason(broken), recovery: null };
  }
  const aim = aimWhatFits(ports, settings.bake, work.plan.to, settings.environment);
  const recovery = await recoveryCheck(ports, aim, settings.bake.open, settings.recoveryMs);
  if (broken !== undefined) return { ...base, outcome: "failed", reason: brokenReason(broken), recovery };
  if (!recovery.verified && ports.signal.aborted) return interrupted;
  return {
    ...base,
    outcome: recovery.verified ? "verified" : "unverified",
    reason: recovery.detail,
    recovery,
    verifiedAt: recovery.verified ? now(ports) : null,
  };
}

function brokenReason({ layer, outcome, detail }: LayerRun): string {
  return outcome === "failed"
    ? `the layer ${layer} failed: ${detail.replace(/\.$/, "")}`
    : `the layer ${layer} did not start: ${detail}`;
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
