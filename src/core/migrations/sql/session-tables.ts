import { lastPart } from "../names.ts";
import type { Operation } from "../operation.ts";

// The schema in which PostgreSQL keeps what a session makes for itself.
const SESSION = "pg_temp.";

/** The mark of a table that is made for its session only, for the texts that run after it. */
export function madeForSession(name: string, line: number): Operation {
  const full = name.startsWith(SESSION) ? name : `${SESSION}${name}`;
  return { kind: "create", what: "table", name: full, isGuarded: false, line };
}

/** What stays of operations: neither the tables that they make for their session, nor what is done to those. */
export function withoutSession(operations: readonly Operation[]): readonly Operation[] {
  const made = new Map<string, number>();
  return operations.filter((operation, at) => passes(operation, made, at));
}

/**
 * Whether an operation stays. `made` are the tables of the session so far with the place where each was made; one that
 * is dropped may hide another one of its name no longer.
 */
export function passes(operation: Operation, made: Map<string, number>, at: number): boolean {
  const name = nameForSession(operation);
  if (name !== null) made.set(name, at);
  if (name !== null || !isOnSession(operation, made)) return name === null;
  if (operation.kind === "drop" && operation.name !== null) made.delete(operation.name.replace(SESSION, ""));
  // DROP INDEX leaves out the table on which the index stands.
  if (operation.kind === "create" && operation.what === "index" && operation.name !== null)
    made.set(lastPart(operation.name), at);
  return false;
}

// Null where it makes none.
function nameForSession(operation: Operation): string | null {
  if (operation.kind !== "create" || operation.name === null || !operation.name.startsWith(SESSION))
    return null;
  return operation.name.slice(SESSION.length);
}

function isOnSession(operation: Operation, made: ReadonlyMap<string, number>): boolean {
  const isIn = (name: string | null): boolean => {
    if (name === null) return false;
    // SQL Server's have a name of their own.
    if (name.startsWith(SESSION) || name.startsWith("#")) return true;
    return made.has(name) || made.has(name.slice(0, Math.max(0, name.lastIndexOf("."))));
  };
  switch (operation.kind) {
    case "create":
      return isIn(operation.name) || isIn(operation.on ?? null);
    case "drop":
    case "alter":
      return isIn(operation.name);
    case "rename":
      return isIn(operation.from);
    case "rows":
      return isIn(operation.table);
    case "raise":
    case "opaque":
      return false;
    default:
      return operation satisfies never;
  }
}
