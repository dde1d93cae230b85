import type { Untrusted } from "./untrusted.ts";
import { clip, oneLine, showHidden } from "./visible.ts";

// A zero-width space that ends a match. GitHub looks for mentions, references and commits in the rendered
// text, where an escaped `@` is an `@` again, so only a character in between stops it.
const BREAK = "&#8203;";
const ACTIVE = new Map(Array.from("&<>\"'`*_~|[](){}!\\^$").map((c) => [c, `&#${c.charCodeAt(0)};`]));
const REFERENCE = /@|#|:(?=\/\/)|www\.|GH-|mailto:|xmpp:|[0-9a-f]{7,}/gi;

/**
 * Untrusted text as literal text inside a line of Markdown, also at its start and inside a table cell.
 * Mentions, references, commits, links, images, HTML, entities and emphasis do nothing.
 */
export function inlineText(text: Untrusted, maxLength = 500): string {
  return literalText(clip(oneLine(text), maxLength));
}

/** A line, or a part of one with the blanks at its ends, as such literal text. */
export function literalText(text: string): string {
  const line = showHidden(text);
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(REFERENCE)) {
    parts.push(escapeActive(line.slice(from, match.index)), broken(match[0]));
    from = match.index + match[0].length;
  }
  parts.push(escapeActive(line.slice(from)));
  return escapeStart(parts.join(""));
}

function escapeActive(text: string): string {
  return text.replace(/[&<>"'`*_~|[\](){}!\\^$]/g, (character) => ACTIVE.get(character) ?? character);
}

function broken(match: string): string {
  if (match.endsWith(".")) return `${match.slice(0, -1)}${BREAK}.`;
  if (/^[0-9a-f]{7,}$/i.test(match)) return (match.match(/.{1,6}/g) ?? []).join(BREAK);
  return `${match}${BREAK}`;
}

// A list, a setext underline or a thematic break can only begin at the start of a line.
function escapeStart(text: string): string {
  return text.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
