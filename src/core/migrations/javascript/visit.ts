import type { SyntaxNode } from "../../../kernel/parsers.ts";

/** Calls for each node in the order of the text; where it answers false, what is below is left out. */
export function visit(node: SyntaxNode, enters: (node: SyntaxNode) => boolean): void {
  if (!enters(node)) return;
  for (const child of node.children) visit(child, enters);
}

/** Whether a node is a function of any form: its inside does not run where it stands. */
export function isFunction({ type }: SyntaxNode): boolean {
  return FUNCTIONS.has(type);
}

const FUNCTIONS = new Set([
  "arrow_function",
  "function_declaration",
  "function_expression",
  "generator_function",
  "generator_function_declaration",
  "method_definition",
]);
