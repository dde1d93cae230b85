import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { memberName } from "./exports.ts";
import { isFunction, visit } from "./visit.ts";

/** The member of a class by its name, the last one where there are two; declarations without a body do not count. */
export function classMember(node: SyntaxNode, name: string, text: string): SyntaxNode | null {
  const body = fieldOf(node, "body");
  if (body === null) return null;
  const found = namedChildren(body).findLast(
    (member) =>
      memberName(member, text) === name &&
      !member.children.some(({ type }) => type === "static") &&
      (fieldOf(member, "body") ?? fieldOf(member, "value")) !== null,
  );
  return found ?? null;
}

/** The classes of a file, wherever they stand, except inside of functions. */
export function classesOf(root: SyntaxNode): readonly SyntaxNode[] {
  const classes: SyntaxNode[] = [];
  visit(root, (node) => {
    if (node.type === "class" || node.type === "class_declaration") classes.push(node);
    return !isFunction(node) && node.type !== "class_body";
  });
  return classes.filter((node) => fieldOf(node, "body") !== null);
}

/** The names of what a class extends and implements, as written, without their type arguments. */
export function heritageOf(
  node: SyntaxNode,
  text: string,
): { readonly extended: string | null; readonly implemented: readonly string[] } {
  let extended: string | null = null;
  const implemented: string[] = [];
  const heritage = node.children.find(({ type }) => type === "class_heritage");
  for (const clause of heritage === undefined ? [] : namedChildren(heritage)) {
    if (clause.type === "implements_clause") {
      for (const type of namedChildren(clause)) implemented.push(textOf(fieldOf(type, "name") ?? type, text));
    } else if (clause.type === "extends_clause") extended = textOf(fieldOf(clause, "value") ?? clause, text);
    else extended = textOf(clause, text);
  }
  return { extended, implemented };
}
