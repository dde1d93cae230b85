import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { Scope, Value } from "./scope.ts";

/** Binds the names of `a = 1`, `a = b = 1`, `a, b = 1, 2` and `a += 1`; anything else binds nothing. */
export function bindAssignment(node: SyntaxNode, scope: Scope, text: string): void {
  if (node.type === "augmented_assignment") bindTarget(fieldOf(node, "left"), null, scope, text);
  if (node.type !== "assignment") return;
  const targets: (SyntaxNode | null)[] = [];
  let right: SyntaxNode | null = node;
  while (right?.type === "assignment") {
    targets.push(fieldOf(right, "left"));
    right = fieldOf(right, "right");
  }
  // `a: int` alone declares and binds nothing.
  if (right === null) return;
  for (const target of targets) bindTarget(target, { node: right, scope }, scope, text);
}

/** Binds a name, or each of several names to its part of a tuple. */
export function bindTarget(target: SyntaxNode | null, value: Value | null, scope: Scope, text: string): void {
  if (target === null) return;
  if (target.type === "identifier") {
    // `a = a + 1` stands for something that the names as they are now do not tell.
    const isOwn = value !== null && value.scope === scope && mentions(value.node, textOf(target, text), text);
    scope.names.set(textOf(target, text), isOwn ? null : value);
    return;
  }
  if (!["pattern_list", "tuple_pattern", "list_pattern"].includes(target.type)) return;
  const names = namedChildren(target);
  const parts = value !== null && SEQUENCES.includes(value.node.type) ? namedChildren(value.node) : [];
  names.forEach((name, index) => {
    const part = parts.length === names.length ? parts[index] : undefined;
    const bound = part === undefined || value === null ? null : { node: part, scope: value.scope };
    bindTarget(name, bound, scope, text);
  });
}

/** Binds the name of a function or a class; false when the statement is neither. */
export function bindDefinition(statement: SyntaxNode, scope: Scope, text: string): boolean {
  const node = statement.type === "decorated_definition" ? fieldOf(statement, "definition") : statement;
  if (node === null || !["function_definition", "class_definition"].includes(node.type)) return false;
  const name = fieldOf(node, "name");
  if (name !== null) scope.names.set(textOf(name, text), { node, scope });
  return true;
}

const SEQUENCES = ["tuple", "list", "expression_list"];

function mentions(node: SyntaxNode, name: string, text: string): boolean {
  if (node.type === "identifier") return textOf(node, text) === name;
  // `table = sa.table(…)` and `f(table=1)` do not mean the name that they bind.
  const isLabel = (child: SyntaxNode): boolean =>
    child.field === "attribute" || (node.type === "keyword_argument" && child.field === "name");
  return node.children.some((child) => !isLabel(child) && mentions(child, name, text));
}
