import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf } from "../syntax/nodes.ts";

/** The statements of a branch: those of a `then`, an `else` or a `rescue`, or the one that stands alone. */
export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const holds = ["then", "else", "rescue", "do", "body_statement", "block_body", "argument_list"];
  if (node.type !== "rescue") return holds.includes(node.type) ? node.children : [node];
  const body = fieldOf(node, "body");
  return body === null ? [] : body.children;
}
