import type { Operation } from "../operation.ts";

/** What one statement does, with what it means for the transaction around it. */
export interface StatementDone {
  readonly line: number;
  readonly operations: readonly Operation[];
  /** A table that it makes for its session only. */
  readonly temporary: string | null;
  readonly boundary: "begin" | "commit" | "rollback" | null;
  /** The savepoint that it sets or goes back to. */
  readonly savepoint?: { readonly kind: "set" | "back"; readonly name: string };
  /** Whether no database is known that would take it, or it is written so that what it shows may never be done. */
  readonly isUnclear?: boolean;
}

export interface Kept {
  readonly operations: readonly Operation[];
  /** Of the first statement that raises, else of the first that does something; 1 when there is none. */
  readonly line: number;
}

export interface Unclear {
  readonly reason: string;
  readonly line: number;
}

/** What stays of a list of statements: not what a ROLLBACK undoes, and not what is done to tables of the session. */
export function keepDone(statements: readonly StatementDone[]): Kept | Unclear {
  const left: StatementDone[] = [];
  const temporary = new Set<string>();
  let begun: number | null = null;
  const savepoints = new Map<string, number>();
  for (const statement of statements) {
    if (statement.isUnclear === true) {
      return {
        reason: "It cannot be told what this statement creates, alters or drops, or whether it ever does.",
        line: statement.line,
      };
    }
    if (statement.boundary === "begin") begun = left.length;
    if (statement.savepoint?.kind === "set") savepoints.set(statement.savepoint.name, left.length);
    if (statement.savepoint?.kind === "back")
      left.length = Math.min(left.length, savepoints.get(statement.savepoint.name) ?? left.length);
    if (statement.boundary === "rollback") {
      // Without a BEGIN it depends on the tool whether anything is undone.
      if (begun === null && left.some(({ operations }) => operations.length > 0))
        return {
          reason: "A ROLLBACK without its BEGIN: it is not known what it undoes.",
          line: statement.line,
        };
      left.length = begun ?? left.length;
    }
    if (statement.boundary === "commit" || statement.boundary === "rollback") begun = null;
    if (statement.temporary !== null) temporary.add(statement.temporary);
    const operations = statement.operations.filter((one) => !isOf(one, temporary));
    left.push({ ...statement, operations });
  }
  const raising = left.find(({ operations }) => operations.some(({ kind }) => kind === "raise"));
  const doing = left.find(({ operations }) => operations.length > 0);
  return {
    operations: left.flatMap(({ operations }) => operations),
    line: (raising ?? doing)?.line ?? 1,
  };
}

function isOf(operation: Operation, temporary: ReadonlySet<string>): boolean {
  switch (operation.kind) {
    case "create":
    case "drop":
    case "alter":
      return (
        isIn(operation.name, temporary) ||
        (operation.kind === "create" && isIn(operation.on ?? null, temporary))
      );
    case "rename":
      return isIn(operation.from, temporary);
    case "rows":
      return isIn(operation.table, temporary);
    case "raise":
    case "opaque":
      return false;
    default:
      return operation satisfies never;
  }
}

function isIn(name: string | null, temporary: ReadonlySet<string>): boolean {
  if (name === null) return false;
  if (name.startsWith("pg_temp.")) return true;
  const holder = name.slice(0, Math.max(0, name.lastIndexOf(".")));
  return temporary.has(name) || temporary.has(holder);
}
