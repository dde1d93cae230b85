import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, isComment, namedChildren, textOf } from "../syntax/nodes.ts";
import { parametersOf } from "./function-parts.ts";
import { exportedValue } from "./members.ts";
import type { Program } from "./program.ts";
import type { Value } from "./value.ts";
import { visit } from "./visit.ts";

/** What tells in a file which tool its migration belongs to. */
export interface Marks {
  /** Packages that it imports, by code or in a type comment (`@param {import("knex").Knex}`). */
  readonly packages: ReadonlySet<string>;
  /** The type of what `up` and `down` are handed first, as written, without its arguments. */
  readonly types: ReadonlySet<string>;
  /** The names of what they are handed first, and of the members that they take from it. */
  readonly parameters: ReadonlySet<string>;
  /** The names of what they are handed besides. */
  readonly further: ReadonlySet<string>;
  /** Members of it that they use; "()" where it is called itself. */
  readonly used: ReadonlySet<string>;
}

/** The marks of the functions of a migration. */
export function marksOf(program: Program, functions: readonly Value[]): Marks {
  const marks = {
    types: new Set<string>(),
    parameters: new Set<string>(),
    further: new Set<string>(),
    used: new Set<string>(),
  };
  for (const fn of functions) {
    if (fn.kind !== "function") continue;
    const [first, ...rest] = parametersOf(fn.node);
    for (const name of rest.flatMap((one) => namesIn(fieldOf(one, "pattern") ?? one, program.text))) {
      marks.further.add(name);
    }
    if (first === undefined) continue;
    const type = fieldOf(first, "type");
    if (type !== null) marks.types.add(typeName(type, program.text));
    for (const name of namesIn(fieldOf(first, "pattern") ?? first, program.text)) {
      marks.parameters.add(name);
      for (const used of usesOf(name, fn.node, program.text)) marks.used.add(used);
    }
  }
  return { packages: packagesOf(program), ...marks };
}

/** Whether a file exports an `up` or a `down`. */
export function exportsDirection(program: Program): boolean {
  return ["up", "down"].some((name) => {
    const value = exportedValue(program, name);
    return !(value.kind === "plain" && value.value === undefined) && !isNothing(program, name, value);
  });
}

// What is hidden may be anything: only a name that is written counts.
function isNothing({ exports }: Program, name: string, value: Value): boolean {
  return value.kind === "unknown" && !exports.byName.has(name);
}

function packagesOf({ root, text }: Program): Set<string> {
  const packages = new Set<string>();
  visit(root, (node) => {
    if (node.type === "import_statement") add(fieldOf(node, "source"));
    else if (node.type === "call_expression") {
      const [callee, given] = [fieldOf(node, "function"), fieldOf(node, "arguments")];
      const isRequire = callee !== null && textOf(callee, text) === "require";
      if (isRequire && given !== null) add(namedChildren(given)[0] ?? null);
    } else if (isComment(node)) {
      for (const [, name] of textOf(node, text).matchAll(/\bimport\(\s*["']([^"'\s]{1,80})["']\s*\)/g)) {
        if (name !== undefined) packages.add(name);
      }
    }
    return true;
  });
  function add(source: SyntaxNode | null): void {
    if (source?.type === "string") packages.add(textOf(source, text).slice(1, -1));
  }
  return packages;
}

function typeName(annotation: SyntaxNode, text: string): string {
  const [type] = namedChildren(annotation);
  return type === undefined ? "" : textOf(fieldOf(type, "name") ?? type, text);
}

function namesIn(pattern: SyntaxNode, text: string): string[] {
  const names: string[] = [];
  visit(pattern, (node) => {
    if (/^(?:(?:shorthand_property_)?identifier(?:_pattern)?|property_identifier)$/.test(node.type))
      names.push(textOf(node, text));
    return node.type !== "type_annotation";
  });
  return names;
}

function usesOf(name: string, fn: SyntaxNode, text: string): string[] {
  const used: string[] = [];
  const isName = (node: SyntaxNode | null): boolean =>
    node?.type === "identifier" && textOf(node, text) === name;
  visit(fn, (node) => {
    if (node.type === "member_expression" && isName(fieldOf(node, "object"))) {
      const property = fieldOf(node, "property");
      if (property !== null) used.push(textOf(property, text));
    }
    if (node.type === "call_expression" && isName(fieldOf(node, "function"))) used.push("()");
    return true;
  });
  return used;
}
