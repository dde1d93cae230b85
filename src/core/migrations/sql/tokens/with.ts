import type { Operation } from "../../operation.ts";
import { readName } from "../read-name.ts";
import { isSign, isWord, type SqlStatement } from "../statements.ts";
import { unknownCalls } from "./look.ts";
import { readRows } from "./rows.ts";

/** Reads a statement behind WITH; null where a query of the WITH itself may change something. */
export function readWith(statement: SqlStatement, line: number): readonly Operation[] | null {
  const own = new Set<string>();
  let depth = 0;
  let main = -1;
  for (const [index, token] of statement.entries()) {
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    if (
      depth > 0 &&
      isSign(statement[index - 1], "(") &&
      isWord(token, "INSERT", "UPDATE", "DELETE", "MERGE")
    )
      return null;
    if (depth > 0) continue;
    const isFirst = isWord(statement[index - 1], "WITH", "RECURSIVE") || isSign(statement[index - 1], ",");
    const named = isFirst ? readName(statement, index) : null;
    if (named !== null) own.add(named.name);
    if (isWord(token, "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE")) {
      main = index;
      break;
    }
  }
  if (main < 0) return null;
  if (isWord(statement[main], "SELECT")) return unknownCalls(statement).length > 0 ? null : [];
  return readRows(statement.slice(main), line, own, statement);
}
