import type { Operation } from "./operation.ts";

/** One direction of a migration as its text tells it. */
export type Side =
  /** There is none. `reason` is a sentence of ours about what the tool does then. */
  | { readonly kind: "absent"; readonly reason: string; readonly file: string; readonly line: number }
  /** Whether there is one, or what it does, cannot be told. `reason` is a sentence of ours. */
  | {
      readonly kind: "unreadable";
      readonly reason: string;
      readonly file: string;
      readonly line: number;
      readonly fingerprint?: string;
    }
  | {
      readonly kind: "operations";
      readonly operations: readonly Operation[];
      readonly file: string;
      /** Where it begins, for an annotation when it does nothing. */
      readonly line: number;
      /**
       * Whether it says itself that there is no way back: in a comment, which no tool reads, or in the tool's own form
       * for a reversal that does nothing and succeeds (`<rollback/>`). What fails on purpose is a `raise` instead.
       */
      readonly declares: "comment" | "silently" | null;
      /** What stays the same while only comments and layout change; left out where the reader has none. */
      readonly fingerprint?: string;
    };
