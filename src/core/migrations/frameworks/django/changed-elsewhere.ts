import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { PythonFile } from "../../python/file.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../../syntax/nodes.ts";

const GROWING = ["append", "extend", "insert", "remove", "pop", "clear"];
const ASIDE = ["import_statement", "import_from_statement", "function_definition", "class_definition"];
const TELLING = ["operations", "apply", "unapply", "setattr"];

/** The names of lists that a file adds to by a call, so that what they are bound to is not all that they hold. */
export function grownLists({ root, text }: PythonFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(root)) {
    if (node.type !== "attribute") continue;
    const [object, name] = [fieldOf(node, "object"), fieldOf(node, "attribute")];
    if (object?.type !== "identifier" || name === null) continue;
    if (GROWING.includes(textOf(name, text))) names.add(textOf(object, text));
  }
  return names;
}

/** The first statement beside the class `Migration` that changes what is in it; null where none does. */
export function changedElsewhere({ root, text }: PythonFile): SyntaxNode | null {
  const named = (node: SyntaxNode, names: readonly string[]): boolean =>
    node.type === "identifier" && names.includes(textOf(node, text));
  const changes = (statement: SyntaxNode): boolean => {
    const nodes = [...nodesOf(statement)];
    const isAbout = nodes.some((node) => node.field !== "attribute" && named(node, ["Migration"]));
    return isAbout && nodes.some((node) => named(node, TELLING));
  };
  const statements = namedChildren(root).filter(({ type }) => !ASIDE.includes(type));
  return statements.find(changes) ?? null;
}
