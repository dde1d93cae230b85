import { z } from "zod";

/** What a check is called in the policy, in logs and in records. */
export const CheckName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens, 40 at most")
  .describe("What the check is called in the log and in records; no two checks share a name.");
export type CheckName = z.infer<typeof CheckName>;
