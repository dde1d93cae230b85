import type { StatementDone } from "../kept.ts";
import { readName } from "../read-name.ts";
import { isWord, type SqlStatement } from "../statements.ts";

/** Whether a statement opens or closes a transaction; a ROLLBACK to a savepoint does neither. */
export function boundaryOf(statement: SqlStatement): StatementDone["boundary"] {
  const [first, second] = statement;
  if (isWord(first, "BEGIN", "START")) return isWord(second, "TRY", "CATCH") ? null : "begin";
  if (isWord(first, "COMMIT")) return "commit";
  if (isWord(first, "END"))
    return second === undefined || isWord(second, "TRANSACTION", "WORK") ? "commit" : null;
  if (!isWord(first, "ROLLBACK", "ABORT") || statement.some((token) => isWord(token, "TO"))) return null;
  return second === undefined || isWord(second, "WORK", "TRANSACTION", "TRAN", "AND") ? "rollback" : null;
}

/** The savepoint that a statement sets or goes back to: SAVEPOINT a, SAVE TRAN a, ROLLBACK TO SAVEPOINT a. */
export function savepointOf(statement: SqlStatement): Pick<StatementDone, "savepoint"> {
  const [first] = statement;
  if (isWord(first, "SAVEPOINT", "SAVE")) {
    const name = readName(statement, isWord(first, "SAVE") ? 2 : 1)?.name;
    return name === undefined ? {} : { savepoint: { kind: "set", name } };
  }
  if (!isWord(first, "ROLLBACK")) return {};
  const to = statement.findIndex((token) => isWord(token, "TO"));
  const from = to < 0 ? 1 : to;
  const name = readName(statement, isWord(statement[from + 1], "SAVEPOINT") ? from + 2 : from + 1)?.name;
  return name === undefined ? {} : { savepoint: { kind: "back", name } };
}
