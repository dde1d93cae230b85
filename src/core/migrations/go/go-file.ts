import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";

/** What a Go file declares at its top. */
export interface GoFile {
  readonly root: SyntaxNode;
  readonly text: string;
  /** Functions without a receiver: their declaration, or the literal that a variable holds. */
  readonly functions: ReadonlyMap<string, SyntaxNode>;
  /** Values of constants and variables. */
  readonly values: ReadonlyMap<string, SyntaxNode>;
  /** Import paths by the name that the file uses. */
  readonly imports: ReadonlyMap<string, string>;
  readonly structs: ReadonlyMap<string, SyntaxNode>;
}

/** Opens the syntax tree of a Go file. */
export function openGoFile(root: SyntaxNode, text: string): GoFile {
  const functions = new Map<string, SyntaxNode>();
  const values = new Map<string, SyntaxNode>();
  const structs = new Map<string, SyntaxNode>();
  for (const node of root.children) {
    if (node.type === "function_declaration") functions.set(nameOf(node, text), node);
    if (node.type === "const_declaration" || node.type === "var_declaration") {
      for (const [name, value] of declaredValues(node, text)) values.set(name, value);
    }
    if (node.type === "type_declaration") {
      for (const spec of namedChildren(node)) structs.set(nameOf(spec, text), spec);
    }
  }
  for (const [name, value] of values) {
    if (value.type === "func_literal") functions.set(name, value);
  }
  return { root, text, functions, values, structs, imports: importsOf(root, text) };
}

/** Names and values of a `const` or `var` declaration, in a file or in a function. */
export function declaredValues(
  declaration: SyntaxNode,
  text: string,
): readonly (readonly [string, SyntaxNode])[] {
  const specs = [...nodesOf(declaration)].filter(({ type }) => type === "const_spec" || type === "var_spec");
  return specs.flatMap((spec) => {
    const names = spec.children.filter(({ type, field }) => type === "identifier" && field === "name");
    const given = fieldOf(spec, "value");
    const values = given === null ? [] : namedChildren(given);
    return names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[textOf(name, text), value] as const];
    });
  });
}

/** The path that a package name stands for in this file; null when the name is no package. */
export function packageOf(node: SyntaxNode | null, { imports, text }: GoFile): string | null {
  return node?.type === "identifier" ? (imports.get(textOf(node, text)) ?? null) : null;
}

function importsOf(root: SyntaxNode, text: string): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const declaration of root.children.filter(({ type }) => type === "import_declaration")) {
    for (const spec of [...nodesOf(declaration)].filter(({ type }) => type === "import_spec")) {
      const literal = fieldOf(spec, "path");
      if (literal === null) continue;
      const path = textOf(literal, text).slice(1, -1);
      const name = fieldOf(spec, "name");
      imports.set(name === null ? packageName(path) : textOf(name, text), path);
    }
  }
  return imports;
}

// By convention the last part of the path that is not a major version.
function packageName(path: string): string {
  const parts = path.split("/");
  const last = parts.findLast((part) => !/^v\d+$/.test(part)) ?? path;
  return last.replace(/^go-/, "").replace(/\.v\d+$/, "");
}

function nameOf(node: SyntaxNode, text: string): string {
  const name = fieldOf(node, "name");
  return name === null ? "" : textOf(name, text);
}
