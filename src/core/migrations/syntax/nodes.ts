import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** The child that is this to its parent, such as the `body` of a function. */
export function fieldOf(node: SyntaxNode, field: string): SyntaxNode | null {
  return node.children.find((child) => child.field === field) ?? null;
}

/** The children with names: punctuation, keywords and comments left out. */
export function namedChildren(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.isNamed && !isComment(child));
}

/** All nodes below and including this one, in the order of the text. `enters` may keep it from looking inside one. */
export function* nodesOf(
  node: SyntaxNode,
  enters: (node: SyntaxNode) => boolean = () => true,
): Generator<SyntaxNode> {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (!enters(next)) continue;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) open.push(child);
    }
  }
}

/** The text that a node stands for. */
export function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.start, node.end);
}

/** Whether a node is a comment, in any of the grammars. */
export function isComment({ type }: SyntaxNode): boolean {
  return type === "comment" || type === "line_comment" || type === "block_comment";
}

/** The texts of all comments below a node. */
export function commentsOf(node: SyntaxNode, source: string): readonly string[] {
  return [...nodesOf(node)].filter(isComment).map((comment) => textOf(comment, source));
}
