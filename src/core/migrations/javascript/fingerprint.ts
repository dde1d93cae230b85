import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { codeFingerprint, type Declared } from "../syntax/code-fingerprint.ts";
import { fieldOf, namedChildren, textOf } from "../syntax/nodes.ts";
import { memberName } from "./exports.ts";
import { parametersOf } from "./function-parts.ts";
import type { Program } from "./program.ts";
import { isFunction, visit } from "./visit.ts";

/** What stays the same while a function, or an expression, and what it uses in its file do: types are no part of it. */
export function fingerprintOf(code: SyntaxNode, program: Program): string {
  const body = fieldOf(code, "body");
  // Its form and its name may change: an arrow, a method, an exported declaration.
  const parameters = isFunction(code) && body !== null ? parametersOf(code) : [];
  const parts = isFunction(code) && body !== null ? [...parameters, body] : [code];
  return codeFingerprint(parts, program.text, declaredAround(code, program), withoutTypes, parameters);
}

function declaredAround(code: SyntaxNode, program: Program): Declared {
  const { root, text, exports } = program;
  const [names, members] = [new Map<string, SyntaxNode[]>(), new Map<string, SyntaxNode[]>()];
  const add = (to: Map<string, SyntaxNode[]>, name: string, ...nodes: SyntaxNode[]): void => {
    const known = to.get(name);
    if (known === undefined) to.set(name, [...nodes]);
    else known.push(...nodes);
  };
  const addNamed = (name: SyntaxNode | null, ...nodes: SyntaxNode[]): void => {
    if (name !== null) for (const one of namesIn(name)) add(names, textOf(one, text), ...nodes);
  };
  visit(root, (node) => {
    const isAround = node.start <= code.start && code.end <= node.end;
    // What the direction stands in is looked into for its members, and is not part of it as a whole.
    if (isAround && (node.type === "object" || node.type === "class_body")) {
      for (const member of namedChildren(node)) {
        const name = memberName(member, text);
        if (name !== null) add(members, name, member);
      }
    }
    if (node.type === "import_statement") {
      const source = fieldOf(node, "source");
      for (const one of importedIn(node)) {
        const local = fieldOf(one, "alias") ?? fieldOf(one, "name") ?? namedChildren(one).at(-1) ?? one;
        add(names, textOf(local, text), one, ...(source === null ? [] : [source]));
      }
      return false;
    }
    if (!isAround) {
      if (node.type === "variable_declarator" || node.type.endsWith("_declaration")) {
        addNamed(fieldOf(node, "name"), node);
      } else if (/^(?:augmented_)?assignment_expression$/.test(node.type)) {
        const left = fieldOf(node, "left");
        if (left?.type === "identifier") addNamed(left, node);
      }
    }
    return isAround || !(isFunction(node) || node.type === "class_body" || node.type === "object");
  });
  for (const [name, node] of exports.byName) add(members, name, node);
  for (const direction of ["up", "down"]) members.delete(direction);
  return (token, { type }) => {
    if (type === "property_identifier" || type === "private_property_identifier") return members.get(token);
    return type === "identifier" || type === "shorthand_property_identifier" ? names.get(token) : undefined;
  };
}

function namesIn(pattern: SyntaxNode): readonly SyntaxNode[] {
  const names: SyntaxNode[] = [];
  visit(pattern, (node) => {
    if (node.type === "identifier" || node.type === "shorthand_property_identifier_pattern") names.push(node);
    return true;
  });
  return names;
}

function importedIn(statement: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  visit(statement, (node) => {
    const isOne = ["import_specifier", "namespace_import", "identifier"].includes(node.type);
    if (isOne) found.push(node);
    return !isOne;
  });
  return found;
}

const TYPES = new Set([
  "type_annotation",
  "type_arguments",
  "type_parameters",
  "accessibility_modifier",
  "override_modifier",
]);

// Types do not run; parentheses around parameters and quotes around keys come and go with the formatter.
function withoutTypes(node: SyntaxNode): readonly SyntaxNode[] | null {
  if (TYPES.has(node.type)) return [];
  switch (node.type) {
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return namedChildren(node).slice(0, 1);
    case "formal_parameters":
      return namedChildren(node);
    case "string":
      return node.field === "key" ? namedChildren(node) : null;
    default:
      return null;
  }
}
