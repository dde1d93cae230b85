import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { namedChildren, textOf } from "../syntax/nodes.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";

/** How long a string that is put together may grow before it counts as not known. */
export const MAX_LETTERS = 300_000;

/** What a string, a heredoc or a nowdoc says; unknown where something in it is. */
export function readString<H>(
  node: SyntaxNode,
  source: string,
  evaluate: (node: SyntaxNode) => PhpValue<H>,
): PhpValue<H> {
  const body = node.children.find(({ field }) => field === "value");
  const line = body?.line ?? node.line;
  if (node.type === "heredoc" || node.type === "nowdoc") {
    if (body === undefined) return { kind: "text", text: "", line, keepsLines: true };
    return node.type === "nowdoc"
      ? said(textOf(body, source), line, true)
      : joined(body, body.start, body.end, source, evaluate);
  }
  // Between single quotes only the quote and the backslash are escaped.
  if (node.type === "string") {
    const raw = textOf(node, source).replace(/^b?'/i, "").replace(/'$/, "");
    return said(raw.replaceAll(/\\(['\\])/g, "$1"), line, true);
  }
  const open = textOf(node, source).indexOf('"') + 1;
  return joined(node, node.start + open, node.end - 1, source, evaluate);
}

/** Two strings, one after the other. */
export function concatenated<H>(left: PhpValue<H>, right: PhpValue<H>): PhpValue<H> {
  const [a, b] = [writtenOf(left), writtenOf(right)];
  if (a === null || b === null || a.length + b.length > MAX_LETTERS) return UNKNOWN;
  const line = left.kind === "text" ? left.line : right.kind === "text" ? right.line : 1;
  return { kind: "text", text: a + b, line, keepsLines: false };
}

/** A string, or a number, as it is put into a string. */
export function writtenOf(value: PhpValue<unknown>): string | null {
  if (value.kind === "text") return value.text;
  return value.kind === "plain" && /^-?[\d.]+$/.test(value.text) ? value.text : null;
}

function said(text: string, line: number, keepsLines: boolean): PhpValue<never> {
  return { kind: "text", text, line, keepsLines };
}

function joined<H>(
  node: SyntaxNode,
  start: number,
  end: number,
  source: string,
  evaluate: (node: SyntaxNode) => PhpValue<H>,
): PhpValue<H> {
  const texts: string[] = [];
  let at = start;
  let keepsLines = true;
  for (const part of namedChildren(node)) {
    // What stands between the parts, such as the braces around an expression, is seen to below.
    const between = source.slice(at, part.start);
    at = part.end;
    if (part.type === "string_content") texts.push(between, textOf(part, source));
    else if (part.type === "escape_sequence") {
      texts.push(between, unescaped(textOf(part, source)));
      keepsLines &&= textOf(part, source) !== "\\n";
    } else {
      const value = writtenOf(evaluate(part));
      if (value === null) return UNKNOWN;
      texts.push(between.replace(/\$?\{$/, ""), value);
      if (between.endsWith("{") && source[at] === "}") at += 1;
      keepsLines &&= !value.includes("\n");
    }
  }
  texts.push(source.slice(at, end));
  // `$s = "$s$s"`, over and over.
  if (texts.reduce((sum, { length }) => sum + length, 0) > MAX_LETTERS) return UNKNOWN;
  return { kind: "text", text: texts.join(""), line: node.line, keepsLines };
}

function unescaped(sequence: string): string {
  const letters: Readonly<Record<string, string>> = {
    n: "\n",
    t: "\t",
    r: "\r",
    v: "\v",
    e: "\x1b",
    f: "\f",
  };
  const letter = sequence.slice(1);
  return letters[letter] ?? (/^["'\\$`]$/.test(letter) ? letter : sequence);
}
