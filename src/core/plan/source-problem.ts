import type { FieldId } from "./field.ts";

/** Something wrong with a plan file itself, besides what its plan says. */
export interface SourceProblem {
  readonly rule: "unreadable-file" | "unknown-strategy" | "missing-key" | "step-without-verification";
  readonly level: "error" | "warning";
  readonly field: FieldId | null;
  readonly file: string;
  readonly line: number;
  /** What stands there, as it was written; untrusted. */
  readonly seen: string | null;
  /** Sentences of ours. */
  readonly message: string;
  readonly write: string;
}
