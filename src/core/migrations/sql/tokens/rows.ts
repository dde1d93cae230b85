import type { Operation, OperationOf } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readColumns, readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { readAssignments } from "./assignments.ts";
import { sourcesOf } from "./sources.ts";

type Rows = OperationOf<"rows">;

/** Reads INSERT, REPLACE, LOAD, COPY, UPDATE, DELETE, TRUNCATE and MERGE. `own` are names of queries that go before. */
export function readRows(
  tokens: readonly SqlToken[],
  line: number,
  own: ReadonlySet<string>,
  reads: readonly SqlToken[],
): readonly Operation[] | null {
  switch (tokens[0]?.text) {
    case "INSERT":
    case "REPLACE":
      return readInsert(tokens, line, own, reads);
    case "UPDATE":
      return readUpdate(tokens, line, own, reads);
    case "DELETE":
      return readDelete(tokens, line);
    case "TRUNCATE":
      return readTruncate(tokens, line);
    case "MERGE":
      return readMerge(tokens, line);
    case "COPY":
      return readCopy(tokens, line);
    case "LOAD": {
      const into = tokens.findIndex((token) => isWord(token, "INTO"));
      const table =
        into < 0 ? null : readName(tokens, isWord(tokens[into + 1], "TABLE") ? into + 2 : into + 1);
      return [rows("insert", table?.name ?? null, line)];
    }
    default:
      return null;
  }
}

function rows(how: Rows["how"], table: string | null, line: number, more: Partial<Rows> = {}): Rows {
  return { kind: "rows", how, table, columns: null, source: null, line, ...more };
}

function readInsert(
  tokens: readonly SqlToken[],
  line: number,
  own: ReadonlySet<string>,
  reads: readonly SqlToken[],
): readonly Operation[] | null {
  const into = tokens.slice(0, 6).findIndex((token) => isWord(token, "INTO"));
  const named = readName(tokens, into < 0 ? 1 : into + 1);
  if (named === null) return null;
  const { name: table, next } = named;
  const { tables } = sourcesOf(reads, own);
  const columns = readColumns(tokens, next);
  const sources = tables.length === 0 ? [null] : tables;
  const inserted: Operation[] = sources.map((source) => rows("insert", table, line, { columns, source }));
  const replaces =
    isWord(tokens[0], "REPLACE") || tokens.slice(1, 4).some((token) => isWord(token, "REPLACE"));
  if (replaces) return [...inserted, rows("update", table, line)];
  const update = tokens.findIndex(
    (token, index) => isWord(token, "UPDATE") && isWord(tokens[index - 1], "KEY", "DO"),
  );
  if (update < 0) return inserted;
  const from = isWord(tokens[update + 1], "SET") ? update + 2 : update + 1;
  return [...inserted, rows("update", table, line, { columns: readAssignments(tokens, from).columns })];
}

function readUpdate(
  tokens: readonly SqlToken[],
  line: number,
  own: ReadonlySet<string>,
  around: readonly SqlToken[],
): readonly Operation[] | null {
  let at = 1;
  while (isWord(tokens[at], "LOW_PRIORITY", "IGNORE", "ONLY", "OR", "REPLACE", "ROLLBACK", "ABORT", "FAIL"))
    at += 1;
  const named = readName(tokens, at);
  const set = tokens.findIndex((token) => isWord(token, "SET"));
  if (named === null || set < 0) return null;
  const { columns, reads, isFill } = readAssignments(tokens, set + 1);
  const { tables, aliases } = sourcesOf(around, own);
  const table = aliases.get(named.name) ?? named.name;
  const sources = tables.filter((source) => source !== table);
  return (sources.length === 0 ? [null] : sources).map((source) =>
    rows("update", table, line, { columns, source, reads, ...(isFill ? { fills: true } : {}) }),
  );
}

function readDelete(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  const from = tokens.findIndex((token) => isWord(token, "FROM"));
  const named = readName(tokens, from === 1 ? 2 : isWord(tokens[1], "ONLY") ? 2 : 1);
  if (named === null) return null;
  const { aliases } = sourcesOf(tokens.slice(1));
  return [rows("delete", aliases.get(named.name) ?? named.name, line)];
}

function readTruncate(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  const truncated: Operation[] = [];
  let at = isWord(tokens[1], "TABLE") ? 2 : 1;
  for (;;) {
    if (isWord(tokens[at], "ONLY")) at += 1;
    const named = readName(tokens, at);
    if (named === null) return null;
    truncated.push(rows("truncate", named.name, line));
    if (!isSign(tokens[named.next], ",")) return truncated;
    at = named.next + 1;
  }
}

function readMerge(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  const named = readName(tokens, isWord(tokens[1], "INTO") ? 2 : 1);
  if (named === null) return null;
  const { name: table } = named;
  const [source = null] = sourcesOf(tokens).tables;
  return tokens.flatMap((token, index): Operation[] => {
    if (!isWord(tokens[index - 1], "THEN")) return [];
    if (isWord(token, "INSERT")) return [rows("insert", table, line, { source })];
    if (isWord(token, "DELETE")) return [rows("delete", table, line)];
    if (!isWord(token, "UPDATE")) return [];
    const { columns, reads } = readAssignments(tokens, index + 2);
    return [rows("update", table, line, { columns, source, reads })];
  });
}

function readCopy(tokens: readonly SqlToken[], line: number): readonly Operation[] | null {
  if (isSign(tokens[1], "(")) return [];
  const named = readName(tokens, 1);
  if (named === null) return null;
  const isFrom = tokens.some((token) => isWord(token, "FROM"));
  return isFrom ? [rows("insert", named.name, line)] : [];
}
