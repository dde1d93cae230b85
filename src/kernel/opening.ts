import type { Shape, Values } from "./define.ts";
import type { Run } from "./ports/index.ts";

/** What a run asks GitHub first. It is under way while the code of the action is loaded. */
export type FirstRead =
  | { readonly kind: "file"; readonly path: string; readonly commit: string | null }
  | { readonly kind: "releases" }
  | { readonly kind: "none" };

/** What is needed of an action before its own code: its inputs, and the read that it begins with. */
export interface Opening<I extends Shape = Shape> {
  readonly inputs: I;
  readonly first: (inputs: Values<I>, run: Run) => FirstRead;
}

/** An opening as main holds it, whatever its inputs are. */
export type AnyOpening = Opening;

/** The cast is sound because main parses the inputs with these very shapes before it calls `first`. */
export function defineOpening<I extends Shape>(opening: Opening<I>): Opening<I> & AnyOpening {
  return opening as unknown as Opening<I> & AnyOpening;
}
