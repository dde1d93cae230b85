import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import type { Value } from "./value.ts";
import { isFunction, visit } from "./visit.ts";

/** Names of a function or of the file. Blocks have no names of their own: one declared twice is not known. */
export interface Scope {
  readonly parent: Scope | null;
  readonly names: Map<string, Binding>;
}

/** What a name stands for; an expression is evaluated when it is first asked for. `path` leads into it. */
export type Binding =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "expression"; readonly node: SyntaxNode; readonly path: readonly string[] };

export function newScope(parent: Scope | null): Scope {
  return { parent, names: new Map() };
}

/** The binding of a name and the scope that holds it. */
export function lookUp(
  name: string,
  from: Scope,
): { readonly binding: Binding; readonly scope: Scope } | null {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const binding = scope.names.get(name);
    if (binding !== undefined) return { binding, scope };
  }
  return null;
}

/** Binds what is declared below a node, without looking into its functions. */
export function bindDeclarations(body: SyntaxNode, scope: Scope, text: string): void {
  visit(body, (node) => {
    if (node === body) return true;
    if (node.type === "variable_declarator") {
      const [name, value] = [fieldOf(node, "name"), fieldOf(node, "value")];
      if (name !== null) bindPattern(name, value, [], scope, text);
    } else if (isFunction(node) || node.type === "class_declaration") {
      const name = fieldOf(node, "name");
      if (name !== null && node.type.endsWith("_declaration")) {
        scope.names.set(textOf(name, text), { kind: "expression", node, path: [] });
      }
      return false;
    } else if (node.type === "import_statement") {
      bindImports(node, scope, text);
      return false;
    } else if (node.type === "class") return false;
    return true;
  });
}

/** Binds a parameter or the left side of a declaration to a value that is known. */
export function bindValue(pattern: SyntaxNode, value: Value, scope: Scope, text: string, at: AtPath): void {
  const unwrapped = patternOf(pattern);
  for (const { name, path } of namesOf(unwrapped, [], text)) {
    scope.names.set(name, { kind: "value", value: path === null ? { kind: "unknown" } : at(value, path) });
  }
}

type AtPath = (value: Value, path: readonly string[]) => Value;

function bindPattern(
  pattern: SyntaxNode,
  node: SyntaxNode | null,
  path: readonly string[],
  scope: Scope,
  text: string,
): void {
  for (const found of namesOf(pattern, path, text)) {
    const isTwice = scope.names.has(found.name);
    const isKnown = !isTwice && node !== null && found.path !== null;
    scope.names.set(
      found.name,
      isKnown
        ? { kind: "expression", node, path: found.path ?? [] }
        : { kind: "value", value: { kind: "unknown" } },
    );
  }
}

// A path of null: somewhere in the value, and not known where.
function namesOf(
  pattern: SyntaxNode,
  path: readonly string[] | null,
  text: string,
): { readonly name: string; readonly path: readonly string[] | null }[] {
  const within = (node: SyntaxNode, key: string | null) =>
    namesOf(node, key === null || path === null ? null : [...path, key], text);
  switch (pattern.type) {
    case "identifier":
      return [{ name: textOf(pattern, text), path }];
    case "shorthand_property_identifier_pattern":
      return [{ name: textOf(pattern, text), path: path && [...path, textOf(pattern, text)] }];
    case "pair_pattern": {
      const [key, value] = [fieldOf(pattern, "key"), fieldOf(pattern, "value")];
      if (value === null) return [];
      return within(value, key?.type === "property_identifier" ? textOf(key, text) : null);
    }
    case "object_assignment_pattern":
    case "assignment_pattern": {
      const left = fieldOf(pattern, "left");
      return left === null ? [] : namesOf(left, path, text);
    }
    case "object_pattern":
      return namedChildren(pattern).flatMap((child) => namesOf(child, path, text));
    case "array_pattern":
    case "rest_pattern":
      return namedChildren(pattern).flatMap((child) => namesOf(child, null, text));
    default:
      return [];
  }
}

function patternOf(parameter: SyntaxNode): SyntaxNode {
  return fieldOf(parameter, "pattern") ?? parameter;
}

// What is imported stands for itself, by the name that it has where it comes from.
function bindImports(statement: SyntaxNode, scope: Scope, text: string): void {
  visit(statement, (node) => {
    if (node.type === "import_specifier") {
      const name = fieldOf(node, "name");
      const local = fieldOf(node, "alias") ?? name;
      if (name !== null && local !== null) bindGlobal(textOf(local, text), textOf(name, text), scope);
      return false;
    }
    if (node.type === "identifier") bindGlobal(textOf(node, text), textOf(node, text), scope);
    return true;
  });
}

function bindGlobal(local: string, name: string, scope: Scope): void {
  const root = { kind: "global", name } as const;
  scope.names.set(local, { kind: "value", value: { kind: "chain", root, links: [] } });
}
