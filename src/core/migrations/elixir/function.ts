import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { ElixirValue } from "./value.ts";

/** `fn table -> … end`; its first clause, where there are several. */
export function readFunction(node: SyntaxNode, text: string): ElixirValue {
  const clauses = namedChildren(node).filter(({ type }) => type === "stab_clause");
  const [clause, second] = clauses;
  if (clause === undefined || second !== undefined) return { kind: "unknown" };
  return { kind: "function", params: paramsOf(clause, text), body: bodyOf(clause) };
}

/** The names on the left of an arrow. */
export function paramsOf(clause: SyntaxNode, text: string): readonly string[] {
  const left = fieldOf(clause, "left");
  const names = left === null ? [] : namedChildren(left);
  return names
    .flatMap((name) => (name.type === "tuple" ? namedChildren(name) : [name]))
    .map((name) => textOf(name, text));
}

/** The statements on the right of an arrow. */
export function bodyOf(clause: SyntaxNode): readonly SyntaxNode[] {
  const right = fieldOf(clause, "right");
  return right === null ? [] : namedChildren(right);
}
