import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";

/** One call of a chain such as `db.NewDropTable().Table("a").Exec(ctx)`. */
export interface GoLink {
  readonly name: string;
  readonly args: readonly SyntaxNode[];
  readonly line: number;
}

/** A chain of calls: what it begins with, null for a plain function, and its calls in order. */
export interface GoChain {
  readonly root: SyntaxNode | null;
  readonly links: readonly GoLink[];
}

/** Takes a call expression apart; null for a conversion, or a call of something that has no name. */
export function goChainOf(call: SyntaxNode, text: string): GoChain | null {
  const links: GoLink[] = [];
  let at: SyntaxNode | null = call;
  while (at?.type === "call_expression") {
    const callee = fieldOf(at, "function");
    const list = fieldOf(at, "arguments");
    const args = list === null ? [] : namedChildren(list);
    if (callee?.type === "identifier") {
      links.push({ name: textOf(callee, text), args, line: callee.line });
      return { root: null, links: links.reverse() };
    }
    const field = callee?.type === "selector_expression" ? fieldOf(callee, "field") : null;
    if (callee === null || field === null) return null;
    links.push({ name: textOf(field, text), args, line: field.line });
    at = fieldOf(callee, "operand");
  }
  return { root: at, links: links.reverse() };
}
