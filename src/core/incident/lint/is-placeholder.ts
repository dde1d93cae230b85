import { words } from "../../plan/words.ts";

const empty: ReadonlySet<string> = new Set([
  "",
  "todo",
  "tbd",
  "tba",
  "tbc",
  "wip",
  "x",
  "none",
  "nobody",
  "unknown",
  "later",
  "pending",
  "to do",
  "n a",
  "na",
]);

/** Whether a cell says nothing. */
export function isPlaceholder(text: string): boolean {
  return empty.has(words(text));
}
