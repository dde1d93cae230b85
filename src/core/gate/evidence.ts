import { z } from "zod";
import { Verdict } from "./verdict.ts";

export const evidenceSchema = "rollback-ready/gate-evidence/v1";

/** The gate's verdict on one deployment with what it stands on; the samples are in a JSON Lines file beside it. */
export const GateEvidence = z.object({
  schema: z.literal(evidenceSchema),
  environment: z.string(),
  deployment: z.number().int().positive(),
  release: z.object({ tag: z.string().nullable(), commit: z.string() }),
  startedAt: z.string(),
  endedAt: z.string(),
  verdict: Verdict,
  design: z.object({
    intervalMs: z.number(),
    bakeMs: z.number(),
    planned: z.number(),
    allowedBad: z.number(),
    falseRollback: z.number(),
    miss: z.number(),
    healthyBadShare: z.number(),
    brokenBadShare: z.number(),
  }),
  checks: z.array(z.object({ name: z.string(), target: z.string() })).readonly(),
  samples: z.object({
    count: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    errors: z.number().int(),
    firstBadAt: z.string().nullable(),
    sha256: z.string(),
  }),
  run: z.object({ id: z.number(), attempt: z.number(), url: z.string() }),
});
export type GateEvidence = Readonly<z.infer<typeof GateEvidence>>;
