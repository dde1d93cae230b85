import { backupOnRecord } from "../../core/rollback/backup-on-record.ts";
import { figuresOf } from "../../core/rollback/figures.ts";
import { againstObjective } from "../../core/rollback/objective.ts";
import { type RollbackRecord, rollbackSchema } from "../../core/rollback/record.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import type { Run } from "../../kernel/ports/index.ts";
import type { CarriedOut } from "./carry-out.ts";
import type { UndoPlan } from "./plan-undo.ts";
import type { UndoRequest } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** A rollback that is decided upon: what was asked for, and what will be done. */
export interface Decided {
  readonly request: UndoRequest;
  readonly from: ReleaseState;
  /** ISO 8601, as are the other times. */
  readonly verdictAt: string;
  readonly settings: UndoSettings;
  readonly plan: UndoPlan;
  readonly decidedAt: string;
  readonly claimedAt: string | null;
  readonly run: Run;
  /** Seconds of earlier returns in the environment, from verdict to verified. */
  readonly earlierSeconds: readonly number[];
}

/** How it was carried out; null for a rollback that stays where it is. */
type Done = (CarriedOut & { readonly deployment: number; readonly intentAt: string }) | null;

/** Tells a rollback whole, with its figures. */
export function recordOf(decided: Decided, done: Done): RollbackRecord {
  const { request, settings, plan, run, verdictAt } = decided;
  const layers = done?.layers ?? [];
  const times = {
    verdictAt,
    decidedAt: decided.decidedAt,
    claimedAt: decided.claimedAt,
    intentAt: done?.intentAt ?? null,
    firstLayerAt: layers.find((layer) => layer.startedAt !== null)?.startedAt ?? null,
    layersDoneAt: done?.layersDoneAt ?? null,
    verifiedAt: done?.verifiedAt ?? null,
  };
  const figures = figuresOf(times, layers);
  const recovery = done?.recovery ?? null;
  const backup = backupOnRecord(request.failed.payload);
  return {
    schema: rollbackSchema,
    environment: settings.environment,
    failedDeployment: request.failed.id,
    deployment: done?.deployment ?? null,
    from: decided.from,
    to: plan.to,
    ...outcomeOf(plan, done),
    passedOver: plan.passedOver,
    barrier: barrierOf(plan),
    word: wordOf(request, plan),
    layers,
    recovery:
      recovery === null ? null : { good: recovery.good, asked: recovery.asked, detail: recovery.detail },
    ...(backup === null ? {} : { backup }),
    ...(done?.reconciliation == null ? {} : { reconciliation: done.reconciliation }),
    ...(done === null || done.hooks.length === 0 ? {} : { hooks: done.hooks }),
    times,
    seconds: figures.verified,
    figures,
    objective: againstObjective(settings.objective, figures.verified, decided.earlierSeconds),
    run: { id: run.runId, attempt: run.runAttempt, url: run.url },
  };
}

function outcomeOf(plan: UndoPlan, done: Done): Pick<RollbackRecord, "outcome" | "reason"> {
  if (plan.kind === "stay") return { outcome: plan.outcome, reason: plan.reason };
  if (done === null) return { outcome: "interrupted", reason: "nothing was run" };
  return { outcome: done.outcome, reason: done.reason };
}

function barrierOf(plan: UndoPlan): RollbackRecord["barrier"] {
  if (plan.kind === "go" || plan.barrier === null) return null;
  const { path, release, verdict, reason, change, plan: merged } = plan.barrier;
  return { path, release, verdict, reason, change, plan: merged };
}

function wordOf({ word }: UndoRequest, plan: UndoPlan): RollbackRecord["word"] {
  if (word === null) return null;
  return { ...word, overrode: plan.kind === "go" ? plan.overrode : [] };
}
