import type { Untrusted } from "../text/untrusted.ts";
import type { FieldId } from "./field.ts";
import type { SourceProblem } from "./source-problem.ts";

/** What a finding is about. */
export type PlanRuleId =
  | "no-section"
  | "missing"
  | "not-read"
  | "empty"
  | "template"
  | "placeholder"
  | "not-applicable"
  | "too-thin"
  | "no-threshold"
  | "no-window"
  | "no-duration"
  | "no-owner"
  | "no-evidence"
  | "no-answer"
  | "not-measured"
  | "no-such-file"
  | "revert-only"
  | "no-backup"
  | "denies-loss"
  | "denies-no-return"
  | "reversal-not-named"
  | "too-few-layers"
  | "no-flag-for-store"
  | "api-unknown"
  | SourceProblem["rule"];

/** Keys of the policy from its top, such as `plan`, `require`, `high`. */
export type PolicyKeys = readonly (string | number)[];

/** Why a thing is asked for: in our words, and by which keys of the policy; null where no policy had to ask. */
export interface Asks {
  readonly why: string;
  readonly keys: PolicyKeys | null;
}

/** What is wrong with one field of a plan, or with the whole of it (`field` is null), and what to write. */
export interface PlanFinding {
  readonly field: FieldId | null;
  readonly rule: PlanRuleId;
  /** An error stops the change, a warning does not. */
  readonly level: "error" | "warning";
  /** The plan file where it stands; null for the description. Untrusted text. */
  readonly file: string | null;
  readonly line: number | null;
  readonly seen: Untrusted | null;
  /** Markdown of ours; names of files stand in code spans. */
  readonly message: string;
  readonly write: string;
  readonly asks: Asks;
}
