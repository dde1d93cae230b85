import type { SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import type { Call } from "./call.ts";
import type { Reading } from "./reading.ts";
import type { Scope, Value } from "./scope.ts";

/** What code means to a tool. */
export interface Meanings {
  /** What a call does to the database; null for one that is not the tool's. Its arguments are then not looked into. */
  call(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null;
  /** Whether an expression is one of the tool's own functions that is not called here, but handed on. */
  readonly handsOn?: (node: SyntaxNode, scope: Scope, reading: Reading) => boolean;
  /** What each element of a loop is for the tool, where the file does not tell them apart; null where that is not known. */
  readonly each?: (over: Value, reading: Reading) => Value | null;
  /** What the tool does with what its function returns. */
  returned(value: Value, reading: Reading): readonly Operation[];
}

/** Code while it is followed. */
export interface Walk {
  readonly reading: Reading;
  readonly meanings: Meanings;
  /** How many calls within the file led here. */
  readonly depth: number;
  /** Whether this is one round of a loop that was unrolled. */
  readonly isUnrolled: boolean;
  /** What a function of the file does when it is called so. */
  readonly follow: (fn: Value, call: Call, scope: Scope, walk: Walk) => readonly Operation[];
}

/** Where the end of a block leads: to what stands behind it, or out of the function. */
export interface Body {
  readonly operations: readonly Operation[];
  readonly end: "goes-on" | "returns" | "raises";
}

/** Operations of code that may not be reached: an error there is none for certain. */
export function unsure(operations: readonly Operation[]): readonly Operation[] {
  return operations.filter(({ kind }) => kind !== "raise");
}
