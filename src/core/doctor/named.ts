import { codeSpan } from "../text/code.ts";
import { untrusted } from "../text/untrusted.ts";
import { clip, oneLine, showHidden } from "../text/visible.ts";

const longest = 100;

/**
 * A name out of the repository or its settings as a code span that holds in a sentence, in a cell of a table and on a
 * terminal. Names are chosen by whoever may push, and a pipe would cut a table.
 */
export function named(name: string): string {
  return codeSpan(untrusted(name.replaceAll("|", "\\u{007c}")), longest);
}

/** Names in a row, the first few of many. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map(named).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** A sentence of ours that may quote a file: one line, with nothing hidden, that does not cut a table. */
export function quoted(sentence: string): string {
  return showHidden(clip(oneLine(sentence), 600)).replaceAll("|", "\\u{007c}");
}

/** A count with its noun. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
