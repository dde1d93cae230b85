import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";

export interface RustLink {
  readonly name: string;
  readonly args: readonly SyntaxNode[];
  readonly line: number;
}

/**
 * A chain of calls such as `Table::create().table(Post::Table)`. It begins with a function (`path`) or with a value
 * (`root`), such as the `manager` of `manager.create_table(…)`.
 */
export interface RustChain {
  readonly path: string | null;
  readonly root: SyntaxNode | null;
  readonly links: readonly RustLink[];
  readonly line: number;
}

/** Takes a call, or what is awaited or tried of one, apart; null for what calls nothing that has a name. */
export function rustChainOf(node: SyntaxNode, text: string): RustChain | null {
  const links: RustLink[] = [];
  let at: SyntaxNode | null = node;
  while (at !== null) {
    at = unwrapped(at);
    if (at.type !== "call_expression") break;
    const list = fieldOf(at, "arguments");
    const args = list === null ? [] : namedChildren(list);
    const callee: SyntaxNode | null = calleeOf(at);
    if (callee === null) return null;
    const field = callee.type === "field_expression" ? fieldOf(callee, "field") : null;
    if (field === null) {
      const path = textOf(callee, text).replace(/\s+/g, "");
      links.push({ name: path.slice(path.lastIndexOf(":") + 1), args, line: callee.line });
      return { path, root: null, links: links.reverse(), line: callee.line };
    }
    links.push({ name: textOf(field, text), args, line: field.line });
    at = fieldOf(callee, "value");
  }
  return links.length === 0 ? null : { path: null, root: at, links: links.reverse(), line: node.line };
}

/** An expression without `?`, `.await`, `&`, and parentheses around it. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  const isWrapper = [
    "try_expression",
    "await_expression",
    "reference_expression",
    "parenthesized_expression",
  ].includes(node.type);
  const inner = isWrapper ? namedChildren(node).at(-1) : undefined;
  return inner === undefined ? node : unwrapped(inner);
}

// `f::<T>(…)` and `x.f::<T>(…)`.
function calleeOf(call: SyntaxNode): SyntaxNode | null {
  const callee = fieldOf(call, "function");
  return callee?.type === "generic_function" ? fieldOf(callee, "function") : callee;
}
