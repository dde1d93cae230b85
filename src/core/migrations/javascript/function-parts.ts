import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { memberOf } from "./evaluate.ts";
import type { Program } from "./program.ts";
import { bindDeclarations, bindValue, newScope, type Scope } from "./scope.ts";
import { type FunctionValue, UNKNOWN, type Value } from "./value.ts";

/** The parameters of a function, in order. */
export function parametersOf(fn: SyntaxNode): readonly SyntaxNode[] {
  const single = fieldOf(fn, "parameter");
  if (single !== null) return [single];
  const list = fieldOf(fn, "parameters");
  // TypeScript's `this` parameter takes no argument.
  return list === null ? [] : namedChildren(list).filter((one) => fieldOf(one, "pattern")?.type !== "this");
}

/** What a function gives back where that is all it does: an arrow's expression, or a single `return`. */
export function onlyResult(fn: SyntaxNode): SyntaxNode | null {
  const body = fieldOf(fn, "body");
  if (body === null) return null;
  if (body.type !== "statement_block") return body;
  const [only, second] = namedChildren(body);
  if (only?.type !== "return_statement" || second !== undefined) return null;
  return namedChildren(only)[0] ?? null;
}

/** The names inside a call: parameters as they are given, `this`, and what is declared in the body. */
export function functionScope<A>(
  fn: FunctionValue,
  given: readonly A[],
  valueAt: (arg: A) => Value,
  program: Program,
  self?: Value,
): Scope {
  const scope = newScope(fn.scope);
  const body = fieldOf(fn.node, "body");
  // Entering a long body again and again counts by its length.
  program.budget.left -= (fn.node.end - fn.node.start) >> 4;
  if (body !== null && program.budget.left >= 0) bindDeclarations(body, scope, program.text);
  for (const [index, parameter] of parametersOf(fn.node).entries()) {
    const arg = given[index];
    const value = arg === undefined ? UNKNOWN : valueAt(arg);
    bindValue(parameter, value, scope, program.text, (from, path) =>
      path.reduce((part, name) => memberOf(part, name, program), from),
    );
  }
  // An arrow keeps the `this` of where it is written.
  if (self !== undefined && fn.node.type !== "arrow_function") {
    scope.names.set("this", { kind: "value", value: self });
  }
  return scope;
}
