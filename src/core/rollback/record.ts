import { z } from "zod";
import { MergedPlan } from "../release/manifest.ts";
import { BackupOnRecord } from "./backup-on-record.ts";
import { Figures } from "./figures.ts";
import { HookRun } from "./hook-run.ts";
import { LayerName } from "./layer-name.ts";
import { ObjectiveReport } from "./objective.ts";
import { Reconciliation } from "./reconcile.ts";
import { ReleaseState } from "./release-state.ts";

export const rollbackSchema = "rollback-ready/rollback-record/v1";

/** One layer as it ran: what was planned, what happened, in which state that leaves it, and when (ISO 8601). */
export const LayerRun = z.object({
  layer: LayerName,
  /** The command; for a workflow or an event, its name. */
  argv: z.array(z.string()).readonly(),
  /** `done-before`: by an earlier run of this rollback. `not-started`: another layer or the deadline kept it from it. */
  outcome: z.enum(["done", "done-before", "failed", "skipped", "not-started"]),
  detail: z.string(),
  /** What this part of the environment is in now, as precisely as is known. */
  state: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** The run of a workflow that it started. */
  url: z.string().nullable(),
});
export type LayerRun = Readonly<z.infer<typeof LayerRun>>;

/** A person's word: a rollback asked for by hand, and what its checks would have refused without it. */
export const PersonsWord = z.object({
  by: z.string(),
  reason: z.string(),
  overrode: z.array(z.string()).readonly(),
});
export type PersonsWord = Readonly<z.infer<typeof PersonsWord>>;

/** The migration behind which there is no way back, and what the plan of its change says. */
export const BarrierOnRecord = z.object({
  path: z.string(),
  release: z.string(),
  verdict: z.string(),
  reason: z.string(),
  change: z.number().nullable(),
  plan: MergedPlan.nullable(),
});
export type BarrierOnRecord = Readonly<z.infer<typeof BarrierOnRecord>>;

/** What a rollback set out to do and did. Both manifests are in it whole: pages and files may be edited later. */
export const RollbackRecord = z.object({
  schema: z.literal(rollbackSchema),
  environment: z.string(),
  /** The failed deployment, and the deployment that this rollback made. */
  failedDeployment: z.number().int().positive(),
  deployment: z.number().int().positive().nullable(),
  from: ReleaseState,
  to: ReleaseState.nullable(),
  /** `interrupted`: the job was cancelled on the way; running it again finishes it. */
  outcome: z.enum([
    "verified",
    "unverified",
    "failed",
    "interrupted",
    "nothing-to-return-to",
    "roll-forward",
    "superseded",
  ]),
  reason: z.string(),
  passedOver: z.array(z.string()).readonly(),
  barrier: BarrierOnRecord.nullable(),
  word: PersonsWord.nullable(),
  layers: z.array(LayerRun).readonly(),
  recovery: z.object({ good: z.number().int(), asked: z.number().int(), detail: z.string() }).nullable(),
  /** The backup by whose evidence the failed release was deployed; left out where the policy demanded none. */
  backup: BackupOnRecord.optional(),
  /** What was counted after the recovery check; left out where the policy asks for no count. */
  reconciliation: Reconciliation.optional(),
  /** What was done around the layers; left out where the policy has no hooks. */
  hooks: z.array(HookRun).readonly().optional(),
  times: z.object({
    verdictAt: z.string(),
    decidedAt: z.string().nullable(),
    claimedAt: z.string().nullable(),
    intentAt: z.string().nullable(),
    firstLayerAt: z.string().nullable(),
    layersDoneAt: z.string().nullable(),
    verifiedAt: z.string().nullable(),
  }),
  /** From verdict to verified. */
  seconds: z.number().nonnegative().nullable(),
  figures: Figures,
  objective: ObjectiveReport,
  run: z.object({ id: z.number(), attempt: z.number(), url: z.string() }),
});
export type RollbackRecord = Readonly<z.infer<typeof RollbackRecord>>;
