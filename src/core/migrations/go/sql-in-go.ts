import type { Operation } from "../operation.ts";
import { readSql } from "../sql/read-sql.ts";
import type { GoChain } from "./go-call.ts";
import { type GoScope, type GoText, goTextOf } from "./go-string.ts";
import type { GoWithin } from "./go-within.ts";
import { SQL_CALLS } from "./known-calls.ts";

/**
 * The SQL that a chain is handed: in `db.NewRaw("…").Exec(ctx)` only one of two calls has it. Null where none is run.
 */
export function sqlIn({ links }: GoChain, scope: GoScope): GoText | "unknown" | null {
  const handed = links.filter(({ name }) => SQL_CALLS.has(name));
  for (const arg of handed.flatMap(({ args }) => args)) {
    const sql = goTextOf(arg, scope);
    if (sql !== null) return sql;
  }
  return handed.length === 0 ? null : "unknown";
}

/** What SQL in a string does, placed on its lines in the file where the string keeps them. */
export function sqlOperations(
  { text, line, keepsLines }: GoText,
  { parsers, progress }: GoWithin,
): readonly Operation[] {
  progress.lettersLeft -= text.length;
  if (progress.lettersLeft < 0) return [{ kind: "opaque", line }];
  const reading = readSql(text, parsers);
  const placed = (own: number): number => (keepsLines ? own + line - 1 : line);
  if (reading.kind === "unreadable") {
    progress.unreadable ??= { ...reading, line: placed(reading.line) };
    return [];
  }
  return reading.operations.map((operation) => ({ ...operation, line: placed(operation.line) }));
}
