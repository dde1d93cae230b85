import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";

/** What a Rust file declares, at its top and in its `impl` blocks. */
export interface RustFile {
  readonly root: SyntaxNode;
  readonly text: string;
  readonly impls: readonly RustImpl[];
  /** By name, those of `impl` blocks included. */
  readonly functions: ReadonlyMap<string, SyntaxNode>;
  /** Values of `const` and `static`. */
  readonly values: ReadonlyMap<string, SyntaxNode>;
  /** Enums and structs with the attributes of themselves and of their variants. */
  readonly types: ReadonlyMap<string, RustType>;
}

export interface RustImpl {
  /** The last part of its trait's path; null for an `impl` of its own. */
  readonly trait: string | null;
  readonly type: string;
  readonly line: number;
  readonly functions: ReadonlyMap<string, SyntaxNode>;
}

export interface RustType {
  readonly attributes: readonly SyntaxNode[];
  readonly variants: ReadonlyMap<string, readonly SyntaxNode[]>;
}

/** Opens the syntax tree of a Rust file. */
export function openRustFile(root: SyntaxNode, text: string): RustFile {
  const functions = new Map<string, SyntaxNode>();
  const values = new Map<string, SyntaxNode>();
  const types = new Map<string, RustType>();
  const impls: RustImpl[] = [];
  for (const { node, attributes } of withAttributes(root)) {
    const name = nameOf(node, text);
    const value = fieldOf(node, "value");
    if (node.type === "function_item") functions.set(name, node);
    if (value !== null && (node.type === "const_item" || node.type === "static_item"))
      values.set(name, value);
    if (node.type === "enum_item" || node.type === "struct_item") {
      types.set(name, { attributes, variants: variantsOf(node, text) });
    }
    if (node.type === "impl_item") impls.push(implOf(node, text));
  }
  for (const one of impls) for (const [name, fn] of one.functions) functions.set(name, fn);
  return { root, text, impls, functions, values, types };
}

// An attribute stands before what it belongs to, as its sibling.
function withAttributes(
  list: SyntaxNode,
): readonly { node: SyntaxNode; attributes: readonly SyntaxNode[] }[] {
  let attributes: SyntaxNode[] = [];
  return namedChildren(list).flatMap((node) => {
    if (node.type === "attribute_item") {
      attributes.push(node);
      return [];
    }
    const own = attributes;
    attributes = [];
    return [{ node, attributes: own }];
  });
}

function variantsOf(type: SyntaxNode, text: string): ReadonlyMap<string, readonly SyntaxNode[]> {
  const body = fieldOf(type, "body");
  if (body === null) return new Map();
  return new Map(withAttributes(body).map(({ node, attributes }) => [nameOf(node, text), attributes]));
}

function implOf(node: SyntaxNode, text: string): RustImpl {
  const [trait, type, body] = [fieldOf(node, "trait"), fieldOf(node, "type"), fieldOf(node, "body")];
  const items = body === null ? [] : namedChildren(body).filter((item) => item.type === "function_item");
  return {
    trait: trait === null ? null : lastPart(trait, text),
    type: type === null ? "" : textOf(type, text),
    line: node.line,
    functions: new Map(items.map((item) => [nameOf(item, text), item])),
  };
}

function lastPart(path: SyntaxNode, text: string): string {
  const name = [...nodesOf(path)].findLast(({ type }) => type === "type_identifier");
  return name === undefined ? "" : textOf(name, text);
}

function nameOf(node: SyntaxNode, text: string): string {
  const name = fieldOf(node, "name");
  return name === null ? "" : textOf(name, text);
}
