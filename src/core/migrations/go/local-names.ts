import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";
import { declaredValues } from "./go-file.ts";
import type { GoBinding, GoScope } from "./go-string.ts";

/** The names that a body declares; without a value where it is not plain, or where it changes. */
export function localValues(
  body: SyntaxNode,
  text: string,
): readonly (readonly [string, SyntaxNode | null])[] {
  type Value = readonly [string, SyntaxNode | null];
  return [...nodesOf(body)].flatMap((node): readonly Value[] => {
    if (node.type === "const_declaration" || node.type === "var_declaration")
      return declaredValues(node, text);
    const isShort = node.type === "short_var_declaration";
    if (!isShort && node.type !== "assignment_statement") return [];
    const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
    const values = right === null ? [] : namedChildren(right);
    const names = left === null ? [] : namedChildren(left);
    return names.map(
      (name, index) => [textOf(name, text), isShort ? (values[index] ?? null) : null] as const,
    );
  });
}

/** The parameters of a function as names for what it is called with. */
export function boundParameters(
  fn: SyntaxNode,
  args: readonly SyntaxNode[],
  scope: GoScope,
): ReadonlyMap<string, GoBinding> {
  const parameters = fieldOf(fn, "parameters");
  const named = parameters === null ? [] : namedChildren(parameters);
  const names = named.flatMap((one) => one.children.filter(({ field }) => field === "name"));
  const bound = new Map<string, GoBinding>();
  names.forEach((name, index) => {
    const node = args[index];
    if (node !== undefined) bound.set(textOf(name, scope.file.text), { node, scope });
  });
  return bound;
}
