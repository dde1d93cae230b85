import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren } from "../syntax/nodes.ts";
import { callOf } from "./call.ts";
import { type Reading, resolve, written } from "./reading.ts";
import type { Value } from "./scope.ts";
import { unescaped } from "./unescaped.ts";

/** A text that a file holds for certain. */
export interface Literal {
  readonly text: string;
  /** Where its first character stands. */
  readonly line: number;
  /** Whether its lines are those of the file. */
  readonly keepsLines: boolean;
}

// Calls that hand on the text that they are given: of SQLAlchemy, of the standard library, of Alembic's names.
const WRAPPERS = ["text", "DDL", "dedent", "cleandoc", "f"];
// Methods that leave a text, or an SQLAlchemy text, what it is.
const KEEPERS = ["strip", "lstrip", "rstrip", "bindparams", "execution_options", "columns"];

/** The text of an expression made of strings, constants of the file, `+` and f-strings of them; null otherwise. */
export function literalOf(value: Value, reading: Reading): Literal | null {
  const { node, scope } = resolve(value, reading);
  if (!reading.spend(1)) return null;
  const inner = (child: SyntaxNode | null | undefined): Literal | null =>
    child === null || child === undefined ? null : literalOf({ node: child, scope }, reading);
  switch (node.type) {
    case "string":
      return stringLiteral({ node, scope }, reading);
    case "concatenated_string":
      return joined(namedChildren(node).map(inner), node.line, reading);
    case "binary_operator":
      if (fieldOf(node, "operator")?.type !== "+") return null;
      return joined([inner(fieldOf(node, "left")), inner(fieldOf(node, "right"))], node.line, reading);
    case "call": {
      const call = callOf(node, reading);
      if (WRAPPERS.includes(call.method)) return inner(call.positional[0]);
      return KEEPERS.includes(call.method) ? inner(call.receiver) : null;
    }
    default:
      return null;
  }
}

/** The text of an argument that names something; null when it is not there or not known. */
export function nameOf(value: Value | null, reading: Reading): string | null {
  return value === null ? null : (literalOf(value, reading)?.text ?? null);
}

/**
 * The text of an argument that names an object of a database. A constant of another module, such as
 * `Note.__tablename__`, stands for itself in braces: whatever it is, it is the same in both directions.
 */
export function objectNameOf(value: Value | null, reading: Reading): string | null {
  if (value === null) return null;
  const known = nameOf(value, reading);
  if (known !== null) return known;
  const { node, scope } = resolve(value, reading);
  if (node.type === "string") {
    const parts = namedChildren(node).map((part) => {
      if (part.type !== "interpolation") return part.type === "string_content" ? written(part, reading) : "";
      const expression = fieldOf(part, "expression");
      return expression === null ? null : objectNameOf({ node: expression, scope }, reading);
    });
    return parts.every((part) => part !== null) ? parts.join("") : null;
  }
  const names = written(node, reading);
  const isImported = node.type === "attribute" && reading.file.imports.has(names.split(".")[0] ?? "");
  return isImported && /^\w+(?:\.\w+)+$/.test(names) ? `{${names}}` : null;
}

function stringLiteral({ node, scope }: Value, reading: Reading): Literal | null {
  const [open] = node.children;
  if (open === undefined || /b/i.test(written(open, reading))) return null;
  const parts = namedChildren(node).flatMap((part): (string | null)[] => {
    if (part.type === "string_content") return [unescaped(part, reading.file.text)];
    if (part.type !== "interpolation") return [];
    return [interpolated({ node: part, scope }, reading)];
  });
  const text = parts.every((part) => part !== null) ? parts.join("") : null;
  if (text === null || !reading.spend(text.length)) return null;
  const isPlain = !node.children.some(({ type }) => type === "interpolation");
  // A text that begins with a continued line has its first character on the next one.
  const [content] = namedChildren(node).filter(({ type }) => type === "string_content");
  const begins = content === undefined ? "" : written(content, reading).slice(0, 2);
  return { text, line: node.line + Number(begins === "\\\n"), keepsLines: isPlain };
}

function interpolated({ node, scope }: Value, reading: Reading): string | null {
  if (node.children.some(({ type }) => type === "type_conversion" || type === "format_specifier"))
    return null;
  const expression = fieldOf(node, "expression");
  if (expression === null) return null;
  const value = resolve({ node: expression, scope }, reading);
  if (value.node.type === "integer") return written(value.node, reading);
  return literalOf(value, reading)?.text ?? null;
}

function joined(parts: readonly (Literal | null)[], line: number, reading: Reading): Literal | null {
  if (parts.some((part) => part === null)) return null;
  const text = parts.map((part) => part?.text ?? "").join("");
  return reading.spend(text.length) ? { text, line, keepsLines: false } : null;
}
