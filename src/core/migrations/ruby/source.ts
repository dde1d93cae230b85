import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { nodesOf } from "../syntax/nodes.ts";

/** A Ruby text with its tree, and where the body of each heredoc is: it stands after the line that begins it. */
export interface RubySource {
  readonly root: SyntaxNode;
  readonly text: string;
  readonly heredocs: ReadonlyMap<SyntaxNode, SyntaxNode>;
}

/** Finds the bodies of the heredocs: they follow in the order in which they were begun. */
export function rubySource(root: SyntaxNode, text: string): RubySource {
  const heredocs = new Map<SyntaxNode, SyntaxNode>();
  const begun: SyntaxNode[] = [];
  for (const node of nodesOf(root)) {
    if (node.type === "heredoc_beginning") begun.push(node);
    if (node.type !== "heredoc_body") continue;
    const beginning = begun.shift();
    if (beginning !== undefined) heredocs.set(beginning, node);
  }
  return { root, text, heredocs };
}
