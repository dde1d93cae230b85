import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { textOf } from "../syntax/nodes.ts";

const LETTERS: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["\n", ""],
  ["\r\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
]);

/** What the inside of a string stands for; null when an escape needs a table of Unicode names. */
export function unescaped(content: SyntaxNode, source: string): string | null {
  let text = "";
  let from = content.start;
  for (const sequence of content.children) {
    const meant = meaning(sequence, source);
    if (meant === null) return null;
    text += source.slice(from, sequence.start) + meant;
    from = sequence.end;
  }
  return text + source.slice(from, content.end);
}

function meaning(sequence: SyntaxNode, source: string): string | null {
  const text = textOf(sequence, source);
  if (sequence.type === "escape_interpolation") return text.slice(1);
  const body = text.slice(1);
  const letter = LETTERS.get(body);
  if (letter !== undefined) return letter;
  if (body.startsWith("N")) return null;
  if (/^[xuU]/.test(body)) return character(Number.parseInt(body.slice(1), 16));
  if (/^[0-7]/.test(body)) return character(Number.parseInt(body, 8));
  // What is no escape stands for itself.
  return text;
}

function character(code: number): string | null {
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
