import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import type { RustScope } from "../../rust/rust-value.ts";

/** What a function does. */
export type BodyReading =
  | { readonly kind: "operations"; readonly operations: readonly Operation[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** Where a part of a function is read. */
export interface Within {
  readonly parsers: Parsers;
  readonly scope: RustScope;
  /** Names of managers and connections: it grows as a function is read. */
  readonly connections: Set<string>;
  /** Whether each run comes here, unless something before failed. */
  readonly isReached: boolean;
  readonly depth: number;
  /** What one function may cost: others that it calls, loops in loops, and SQL that a helper is handed each time. */
  readonly progress: {
    callsLeft: number;
    lettersLeft: number;
    unreadable: Extract<BodyReading, { readonly kind: "unreadable" }> | null;
  };
}
