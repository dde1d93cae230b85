import type { Operation } from "../../operation.ts";
import { addAtOnce } from "../../php/does.ts";
import { runSql } from "../../php/sql.ts";
import { keysIn, textIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "../../php/walk.ts";
import { CONNECTION, type DoctrineHandle, type DoctrineValue } from "./handle.ts";

/** A call of the connection (Doctrine\DBAL\Connection of DBAL 3 and 4); null when it is not known what it does. */
export function callConnection(
  call: PhpCall<DoctrineHandle>,
  frame: PhpFrame<DoctrineHandle>,
  walk: PhpWalk<DoctrineHandle>,
): DoctrineValue | null {
  const { name, args, line } = call;
  const table = textIn(args[0]);
  const rows = (how: "insert" | "update" | "delete", columns: readonly string[] | null): Operation => {
    return { kind: "rows", how, table, columns, source: null, line };
  };
  switch (name) {
    case "insert":
      addAtOnce([rows("insert", keysIn(args[1]))], line, walk);
      return UNKNOWN;
    case "update":
      addAtOnce([rows("update", keysIn(args[1]))], line, walk);
      return UNKNOWN;
    case "delete":
      addAtOnce([rows("delete", null)], line, walk);
      return UNKNOWN;
    case "transactional":
      return walk.runClosure(args[0], [CONNECTION], frame);
    default:
      if (/^(?:execute\w*|exec|query|prepare|fetch\w*|iterate\w*)$/.test(name)) {
        runSql(args[0], line, walk);
        return UNKNOWN;
      }
      return /^(?:get|is|quote|begin|commit|set|convert|lastInsertId|close|createSchemaManager|createExpression)/.test(
        name,
      )
        ? UNKNOWN
        : null;
  }
}
