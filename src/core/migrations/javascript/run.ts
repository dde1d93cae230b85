import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Operation } from "../operation.ts";
import { fieldOf } from "../syntax/nodes.ts";
import { evaluate } from "./evaluate.ts";
import { effectsOf } from "./expressions.ts";
import { functionScope } from "./function-parts.ts";
import type { Program } from "./program.ts";
import type { Scope } from "./scope.ts";
import { walkStatement } from "./statements.ts";
import type { Chain, FunctionValue, Value } from "./value.ts";

/** How a piece of code ends: it goes on behind it (null), or nothing behind it is reached. */
export type Ending = "returned" | "thrown" | null;

/** How a tool reads what its migrations call. */
export interface Dialect {
  /**
   * Records what a chain does that begins with a handle of the tool. What it answers is how that ends; "unknown" is a
   * chain that it does not know.
   */
  read(chain: Chain, run: Run): Ending | "unknown";
  /** Whether a chain only describes something, and nothing happens until it is awaited or returned. */
  isLazy?(chain: Chain): boolean;
  /** What a call of something of another file or package does, where the tool knows it. */
  readGlobal?(chain: Chain, run: Run): Ending | "unknown";
}

/** One reading of a function, with what was seen so far. */
export interface Run {
  readonly program: Program;
  readonly parsers: Parsers;
  readonly dialect: Dialect;
  readonly operations: Operation[];
  /** Functions that are entered at the moment. */
  readonly entered: FunctionValue[];
  readonly seen: Seen;
}

interface Seen {
  /** How many conditions that ask whether something is there stand around the place. */
  guards: number;
  /** Where it fails, on the way that is gone through. */
  thrownAt: number | null;
  /** What keeps it from being read. */
  problem: { readonly reason: string; readonly line: number } | null;
  /** Where something is described that never happens. */
  neverRunAt: number | null;
}

const MAX_ENTERED = 12;

/** Records an operation. */
export function emit(run: Run, operation: Operation): void {
  run.program.budget.left -= 1;
  const isGuarded = run.seen.guards > 0 && (operation.kind === "create" || operation.kind === "drop");
  run.operations.push(isGuarded ? { ...operation, isGuarded: true } : operation);
}

/** What an argument stands for. */
export function valueAt(run: Run, node: SyntaxNode | undefined, scope: Scope): Value {
  return node === undefined ? { kind: "plain", value: undefined } : evaluate(node, scope, run.program);
}

/** Goes through a call of a function of the file, with what it is given. `dialect` reads inside it. */
export function enter(
  run: Run,
  fn: FunctionValue,
  given: readonly Value[],
  { self = fn.self, dialect = run.dialect, isDiscarded = false }: Entry = {},
): Ending {
  const body = fieldOf(fn.node, "body");
  if (body === null) return null;
  if (run.entered.length >= MAX_ENTERED || run.entered.some(({ node }) => node === fn.node)) {
    emit(run, { kind: "opaque", line: fn.node.line });
    return null;
  }
  const scope = functionScope(fn, given, (value) => value, run.program, self);
  run.entered.push(fn);
  const inside: Run = { ...run, dialect };
  const isAsync = fn.node.children.some(({ type }) => type === "async");
  const ending =
    body.type === "statement_block"
      ? walkStatement(body, scope, inside)
      : effectsOf(body, scope, inside, isDiscarded && !isAsync ? "discarded" : "used");
  run.entered.pop();
  return ending === "thrown" ? "thrown" : null;
}

interface Entry {
  /** What `this` stands for. */
  readonly self?: Value;
  readonly dialect?: Dialect;
  /** Whether nobody takes what it gives back. */
  readonly isDiscarded?: boolean;
}
