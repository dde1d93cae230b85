import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { parametersOf } from "./function-parts.ts";
import { type Ending, enter, type Run } from "./run.ts";
import type { FunctionValue, Value } from "./value.ts";

/** Goes through the function of a transaction; what it does is undone where the last thing that it does is to roll back. */
export function enterTransaction(run: Run, body: FunctionValue, given: readonly Value[]): Ending {
  const before = run.operations.length;
  const ending = enter(run, body, given);
  if (rollsBack(body.node, run.program.text)) run.operations.length = before;
  return ending;
}

function rollsBack(fn: SyntaxNode, text: string): boolean {
  const [first] = parametersOf(fn);
  const body = fieldOf(fn, "body");
  const last = body === null ? undefined : namedChildren(body).at(-1);
  if (first === undefined || last === undefined) return false;
  const name = textOf(fieldOf(first, "pattern") ?? first, text);
  const isPlain = last.type === "expression_statement" || last.type === "return_statement";
  const call = isPlain ? unwrapped(namedChildren(last)[0]) : undefined;
  const callee = call?.type === "call_expression" ? fieldOf(call, "function") : null;
  return callee !== null && textOf(callee, text) === `${name}.rollback`;
}

function unwrapped(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === "await_expression" ? namedChildren(node)[0] : node;
}
