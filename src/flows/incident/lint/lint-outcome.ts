/** What a look at an issue came to. */
export type LintOutcome =
  /** Not an issue of ours, or one that is gone. */
  | { readonly kind: "not-ours" }
  /** What we did ourselves, or something that changes nothing here. */
  | { readonly kind: "nothing-to-do"; readonly why: string }
  | { readonly kind: "open"; readonly missing: number; readonly blame: number }
  | { readonly kind: "complete" }
  | { readonly kind: "reopened"; readonly missing: number }
  /** Closed, and something is missing. */
  | { readonly kind: "left-closed"; readonly why: "not-planned" | "quiet" | "closed-before" };
