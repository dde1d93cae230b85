import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { onlyResult, parametersOf } from "./function-parts.ts";
import { isFunction } from "./visit.ts";

/** Whether a `new Promise(…)` only waits: one whose function does nothing but let a timer resolve it, in any of its forms. */
export function isPause(node: SyntaxNode, text: string): boolean {
  const [executor] = argumentsOf(node);
  if (executor === undefined || !isFunction(executor)) return false;
  const [resolve] = parametersOf(executor).map((one) => textOf(fieldOf(one, "pattern") ?? one, text));
  const call = onlyResult(executor) ?? onlyStatement(executor);
  if (resolve === undefined || call?.type !== "call_expression") return false;
  const callee = textOf(fieldOf(call, "function") ?? call, text);
  const [called] = argumentsOf(call);
  if (callee === resolve) return called === undefined;
  return /^(?:setTimeout|setImmediate)$/.test(callee) && resolves(called, resolve, text);
}

// `resolve` itself, or a function that only calls it.
function resolves(called: SyntaxNode | undefined, resolve: string, text: string): boolean {
  if (called === undefined) return false;
  if (!isFunction(called)) return textOf(called, text) === resolve;
  const call = onlyResult(called) ?? onlyStatement(called);
  const callee = call?.type === "call_expression" ? fieldOf(call, "function") : null;
  return (
    callee !== null && textOf(callee, text) === resolve && call !== null && argumentsOf(call).length === 0
  );
}

function argumentsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const given = fieldOf(node, "arguments");
  return given === null ? [] : namedChildren(given);
}

function onlyStatement(fn: SyntaxNode): SyntaxNode | null {
  const body = fieldOf(fn, "body");
  if (body?.type !== "statement_block") return null;
  const [only, second] = namedChildren(body);
  return only?.type === "expression_statement" && second === undefined
    ? (namedChildren(only)[0] ?? null)
    : null;
}
