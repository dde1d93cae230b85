import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import { commentsOf, fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";

/** Whether the comments or the docstring of a function say that there is no way back. */
export function isDeclaredInFunction(fn: SyntaxNode, source: string): boolean {
  const body = fieldOf(fn, "body");
  const strings = (body === null ? [] : namedChildren(body)).filter(
    ({ type, children }) => type === "expression_statement" && children[0]?.type === "string",
  );
  return isDeclaredInComment([...commentsOf(fn, source), ...strings.map((node) => textOf(node, source))]);
}
