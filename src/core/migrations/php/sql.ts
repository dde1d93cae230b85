import { readSql } from "../sql/read-sql.ts";
import { addAtOnce } from "./does.ts";
import type { PhpValue } from "./value.ts";
import type { PhpWalk } from "./walk.ts";

/** Runs SQL that is handed to a database; what is not known does something that only running it would tell. */
export function runSql<H>(sql: PhpValue<H> | undefined, line: number, walk: PhpWalk<H>): void {
  if (sql?.kind !== "text") {
    addAtOnce([{ kind: "opaque", line }], line, walk);
    return;
  }
  if (!walk.spend("letters", sql.text.length, line)) return;
  const reading = readSql(sql.text, walk.script.parsers);
  const placed = (own: number): number => (sql.keepsLines ? own + sql.line - 1 : line);
  if (reading.kind === "unreadable") {
    walk.add({ kind: "unclear", reason: reading.reason, line: placed(reading.line) });
    return;
  }
  const operations = reading.operations.map((one) => ({ ...one, line: placed(one.line) }));
  addAtOnce(operations, line, walk);
}
