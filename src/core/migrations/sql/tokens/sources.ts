import type { SqlToken } from "../lexer.ts";
import { readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";

/** The tables that a piece of a statement reads from, and what they are called in it. */
export interface Sources {
  readonly tables: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
}

const NO_ALIAS = [
  "CROSS",
  "FROM",
  "FULL",
  "GROUP",
  "HAVING",
  "INNER",
  "JOIN",
  "LEFT",
  "LIMIT",
  "NATURAL",
  "ON",
  "ORDER",
  "OUTER",
  "RIGHT",
  "SET",
  "UNION",
  "USING",
  "WHEN",
  "WHERE",
  "WITH",
];

/** Reads the names that follow FROM, JOIN and USING, at any depth. Names in `own` are queries of the statement itself. */
export function sourcesOf(tokens: readonly SqlToken[], own: ReadonlySet<string> = new Set()): Sources {
  const tables = new Set<string>();
  const aliases = new Map<string, string>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isWord(tokens[at], "FROM", "JOIN", "USING")) continue;
    let next = at + 1;
    for (;;) {
      const named = readName(tokens, isWord(tokens[next], "ONLY", "LATERAL") ? next + 1 : next);
      // A function in FROM is no table.
      if (named === null || isSign(tokens[named.next], "(") || isWord(tokens[next], "SELECT")) break;
      if (!own.has(named.name)) tables.add(named.name);
      next = isWord(tokens[named.next], "AS") ? named.next + 1 : named.next;
      const alias = isWord(tokens[next], ...NO_ALIAS) ? null : readName(tokens, next);
      if (alias !== null) {
        aliases.set(alias.name, named.name);
        next = alias.next;
      }
      if (!isSign(tokens[next], ",")) break;
      next += 1;
    }
    // What was read as a name is not looked at again, so that the time stays linear.
    at = Math.max(at, next - 1);
  }
  return { tables: [...tables], aliases };
}
