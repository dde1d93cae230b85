import type { Untrusted } from "../text/untrusted.ts";
import { clip, normaliseBreaks, showHidden } from "../text/visible.ts";

/**
 * Untrusted text as one line of a terminal: sequences that colour, move or retitle, line breaks and characters that
 * nobody sees are written as their numbers.
 */
export function terminalLine(text: Untrusted, maxLength = 500): string {
  return showHidden(clip(text, maxLength)).replaceAll("\n", "\\u{000a}").replaceAll("\t", "\\u{0009}");
}

/** Untrusted text as lines of a terminal, each as it is but for what nobody sees; tabs are two spaces. */
export function terminalLines(text: Untrusted, maxLines = 200): readonly string[] {
  const lines = showHidden(normaliseBreaks(text)).replace(/\n+$/, "").split("\n");
  const shown = lines.slice(0, maxLines).map((line) => clip(line.replaceAll("\t", "  "), 500));
  return lines.length > shown.length ? [...shown, `… and ${lines.length - shown.length} more lines`] : shown;
}

// A command in backticks, with the comma behind it: a break in it would be copied too, and run its first half.
const WORD = /`[^`]{1,120}`\S*|\S+/g;

/**
 * Sentences of ours, broken at spaces so that no line is longer than `width` where words and commands in backticks allow
 * it; `first` is taken already.
 */
export function wrapped(text: string, width: number, first = 0): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = width - first;
  for (const word of text.match(WORD) ?? []) {
    if (line !== "" && Array.from(line).length + 1 + Array.from(word).length > room) {
      lines.push(line);
      line = word;
      room = width;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
