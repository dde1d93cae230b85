import { inlineText } from "./inline.ts";
import type { Untrusted } from "./untrusted.ts";
import { clip, normaliseBreaks, oneLine, showHidden } from "./visible.ts";

/** Untrusted text as a code span whose fence is longer than any run of backticks inside. */
export function codeSpan(text: Untrusted, maxLength = 500): string {
  const line = showHidden(clip(oneLine(text), maxLength));
  if (line === "") return "(empty)";
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A code span that also holds inside a table cell. */
export function codeCell(text: Untrusted, maxLength = 500): string {
  // A table is cut at its pipes before code spans are known, and `\|` is ambiguous after a backslash.
  return text.includes("|") ? `<code>${inlineText(text, maxLength)}</code>` : codeSpan(text, maxLength);
}

/** Untrusted text as a fenced block, to be placed at the start of a line. An odd `language` is left out. */
export function codeBlock(text: Untrusted, language = ""): string {
  const body = showHidden(normaliseBreaks(text)).replace(/\n$/, "");
  const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
  const info = /^[a-z0-9+-]{0,20}$/i.test(language) ? language : "";
  return `${fence}${info}\n${body}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
