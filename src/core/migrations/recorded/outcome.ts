import type { Operation } from "../operation.ts";

/** What one direction of a migration comes to, step by step, where the tool derives the way back by running it. */
export type Outcome =
  | { readonly kind: "does"; readonly operation: Operation }
  /** Not recorded but done at once: on rollback the tool does it once more instead of reversing it. */
  | { readonly kind: "again"; readonly operation: Operation }
  /** Nothing takes a step back: the tool fails there, or passes over it. */
  | { readonly kind: "stays"; readonly reason: string; readonly line: number }
  | { readonly kind: "unclear"; readonly reason: string; readonly line: number };

/** How a run of statements ends: at its last one, at a `return`, or at an error that is always reached. */
export type Flow =
  | { readonly kind: "goes-on" }
  | { readonly kind: "returns" }
  | { readonly kind: "raises"; readonly line: number };

export const GOES_ON: Flow = { kind: "goes-on" };
