import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, textOf } from "../syntax/nodes.ts";
import type { GoFile } from "./go-file.ts";
import { type GoBinding, type GoScope, valueOfName } from "./go-string.ts";
import { localValues } from "./local-names.ts";

/** A function that an expression stands for: a literal, or a name of one in its scope or its file. */
export type GoFunction =
  | { readonly kind: "function"; readonly fn: SyntaxNode; readonly scope: GoScope }
  /** A value that only a run makes or finds. */
  | { readonly kind: "unknown" }
  /** A name that this file does not declare. */
  | { readonly kind: "elsewhere" };

const MAX_NAMES = 8;

/** The function that an expression is, followed through names. */
export function goFunctionOf(node: SyntaxNode, scope: GoScope, namesLeft: number = MAX_NAMES): GoFunction {
  if (node.type === "func_literal") return { kind: "function", fn: node, scope };
  return node.type === "identifier"
    ? goFunctionNamed(textOf(node, scope.file.text), scope, namesLeft)
    : { kind: "unknown" };
}

/** The function that a name stands for. */
export function goFunctionNamed(name: string, scope: GoScope, namesLeft: number = MAX_NAMES): GoFunction {
  if (namesLeft === 0) return { kind: "unknown" };
  if (scope.names.get(name) === null) return { kind: "unknown" };
  const bound = valueOfName(name, scope);
  if (bound !== null) return goFunctionOf(bound.node, bound.scope, namesLeft - 1);
  const fn = scope.file.functions.get(name);
  return fn === undefined
    ? { kind: "elsewhere" }
    : { kind: "function", fn, scope: { file: scope.file, names: new Map() } };
}

/** The names that stand where a node does: those of the function of the file that it lies in. */
export function scopeAround(node: SyntaxNode, file: GoFile): GoScope {
  const holder = file.root.children.find(({ start, end }) => start <= node.start && node.end <= end);
  const body = holder?.type === "function_declaration" ? fieldOf(holder, "body") : null;
  return body === null ? { file, names: new Map() } : scopeIn(body, { file, names: new Map() });
}

/** A scope with the names that a body declares. */
export function scopeIn(body: SyntaxNode, outer: GoScope): GoScope {
  const names = new Map(outer.names);
  const own = new Map<string, GoBinding | null>();
  const scope = { file: outer.file, names };
  for (const [name, node] of localValues(body, outer.file.text)) {
    // A name with several values stands for none.
    own.set(name, own.has(name) || node === null ? null : { node, scope });
  }
  for (const [name, binding] of own) names.set(name, binding);
  return scope;
}
