import type { Operation } from "../operation.ts";
import { inSchema, type SearchPath } from "./search-path.ts";
import { madeForSession, passes } from "./session-tables.ts";

/** What one statement does, with what it means for the transaction around it. */
export interface StatementDone {
  readonly line: number;
  readonly operations: readonly Operation[];
  /** A table that it makes for its session only. */
  readonly temporary: string | null;
  readonly boundary: "begin" | "commit" | "rollback" | null;
  /** The savepoint that it sets or goes back to. */
  readonly savepoint?: { readonly kind: "set" | "back"; readonly name: string };
  /** The path on which names are looked for from here on. */
  readonly searchPath?: SearchPath;
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

/**
 * What stays of a list of statements: not what a ROLLBACK undoes, and not what is done to tables of the session. Of those
 * a mark stays, for what runs after the text (`session-tables.ts`).
 */
export function keepDone(statements: readonly StatementDone[]): Kept | Unclear {
  const left: StatementDone[] = [];
  const session = new Map<string, number>();
  const cutTo = (length: number): void => {
    left.length = length;
    for (const [name, at] of session) if (at >= length) session.delete(name);
  };
  let begun: number | null = null;
  const savepoints = new Map<string, number>();
  const path: { session: string | null; local: SearchPath | null } = { session: null, local: null };
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
      cutTo(Math.min(left.length, savepoints.get(statement.savepoint.name) ?? left.length));
    if (statement.boundary === "rollback") {
      // Without a BEGIN it depends on the tool whether anything is undone.
      const isDone = left.some(({ operations }) => operations.length > 0);
      if (begun === null && isDone)
        return {
          reason: "A ROLLBACK without its BEGIN: it is not known what it undoes.",
          line: statement.line,
        };
      cutTo(begun ?? left.length);
    }
    if (statement.boundary === "commit" || statement.boundary === "rollback") {
      begun = null;
      path.local = null;
    }
    if (statement.searchPath?.isLocal === true) path.local = statement.searchPath;
    else if (statement.searchPath !== undefined) path.session = statement.searchPath.schema;
    const schema = path.local === null ? path.session : path.local.schema;
    const made = statement.temporary === null ? [] : [madeForSession(statement.temporary, statement.line)];
    const operations = [...made, ...statement.operations]
      .filter((one) => passes(one, session, left.length))
      .map((one) => inSchema(one, schema));
    left.push({ ...statement, operations });
  }
  const raising = left.find(({ operations }) => operations.some(({ kind }) => kind === "raise"));
  const doing = left.find(({ operations }) => operations.length > 0);
  const after = [...session.keys()].map((name) => madeForSession(name, left.at(-1)?.line ?? 1));
  return {
    operations: [...left.flatMap(({ operations }) => operations), ...after],
    line: (raising ?? doing)?.line ?? 1,
  };
}
