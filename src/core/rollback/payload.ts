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
});
export type DeploymentPayload = Readonly<z.infer<typeof DeploymentPayload>>;

/** The payload of one of our deployments, or null for anyone else's. */
export function payloadOf(payload: unknown): DeploymentPayload | null {
  const parsed = DeploymentPayload.safeParse(payload);
  return parsed.success ? parsed.data : null;
}
