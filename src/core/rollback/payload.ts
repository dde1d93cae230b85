import { z } from "zod";

export const suiteName = "rollback-ready";

/** What our deployments carry: which release they are of, and for a rollback which deployment it undoes. */
export const DeploymentPayload = z.object({
  suite: z.literal(suiteName),
  kind: z.enum(["deploy", "rollback"]),
  key: z.string(),
  release: z.string().nullable(),
  manifestSha256: z.string().nullable(),
  undoes: z.number().int().positive().nullable(),
  /** Attempt of the run that made it. */
  attempt: z.number().int().positive().optional(),
  /** The evidence of a backup that a deploy was let in by. */
  backup: z.record(z.string(), z.string()).optional(),
  /** The person's reason that let a deploy in against the policy's windows, freezes or a newer release. */
  override: z.object({ by: z.string(), reason: z.string() }).optional(),
  /** What would have refused the deploy if the policy did not only warn. */
  warnings: z.array(z.object({ code: z.string(), problem: z.string() })).optional(),
});
export type DeploymentPayload = Readonly<z.infer<typeof DeploymentPayload>>;

/** The payload of one of our deployments, or null for anyone else's. */
export function payloadOf(payload: unknown): DeploymentPayload | null {
  const parsed = DeploymentPayload.safeParse(payload);
  return parsed.success ? parsed.data : null;
}
