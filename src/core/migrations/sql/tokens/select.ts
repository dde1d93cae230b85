import type { Operation } from "../../operation.ts";
import { movesSequence } from "../looking-functions.ts";
import { readName } from "../read-name.ts";
import { isWord, type SqlStatement } from "../statements.ts";
import { unknownCalls } from "./look.ts";
import { sourcesOf } from "./sources.ts";

/** Reads a SELECT: nothing, or a table that it fills; null where a function of it may do anything. */
export function readSelect(tokens: SqlStatement, line: number): readonly Operation[] | null {
  const calls = unknownCalls(tokens);
  if (calls.some((name) => !movesSequence(name))) return null;
  if (calls.length > 0)
    return [{ kind: "alter", what: "sequence", name: null, aspect: "other", to: null, line }];
  const into = tokens.findIndex((token) => isWord(token, "INTO"));
  if (into < 0) return [];
  const table = readName(tokens, into + 1);
  if (table === null || isWord(tokens[into + 1], "OUTFILE", "DUMPFILE") || table.name.startsWith("@"))
    return [];
  if (table.name.startsWith("#")) return [];
  const sources = sourcesOf(tokens.slice(into + 2)).tables;
  return [
    { kind: "create", what: "table", name: table.name, isGuarded: false, line },
    ...(sources.length === 0 ? [null] : sources).map((source) => ({
      kind: "rows" as const,
      how: "insert" as const,
      table: table.name,
      columns: null,
      source,
      line,
    })),
  ];
}
