import type { Parsers } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import type { GoChain } from "./go-call.ts";
import type { GoFile } from "./go-file.ts";
import type { GoScope } from "./go-string.ts";

/** Reads the operations of a chain that only one tool knows; null when it is not one of its own. */
export type GoChainReader = (chain: GoChain, scope: GoScope) => readonly Operation[] | null;

/** What a function is read with. */
export interface GoReading {
  readonly file: GoFile;
  readonly parsers: Parsers;
  readonly readChain: GoChainReader;
}

/** What a function does. */
export type GoFunctionReading =
  | { readonly kind: "operations"; readonly operations: readonly Operation[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** Where a part of a function is read. */
export interface GoWithin extends GoReading {
  readonly scope: GoScope;
  /** Whether each run comes here, unless something before failed. */
  readonly isReached: boolean;
  /** How many functions of the file were entered. */
  readonly depth: number;
  readonly progress: GoProgress;
}

/** What one function may cost: others that it calls, loops in loops, and SQL that a helper is handed each time. */
export interface GoProgress {
  callsLeft: number;
  lettersLeft: number;
  /** The first SQL that no reader takes. */
  unreadable: Extract<GoFunctionReading, { readonly kind: "unreadable" }> | null;
}
