import type { SqlToken } from "./lexer.ts";

// What psql does without touching the database, or before it.
const HARMLESS =
  /^\\(?:set|unset|echo|qecho|warn|timing|pset|x|t|a|encoding|errverbose|conninfo|prompt|o|p|\.|restrict|unrestrict)(?:\s|$)/;

/** A line of psql's own: one that only sets or prints something, or one that runs what the text does not hold. */
export function psqlCommand(
  line: string,
): { readonly kind: "harmless" } | { readonly kind: "reads"; readonly reason: string } {
  if (HARMLESS.test(line)) return { kind: "harmless" };
  return { kind: "reads", reason: "A command of psql does what cannot be told from this file." };
}

/** Whether a line is the MySQL client's `DELIMITER //`. */
export function isDelimiterCommand(line: string): boolean {
  return /^DELIMITER[ \t]+\S+/i.test(line);
}

/** Whether a line is SQL Server's `GO`, or the `/` by which Oracle's client runs a block. */
export function isBatchEnd(line: string): boolean {
  return /^(?:GO(?:[ \t]+\d+)?[ \t]*;?|\/)\s*$/i.test(line);
}

/** Whether a statement is followed by rows of data, as in a dump. */
export function isCopyFromStdin([first, ...rest]: readonly SqlToken[]): boolean {
  if (first?.kind !== "word" || first.text !== "COPY") return false;
  const from = rest.findIndex(({ kind, text }) => kind === "word" && text === "FROM");
  return from >= 0 && rest[from + 1]?.text === "STDIN";
}

/** The text from an offset to the end of its line. */
export function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.slice(at) : text.slice(at, end);
}
