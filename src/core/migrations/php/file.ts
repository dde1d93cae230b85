import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";

/** A PHP text: its classes and functions by name. */
export interface PhpFile {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly classes: readonly PhpClass[];
  /** By names without capitals, as PHP compares them. */
  readonly functions: ReadonlyMap<string, SyntaxNode>;
  /** The full name that a class is imported by. */
  fullName(name: string): string;
}

export interface PhpClass {
  /** Null for `new class extends …`. */
  readonly name: string | null;
  /** The class that it extends, by its full name as far as the file tells it. */
  readonly extends: string | null;
  readonly line: number;
  /** By names without capitals. */
  readonly methods: ReadonlyMap<string, SyntaxNode>;
  /** What properties and constants are set to where they are declared. */
  readonly properties: ReadonlyMap<string, SyntaxNode>;
  readonly constants: ReadonlyMap<string, SyntaxNode>;
  /** Whether a trait is used, so that more methods may be there than are written. */
  readonly usesTraits: boolean;
}

/** Reads what a text declares. */
export function openPhpFile(root: SyntaxNode, text: string): PhpFile {
  const imports = new Map<string, string>();
  const functions = new Map<string, SyntaxNode>();
  const bodies: SyntaxNode[] = [];
  for (const node of nodesOf(root)) {
    if (node.type === "namespace_use_declaration") addImports(node, text, imports);
    if (node.type === "class_declaration" || node.type === "anonymous_class") bodies.push(node);
    const name = node.type === "function_definition" ? fieldOf(node, "name") : null;
    if (name !== null) functions.set(textOf(name, text).toLowerCase(), node);
  }
  const fullName = (name: string): string => {
    const [first = "", ...rest] = name.split("\\");
    const imported = imports.get(first.toLowerCase());
    return imported === undefined ? name.replace(/^\\/, "") : [imported, ...rest].join("\\");
  };
  return {
    text,
    root,
    functions,
    fullName,
    classes: bodies.map((node) => readClass(node, text, fullName)),
  };
}

/** The name of a class without its namespace. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf("\\") + 1);
}

function addImports(declaration: SyntaxNode, text: string, imports: Map<string, string>): void {
  const group = fieldOf(declaration, "body");
  const prefix = namedChildren(declaration).find(({ type }) => type === "namespace_name");
  const clauses = group === null ? namedChildren(declaration) : namedChildren(group);
  for (const clause of clauses) {
    if (clause.type !== "namespace_use_clause") continue;
    const alias = fieldOf(clause, "alias");
    const own = namedChildren(clause).find((child) => child.field !== "alias");
    if (own === undefined) continue;
    const full = [...(prefix === undefined ? [] : [textOf(prefix, text)]), textOf(own, text)].join("\\");
    const name = full.replace(/^\\/, "");
    imports.set((alias === null ? shortName(name) : textOf(alias, text)).toLowerCase(), name);
  }
}

function readClass(node: SyntaxNode, text: string, fullName: (name: string) => string): PhpClass {
  const body = fieldOf(node, "body");
  const members = body === null ? [] : namedChildren(body);
  const methods = new Map<string, SyntaxNode>();
  const properties = new Map<string, SyntaxNode>();
  const constants = new Map<string, SyntaxNode>();
  for (const member of members) {
    const name = member.type === "method_declaration" ? fieldOf(member, "name") : null;
    if (name !== null) methods.set(textOf(name, text).toLowerCase(), member);
    for (const element of namedChildren(member)) {
      const [first, ...rest] = namedChildren(element);
      const value = rest.at(-1);
      if (first === undefined || value === undefined) continue;
      if (element.type === "property_element") properties.set(textOf(first, text).slice(1), value);
      if (element.type === "const_element") constants.set(textOf(first, text), value);
    }
  }
  const base = namedChildren(node).find(({ type }) => type === "base_clause");
  const parent = base === undefined ? undefined : namedChildren(base)[0];
  const name = fieldOf(node, "name");
  return {
    name: name === null ? null : textOf(name, text),
    extends: parent === undefined ? null : fullName(textOf(parent, text)),
    line: node.line,
    methods,
    properties,
    constants,
    usesTraits: members.some((member) => hidesMore(member, text, fullName)),
  };
}

// Laravel's own traits are for models and jobs: none of them has a direction.
function hidesMore(member: SyntaxNode, text: string, fullName: (name: string) => string): boolean {
  if (member.type !== "use_declaration") return false;
  return namedChildren(member).some((name) => !fullName(textOf(name, text)).startsWith("Illuminate\\"));
}
