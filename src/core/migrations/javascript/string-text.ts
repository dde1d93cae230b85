import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { namedChildren, textOf } from "../syntax/nodes.ts";
import type { Value } from "./value.ts";
import { UNKNOWN } from "./value.ts";

const MAX_TEXT = 262_144;

/** The text of a string, with its escapes resolved. */
export function textOfString(node: SyntaxNode, source: string): Value {
  const parts = node.children.filter(({ isNamed }) => isNamed);
  const text = parts.map((part) => plainOf(part, source)).join("");
  // A backslash in front of the end of a line keeps no line end.
  return { kind: "text", text, line: node.line, keepsLines: parts.every(isVerbatim) };
}

/** The text of a template, where all that is put into it is text that is known. */
export function textOfTemplate(
  node: SyntaxNode,
  source: string,
  valueAt: (node: SyntaxNode) => Value,
): Value {
  let text = "";
  let keepsLines = true;
  for (const part of node.children.filter(({ isNamed }) => isNamed)) {
    if (part.type === "template_substitution") {
      const [inner] = namedChildren(part);
      const value = inner === undefined ? UNKNOWN : valueAt(inner);
      const added = shown(value);
      if (added === null) return UNKNOWN;
      text += added;
      keepsLines &&= !added.includes("\n");
    } else {
      text += plainOf(part, source);
      keepsLines &&= isVerbatim(part);
    }
    if (text.length > MAX_TEXT) return UNKNOWN;
  }
  return { kind: "text", text: text.replaceAll("\r\n", "\n"), line: node.line, keepsLines };
}

function shown(value: Value): string | null {
  if (value.kind === "text") return value.text;
  return value.kind === "plain" && value.value !== undefined ? String(value.value) : null;
}

/** A piece of a string or a template as the program sees it. */
export function plainOf(part: SyntaxNode, source: string): string {
  const text = textOf(part, source);
  if (part.type !== "escape_sequence") return text;
  const rest = text.slice(1);
  if (/^[ux]/.test(rest)) {
    const code = Number.parseInt(rest.replaceAll(/[ux{}]/g, ""), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  }
  if (/^[\r\n\u2028\u2029]/.test(rest)) return "";
  return ESCAPES[rest] ?? rest;
}

function isVerbatim(part: SyntaxNode): boolean {
  return part.type !== "escape_sequence";
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};
