import { z } from "zod";

export const confirmationSchema = "rollback-ready/confirmation/v1";

/** The full bake of the release that came back, after the recovery check. */
export const Confirmation = z.object({
  schema: z.literal(confirmationSchema),
  environment: z.string(),
  /** The rollback's deployment. */
  deployment: z.number().int().positive(),
  confirmed: z.boolean(),
  verdict: z.string(),
  detail: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** From the gate's verdict to this one. */
  seconds: z.number().nonnegative(),
});
export type Confirmation = Readonly<z.infer<typeof Confirmation>>;
