import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { namedChildren, textOf } from "../syntax/nodes.ts";
import { type CsValue, UNKNOWN } from "./value.ts";

const MAX_LETTERS = 300_000;

/** What a string says: plain, verbatim, raw, or interpolated with what is known. */
export function readString<H>(
  node: SyntaxNode,
  source: string,
  evaluate: (node: SyntaxNode) => CsValue<H>,
): CsValue<H> {
  const raw = textOf(node, source);
  switch (node.type) {
    case "verbatim_string_literal":
      return said(raw.slice(2, -1).replaceAll('""', '"'), node.line, true);
    case "raw_string_literal":
      return said(raw.replace(/^"+/, "").replace(/"+$/, ""), node.line, true);
    case "interpolated_string_expression":
      return interpolated(node, source, evaluate);
    default: {
      const parts = namedChildren(node).map((part) =>
        part.type === "escape_sequence" ? unescaped(textOf(part, source)) : textOf(part, source),
      );
      const text = parts.join("");
      return said(text, node.line, !text.includes("\n"));
    }
  }
}

/** Two strings, one after the other. */
export function concatenated<H>(left: CsValue<H>, right: CsValue<H>): CsValue<H> {
  const [a, b] = [writtenOf(left), writtenOf(right)];
  if (a === null || b === null || a.length + b.length > MAX_LETTERS) return UNKNOWN;
  const line = left.kind === "text" ? left.line : right.kind === "text" ? right.line : 1;
  return said(a + b, line, false);
}

function interpolated<H>(
  node: SyntaxNode,
  source: string,
  evaluate: (node: SyntaxNode) => CsValue<H>,
): CsValue<H> {
  const start = namedChildren(node).find(({ type }) => type === "interpolation_start");
  const isVerbatim = start !== undefined && textOf(start, source).includes("@");
  const isRaw = namedChildren(node).some(({ type }) => type === "interpolation_quote");
  const texts: string[] = [];
  for (const part of namedChildren(node)) {
    if (part.type === "string_content") {
      const text = textOf(part, source);
      const own = isVerbatim ? text.replaceAll('""', '"') : text;
      texts.push(isRaw ? own : own.replaceAll("{{", "{").replaceAll("}}", "}"));
    } else if (part.type === "escape_sequence") texts.push(unescaped(textOf(part, source)));
    else if (part.type === "interpolation") {
      const inner = namedChildren(part).find(({ type }) => type !== "interpolation_brace");
      const value = inner === undefined ? null : writtenOf(evaluate(inner));
      if (value === null) return UNKNOWN;
      texts.push(value);
    }
  }
  if (texts.reduce((sum, { length }) => sum + length, 0) > MAX_LETTERS) return UNKNOWN;
  return said(texts.join(""), node.line, isVerbatim || isRaw);
}

function said(text: string, line: number, keepsLines: boolean): CsValue<never> {
  return { kind: "text", text, line, keepsLines };
}

function writtenOf(value: CsValue<unknown>): string | null {
  if (value.kind === "text") return value.text;
  return value.kind === "plain" && /^-?[\d.]+$/.test(value.text) ? value.text : null;
}

function unescaped(sequence: string): string {
  const letters: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };
  const letter = sequence.slice(1);
  if (/^[{}"]{2}$/.test(sequence)) return letter;
  return letters[letter] ?? letter;
}
