import { z } from "zod";

/** The parts that a rollback plan can have, by the name under which they are stored and by which a policy asks. */
export const FieldId = z.enum([
  "strategy",
  "steps",
  "trigger",
  "verification",
  "owner",
  "time-to-roll-back",
  "data-impact",
  "backup",
  "point-of-no-return",
  "reversal",
  "tested",
  "old-code-on-new-schema",
  "communication",
  "sla-impact",
  "risks",
  "if-this-fails",
  "decision-authority",
  "escalation",
  "dependencies",
  "legal-review",
  "privacy-review",
]);
export type FieldId = z.infer<typeof FieldId>;

/**
 * What makes a field be asked for without any policy: every plan, at least normal risk, a changed migration, or high
 * risk. `policy` is asked for only where the policy does.
 */
export type Demanded = "always" | "normal" | "migration" | "high" | "policy";

/** One part of a rollback plan: when it is asked for, and the words with which. */
export interface PlanField {
  readonly id: FieldId;
  readonly heading: string;
  /** Other headings under which people write it, in lower case, letters and single spaces only. */
  readonly aliases: readonly string[];
  readonly demanded: Demanded;
  /** What the template says there, in a comment. */
  readonly prompt: string;
  /** An answer as it could stand there. */
  readonly example: string;
  /** What a reviewer asks about the answer. */
  readonly question: string;
}
