import type { Untrusted } from "./untrusted.ts";
import { clip, normaliseBreaks, showHidden } from "./visible.ts";

/**
 * Untrusted text as one line for the job's log, in which the runner finds no command:
 * it reads `::` at the start of a line after any white space, and `##[` anywhere in it.
 */
export function logLine(text: Untrusted, maxLength = 2000): string {
  return showHidden(normaliseBreaks(clip(text, maxLength)).replaceAll("\n", " ⏎ "))
    .replaceAll("##[", "## [")
    .replace(/^(\s*:)(?=:)/, "$1 ");
}
