import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";

/** A class of a C# file. */
export interface CsClass {
  readonly name: string;
  readonly line: number;
  /** What stands behind the colon, each without its namespace and type arguments. */
  readonly bases: readonly string[];
  readonly methods: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** What fields and constants are set to where they are declared. */
  readonly fields: ReadonlyMap<string, SyntaxNode>;
}

/** All classes of a file, in the order of the text. */
export function classesOf(root: SyntaxNode, text: string): readonly CsClass[] {
  return [...nodesOf(root)]
    .filter(({ type }) => type === "class_declaration")
    .map((node) => readClass(node, text));
}

/** The parameters of a method: their names, and their types as written. */
export function parametersOf(
  method: SyntaxNode,
  text: string,
): readonly { readonly name: string; readonly type: string }[] {
  const list = fieldOf(method, "parameters");
  return (list === null ? [] : namedChildren(list)).flatMap((parameter) => {
    const [name, type] = [fieldOf(parameter, "name"), fieldOf(parameter, "type")];
    if (name === null) return [];
    return { name: textOf(name, text), type: type === null ? "" : textOf(type, text) };
  });
}

function readClass(node: SyntaxNode, text: string): CsClass {
  const body = fieldOf(node, "body");
  const methods = new Map<string, SyntaxNode[]>();
  const fields = new Map<string, SyntaxNode>();
  for (const member of body === null ? [] : namedChildren(body)) {
    const name = fieldOf(member, "name");
    if (member.type === "method_declaration" && name !== null) {
      const own = methods.get(textOf(name, text)) ?? [];
      methods.set(textOf(name, text), [...own, member]);
    }
    if (member.type === "field_declaration") addFields(member, text, fields);
  }
  const list = namedChildren(node).find(({ type }) => type === "base_list");
  const name = fieldOf(node, "name");
  return {
    name: name === null ? "" : textOf(name, text),
    line: node.line,
    bases: (list === undefined ? [] : namedChildren(list)).map((base) => shortName(textOf(base, text))),
    methods,
    fields,
  };
}

function addFields(member: SyntaxNode, text: string, fields: Map<string, SyntaxNode>): void {
  for (const declarator of nodesOf(member)) {
    if (declarator.type !== "variable_declarator") continue;
    const [name, value] = namedChildren(declarator);
    if (name !== undefined && value !== undefined) fields.set(textOf(name, text), value);
  }
}

function shortName(name: string): string {
  return name
    .replace(/[<(].*$/s, "")
    .trim()
    .replace(/^.*[.:]/s, "");
}
