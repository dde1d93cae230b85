import { z } from "zod";

/** How bad it is; the first is the worst. */
export const severities = ["sev1", "sev2", "sev3", "sev4"] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

export const RatedSeverity = z.object({
  level: Severity,
  /** Why, in a sentence: the row of the policy's matrix that fits, or who said so. */
  reason: z.string(),
});
export type RatedSeverity = Readonly<z.infer<typeof RatedSeverity>>;
