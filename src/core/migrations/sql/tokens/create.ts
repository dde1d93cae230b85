import type { Operation, OperationOf } from "../../operation.ts";
import type { SqlToken } from "../lexer.ts";
import { readColumns, readName } from "../read-name.ts";
import { isSign, isWord } from "../statements.ts";
import { readObject, skipWords } from "./object-words.ts";
import { sourcesOf } from "./sources.ts";

/** What a CREATE makes; a table that only the session sees is none, and is given as `temporary`. */
export interface Created {
  readonly operations: readonly Operation[];
  readonly temporary: string | null;
}

/** Reads a CREATE of any kind; null where it cannot be told what is created. */
export function readCreate(tokens: readonly SqlToken[], line: number): Created | null {
  const object = readObject(tokens);
  if (object === null) return null;
  const { what, before } = object;
  let at = skipWords(tokens, object.next, "CONCURRENTLY");
  const unguarded = at;
  at = skipWords(tokens, at, "IF", "NOT", "EXISTS");
  const isGuarded = at > unguarded;
  const replaces = before.includes("OR") && !isGuarded;
  if (what === "index") return only(createdIndex(tokens, at, isGuarded, line));
  const named = readName(tokens, at);
  if (named === null) return null;
  const { name, next } = named;
  if (
    what === "trigger" ||
    what === "policy" ||
    (what === "other" && isWord(tokens[object.next - 1], "RULE"))
  ) {
    // A rule stands `ON INSERT TO` its table, and an event trigger on none.
    const to = what === "other" ? "TO" : "ON";
    const on = before.includes("EVENT")
      ? -1
      : tokens.findIndex((token, index) => index >= next && isWord(token, to));
    const table = on < 0 ? null : readName(tokens, on + 1);
    const full = table === null || name.includes(".") ? name : `${table.name}.${name}`;
    return only({ kind: "create", what, name: full, isGuarded, ...(replaces ? { replaces } : {}), line });
  }
  if (name.startsWith("pg_temp.") && what === "function") return { operations: [], temporary: null };
  const isTemporary =
    name.startsWith("pg_temp.") ||
    before.includes("TEMP") ||
    before.includes("TEMPORARY") ||
    name.startsWith("#");
  if (["table", "view", "sequence"].includes(what) && isTemporary) return { operations: [], temporary: name };
  const isPartition = what === "table" && isWord(tokens[next], "PARTITION") && isWord(tokens[next + 1], "OF");
  const on = isPartition ? (readName(tokens, next + 2)?.name ?? null) : null;
  const created: Operation = {
    kind: "create",
    what,
    name,
    isGuarded,
    ...(replaces ? { replaces } : {}),
    ...(on === null ? {} : { on }),
    line,
  };
  return what === "table"
    ? { operations: [created, ...copied(tokens, name, next, line)], temporary: null }
    : only(created);
}

function only(operation: Operation): Created {
  return { operations: [operation], temporary: null };
}

function createdIndex(
  tokens: readonly SqlToken[],
  at: number,
  isGuarded: boolean,
  line: number,
): OperationOf<"create"> {
  const isUnnamed = isWord(tokens[at], "ON");
  const named = isUnnamed ? null : readName(tokens, at);
  const on = tokens.findIndex((token, index) => index >= (named?.next ?? at) && isWord(token, "ON"));
  const table = on < 0 ? null : readName(tokens, skipWords(tokens, on + 1, "ONLY"));
  const open = tokens.findIndex((token, index) => index >= (table?.next ?? at) && isSign(token, "("));
  const columns = open < 0 ? null : readColumns(tokens, open);
  const name = named === null ? null : table === null ? named.name : `${table.name}.${lastPart(named.name)}`;
  return {
    kind: "create",
    what: "index",
    name,
    isGuarded,
    ...(table === null ? {} : { on: table.name }),
    ...(columns === null ? {} : { columns }),
    line,
  };
}

// CREATE TABLE … AS SELECT.
function copied(tokens: readonly SqlToken[], table: string, at: number, line: number): Operation[] {
  const rest = tokens.slice(at);
  const select = rest.findIndex((token) => isWord(token, "SELECT", "TABLE"));
  const isCopy =
    select >= 0 &&
    (isWord(rest[0], "AS", "SELECT") || rest.slice(0, select).some((one) => isWord(one, "AS")));
  if (!isCopy || isInCheck(rest, select)) return [];
  const sources = sourcesOf(rest.slice(select)).tables;
  return (sources.length === 0 ? [null] : sources).map((source) => ({
    kind: "rows",
    how: "insert",
    table,
    columns: null,
    source,
    line,
  }));
}

// A SELECT inside of the list of columns belongs to a constraint.
function isInCheck(tokens: readonly SqlToken[], at: number): boolean {
  return tokens.slice(0, at).some((token) => isWord(token, "CHECK", "DEFAULT", "GENERATED"));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
