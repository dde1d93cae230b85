import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { Exports } from "./program.ts";
import { isFunction, visit } from "./visit.ts";

/** What a file exports, by `export`, by `exports.x =` or by `module.exports =`. */
export function readExports(root: SyntaxNode, text: string): Exports {
  const byName = new Map<string, SyntaxNode>();
  let hiddenAt: number | null = null;
  let object: SyntaxNode | null = null;
  const hide = (node: SyntaxNode): void => {
    hiddenAt ??= node.line;
  };
  const addObject = (node: SyntaxNode): void => {
    object = node;
    for (const member of namedChildren(node)) {
      const name = memberName(member, text);
      if (name === null) hide(member);
      else byName.set(name, fieldOf(member, "value") ?? member);
    }
  };
  const assign = (target: string, value: SyntaxNode): void => {
    if (target !== "") byName.set(target, value);
    else if (value.type === "object") {
      byName.clear();
      addObject(value);
    } else byName.set("default", value);
  };
  visit(root, (node) => {
    if (isFunction(node) || node.type === "class_body") return false;
    if (node.type === "export_statement") {
      readExport(node, text, byName, hide);
      const value = fieldOf(node, "value");
      if (value?.type === "object") addObject(value);
      return false;
    }
    if (node.type === "assignment_expression") {
      const [left, right] = [fieldOf(node, "left"), fieldOf(node, "right")];
      const target = left === null ? null : exportTarget(left, text);
      // `exports = module.exports = { … }` and `exports.a = exports.b = …` give one value to two names.
      if (target !== null && right !== null) assign(target, lastRight(right));
    }
    return true;
  });
  return { byName, hiddenAt, object };
}

/** The name of a member of an object or a class; null where it is computed or comes from elsewhere. */
export function memberName(member: SyntaxNode, text: string): string | null {
  if (member.type === "shorthand_property_identifier") return textOf(member, text);
  const key = member.children.find(
    ({ field }) => field === "key" || field === "name" || field === "property",
  );
  if (key?.type === "property_identifier") return textOf(key, text);
  if (key?.type === "string") return textOf(key, text).slice(1, -1);
  return null;
}

function readExport(
  statement: SyntaxNode,
  text: string,
  byName: Map<string, SyntaxNode>,
  hide: (node: SyntaxNode) => void,
): void {
  const declaration = fieldOf(statement, "declaration");
  const isFromElsewhere = fieldOf(statement, "source") !== null;
  const isDefault = statement.children.some(({ type }) => type === "default");
  if (isFromElsewhere) {
    hide(statement);
    return;
  }
  const isWhole = statement.children.some(({ type }) => type === "=");
  const value = fieldOf(statement, "value") ?? (isWhole ? (namedChildren(statement).at(-1) ?? null) : null);
  if (value !== null) byName.set("default", value);
  if (declaration !== null) {
    for (const node of [declaration, ...declaration.children]) {
      const name = fieldOf(node, "name");
      if (name === null) continue;
      const isVariable = node.type === "variable_declarator";
      byName.set(textOf(name, text), isVariable ? (fieldOf(node, "value") ?? node) : node);
    }
    if (isDefault) byName.set("default", declaration);
  }
  visit(statement, (node) => {
    if (node.type === "export_specifier") {
      const name = fieldOf(node, "name");
      const alias = fieldOf(node, "alias") ?? name;
      if (name !== null && alias !== null) byName.set(textOf(alias, text), name);
    }
    return node.type !== "class_body" && !isFunction(node);
  });
}

// The name that is exported, "" for all of `module.exports`, null for anything else.
function exportTarget(left: SyntaxNode, text: string): string | null {
  if (left.type === "identifier") return textOf(left, text) === "exports" ? "" : null;
  if (left.type !== "member_expression") return null;
  const [object, property] = [fieldOf(left, "object"), fieldOf(left, "property")];
  if (object === null || property === null) return null;
  const [owner, name] = [textOf(object, text), textOf(property, text)];
  if (owner === "module" && name === "exports") return "";
  return owner === "exports" || owner === "module.exports" ? name : null;
}

function lastRight(node: SyntaxNode): SyntaxNode {
  const right = node.type === "assignment_expression" ? fieldOf(node, "right") : null;
  return right === null ? node : lastRight(right);
}
