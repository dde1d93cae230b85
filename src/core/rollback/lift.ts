import { z } from "zod";

/** A hold that a person lifted from the release of a deployment that was rolled back. */
export const LiftRecord = z.object({
  schema: z.literal("rollback-ready/hold-lifted/v1"),
  environment: z.string(),
  /** The deployment whose rollback had set the hold. */
  deployment: z.number().int().positive(),
  release: z.string(),
  by: z.string(),
  reason: z.string(),
  /** ISO 8601. */
  at: z.string(),
  run: z.string(),
});
export type LiftRecord = Readonly<z.infer<typeof LiftRecord>>;
