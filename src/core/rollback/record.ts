import { z } from "zod";
import { ReleaseState } from "./release-state.ts";

export const rollbackSchema = "rollback-ready/rollback-record/v1";

/** One layer as it ran: what was planned, what happened, and when (ISO 8601). */
export const LayerRun = z.object({
  layer: z.enum(["flag", "traffic", "redeploy", "config", "migrations"]),
  argv: z.array(z.string()).readonly(),
  outcome: z.enum(["done", "failed", "skipped"]),
  detail: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type LayerRun = Readonly<z.infer<typeof LayerRun>>;

/** What a rollback set out to do and did. Both manifests are in it whole: pages and files may be edited later. */
export const RollbackRecord = z.object({
  schema: z.literal(rollbackSchema),
  environment: z.string(),
  /** The failed deployment, and the deployment that this rollback made. */
  failedDeployment: z.number().int().positive(),
  deployment: z.number().int().positive().nullable(),
  from: ReleaseState,
  to: ReleaseState.nullable(),
  outcome: z.enum(["verified", "unverified", "failed", "nothing-to-return-to", "roll-forward", "superseded"]),
  reason: z.string(),
  passedOver: z.array(z.string()).readonly(),
  layers: z.array(LayerRun).readonly(),
  recovery: z.object({ good: z.number().int(), asked: z.number().int(), detail: z.string() }).nullable(),
  times: z.object({
    verdictAt: z.string(),
    decidedAt: z.string().nullable(),
    firstLayerAt: z.string().nullable(),
    layersDoneAt: z.string().nullable(),
    verifiedAt: z.string().nullable(),
  }),
  /** From verdict to verified. */
  seconds: z.number().nonnegative().nullable(),
  run: z.object({ id: z.number(), attempt: z.number(), url: z.string() }),
});
export type RollbackRecord = Readonly<z.infer<typeof RollbackRecord>>;
