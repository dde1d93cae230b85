import { mapNames } from "../names.ts";
import type { Operation } from "../operation.ts";
import { unquote } from "./read-name.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";

/** What a statement does to the path on which PostgreSQL looks for names. */
export interface SearchPath {
  /** The one schema of the path; null for several, for none, and for the database's own. */
  readonly schema: string | null;
  /** Whether it ends with the transaction. */
  readonly isLocal: boolean;
}

/** Reads `SET search_path`, `SET SCHEMA`, `RESET search_path` and a call of `set_config`; null for anything else. */
export function searchPathOf(statement: SqlStatement): SearchPath | null {
  const [first, ...rest] = statement;
  if (isWord(first, "RESET", "DISCARD"))
    return isWord(rest[0], "SEARCH_PATH", "ALL") ? { schema: null, isLocal: false } : null;
  if (isWord(first, "SELECT")) return configured(statement);
  if (!isWord(first, "SET")) return null;
  const isLocal = isWord(rest[0], "LOCAL");
  const said = isLocal || isWord(rest[0], "SESSION") ? rest.slice(1) : rest;
  if (isWord(said[0], "SCHEMA") && said[1]?.kind === "string")
    return { schema: only([unquote(said[1].text)]), isLocal };
  if (!isWord(said[0], "SEARCH_PATH") || !(isWord(said[1], "TO") || isSign(said[1], "="))) return null;
  const names = said.slice(2).flatMap((token) => {
    if (token.kind === "word") return [token.text.toLowerCase()];
    return token.kind === "name" || token.kind === "string" ? [unquote(token.text)] : [];
  });
  return { schema: isWord(said[2], "DEFAULT") ? null : only(names), isLocal };
}

/** The operation with the schema before the names that have none. */
export function inSchema(operation: Operation, schema: string | null): Operation {
  if (schema === null || (operation.kind !== "rows" && !("what" in operation))) return operation;
  // A role or a publication has no schema, and an index is dropped without its table.
  if ("what" in operation && operation.what === "other") return operation;
  const isBare = "what" in operation && operation.what === "index" && operation.kind !== "create";
  return mapNames(operation, (name, place) => {
    const parts = name.split(".").length;
    if (place === "relation" && parts === 1) return `${schema}.${name}`;
    return place === "inner" && parts === 2 && !isBare ? `${schema}.${name}` : name;
  });
}

// SELECT pg_catalog.set_config('search_path', 'app', false), as dumps begin.
function configured(statement: SqlStatement): SearchPath | null {
  const call = statement.findIndex((token) => isWord(token, "SET_CONFIG"));
  const [open, name, comma, value, , isLocal] = call < 0 ? [] : statement.slice(call + 1);
  if (!isSign(open, "(") || name?.kind !== "string" || !isSign(comma, ",")) return null;
  if (unquote(name.text) !== "search_path") return null;
  const names = value?.kind === "string" ? unquote(value.text).split(",") : [];
  return {
    schema: only(names.map((one) => one.trim().replaceAll('"', ""))),
    isLocal: isWord(isLocal, "TRUE"),
  };
}

function only(names: readonly string[]): string | null {
  const [first, ...others] = names.filter((name) => name !== "pg_catalog" && name !== "pg_temp");
  return first === undefined || first === "" || first === "$user" || others.length > 0 ? null : first;
}
