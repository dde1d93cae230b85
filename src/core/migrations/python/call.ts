import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { type Reading, written } from "./reading.ts";

/** A call with its arguments parted. */
export interface Call {
  readonly node: SyntaxNode;
  /** The last name of what is called: `add_column` of `op.add_column(…)`; empty when it has none. */
  readonly method: string;
  /** What stands before the last dot. */
  readonly receiver: SyntaxNode | null;
  /** All names with dots, imports resolved: `alembic.op.add_column`; null when it is more than names. */
  readonly fullName: string | null;
  readonly positional: readonly SyntaxNode[];
  readonly keywords: ReadonlyMap<string, SyntaxNode>;
}

/** Reads a node of type `call`. */
export function callOf(node: SyntaxNode, reading: Reading): Call {
  const callee = fieldOf(node, "function");
  const positional: SyntaxNode[] = [];
  const keywords = new Map<string, SyntaxNode>();
  const list = fieldOf(node, "arguments");
  // `f(x for x in y)` has its generator in place of the list.
  const given = list === null ? [] : list.type === "argument_list" ? namedChildren(list) : [list];
  for (const argument of given) {
    const [name, value] = [fieldOf(argument, "name"), fieldOf(argument, "value")];
    if (argument.type !== "keyword_argument") positional.push(argument);
    else if (name !== null && value !== null) keywords.set(written(name, reading), value);
  }
  return {
    node,
    method: lastName(callee, reading),
    receiver: callee?.type === "attribute" ? fieldOf(callee, "object") : null,
    fullName: callee === null ? null : fullNameOf(callee, reading),
    positional,
    keywords,
  };
}

/** An argument by its place or by its name; null when it is not given. */
export function argument({ positional, keywords }: Call, place: number, name: string): SyntaxNode | null {
  const before = positional.slice(0, place + 1);
  // After a `*list` nobody knows which place is which.
  if (before.some(({ type }) => type === "list_splat")) return keywords.get(name) ?? null;
  return keywords.get(name) ?? positional[place] ?? null;
}

// The names of `a.b.c` with its import resolved; null when it is more than names.
function fullNameOf(node: SyntaxNode, reading: Reading): string | null {
  const names: string[] = [];
  let at: SyntaxNode | null = node;
  while (at?.type === "attribute") {
    const name = fieldOf(at, "attribute");
    if (name !== null) names.unshift(written(name, reading));
    at = fieldOf(at, "object");
  }
  if (at === null || at.type !== "identifier") return null;
  const first = written(at, reading);
  return [reading.file.imports.get(first) ?? first, ...names].join(".");
}

function lastName(callee: SyntaxNode | null, reading: Reading): string {
  const name = callee?.type === "attribute" ? fieldOf(callee, "attribute") : callee;
  return name?.type === "identifier" ? written(name, reading) : "";
}
