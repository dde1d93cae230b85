/** What can be missing, in the order in which it is told within a level: what stops a bad change first, then what goes back. */
export const RULES = [
  "policy",
  "required-check",
  "check-workflow",
  "merge-queue",
  "gate",
  "approvers",
  "known-good",
  "permissions",
  "reversals",
  "plans",
  "pull-request-target",
  "immutable-releases",
  "tag-protection",
  "environments",
  "pinning",
  "workflow-token",
] as const;
export type RuleName = (typeof RULES)[number];

/**
 * The word on one thing. An error lets a change in that cannot go back, or breaks the way back itself; a warning weakens
 * either. All texts are ours, with names shown by `named`.
 */
export type Finding =
  | {
      readonly kind: "missing";
      readonly rule: RuleName;
      readonly level: "error" | "warning";
      readonly about: string;
      readonly seen: string;
      readonly write: string;
    }
  /** `needs` is what to give, so that it can be told. */
  | { readonly kind: "unknown"; readonly rule: RuleName; readonly about: string; readonly needs: string }
  | { readonly kind: "fine"; readonly rule: RuleName; readonly about: string; readonly seen: string };

export type Missing = Extract<Finding, { kind: "missing" }>;
export type Unknown = Extract<Finding, { kind: "unknown" }>;
export type Fine = Extract<Finding, { kind: "fine" }>;

/** What is missing, with what was seen and what to do. */
export function missing(
  rule: RuleName,
  level: Missing["level"],
  told: Pick<Missing, "about" | "seen" | "write">,
): Missing {
  return { kind: "missing", rule, level, ...told };
}

/** What could not be told, with what would tell it. */
export function unknown(rule: RuleName, about: string, needs: string): Unknown {
  return { kind: "unknown", rule, about, needs };
}

/** What is as it should be. */
export function fine(rule: RuleName, about: string, seen: string): Fine {
  return { kind: "fine", rule, about, seen };
}
