import { z } from "zod";

/** How a migration can be taken back. Only `undecided` is not an answer: a person has to give it. */
export const Reversibility = z.enum([
  "reversible",
  "missing",
  "empty",
  "no-op",
  "irreversible-declared",
  "destructive",
  "not-a-migration",
  "undecided",
]);
export type Reversibility = z.infer<typeof Reversibility>;

/** Something else that a reviewer should know about a migration. An error stops the change, a warning does not. */
export const MigrationFinding = z.object({
  rule: z.enum([
    "edited-after-merge",
    "deleted-after-merge",
    "renamed-after-merge",
    "rows-without-backup",
    "rows-left-behind",
    "down-narrows-type",
    "down-restores-not-null",
    "enum-value-added",
    "unguarded-down",
    "cascading-down",
    "down-drops-more",
    "contract-with-expand",
    "not-understood",
    "reversal-not-seen",
    "type-left-behind",
  ]),
  level: z.enum(["error", "warning"]),
  file: z.string(),
  line: z.int().positive(),
  /** Sentences of ours, without text from the change. */
  message: z.string(),
  write: z.string().nullable(),
});
export type MigrationFinding = z.infer<typeof MigrationFinding>;

/** What was found about one migration. Stored in the release manifest; paths and version are untrusted text. */
export const MigrationVerdict = z.object({
  tool: z.string(),
  version: z.string(),
  path: z.string(),
  verdict: Reversibility,
  /** A sentence of ours, without text from the change. */
  reason: z.string(),
  /** Where to annotate. */
  file: z.string(),
  line: z.int().positive(),
  /** What to write, in the idiom of the tool; null when nothing is to be written. */
  write: z.string().nullable(),
  /** What a rollback runs; null when there is nothing to run. */
  reversal: z.object({ path: z.string() }).nullable(),
  findings: z.array(MigrationFinding).readonly(),
});
export type MigrationVerdict = z.infer<typeof MigrationVerdict>;

/** Whether the change may be merged as far as the verdict on this migration goes. */
export function isAccepted(verdict: Reversibility): boolean {
  switch (verdict) {
    case "reversible":
    case "no-op":
    case "not-a-migration":
      return true;
    case "missing":
    case "empty":
    case "irreversible-declared":
    case "destructive":
    case "undecided":
      return false;
    default:
      return verdict satisfies never;
  }
}
