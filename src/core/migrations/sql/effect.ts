import { blockEffect } from "./block.ts";
import type { SqlDialect } from "./lexer.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";

/** What running a statement does: nothing to keep, an error for certain, or something. */
export type Effect = "nothing" | "raises" | "does";

// Each changes the session, the transaction or the output, and nothing that stays.
const SETTINGS = [
  "SET",
  "RESET",
  "USE",
  "SHOW",
  "LOCK",
  "UNLOCK",
  "SAVEPOINT",
  "RELEASE",
  "PRINT",
  "GO",
  "PRAGMA",
];
const TRANSACTION = ["BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT"];
const TRANSACTION_WORDS = new Set(
  `${TRANSACTION.join(" ")} TRANSACTION TRAN WORK ISOLATION LEVEL READ WRITE ONLY COMMITTED UNCOMMITTED
  REPEATABLE SERIALIZABLE NOT DEFERRABLE DEFERRED IMMEDIATE EXCLUSIVE AND NO CHAIN WITH CONSISTENT SNAPSHOT`.split(
    /\s+/,
  ),
);
const RAISING = ["SIGNAL", "RESIGNAL", "RAISERROR", "THROW"];
const CHANGING = ["ALTER", "CREATE", "DELETE", "DROP", "EXEC", "EXECUTE", "INSERT", "TRUNCATE", "UPDATE"];
// What may stand before a parenthesis in a SELECT that only looks.
const LOOKING = new Set(
  `SELECT WHERE AND OR NOT IN EXISTS FROM JOIN ON AS UNION ALL VALUES ANY THEN WHEN ELSE BY HAVING DISTINCT OVER
  COUNT MIN MAX SUM AVG COALESCE NOW VERSION PG_SLEEP SLEEP SET_CONFIG CURRENT_TIMESTAMP`.split(/\s+/),
);

/** What one statement of a migration does. What is not known for certain does something. */
export function effectOf(statement: SqlStatement, dialect: SqlDialect): Effect {
  const [first, ...rest] = statement;
  if (first.kind !== "word") return "does";
  if (RAISING.includes(first.text)) return "raises";
  if (first.text === "DO") return blockEffect(statement, dialect);
  // SQL Server needs no semicolons: a new line can begin another statement.
  if (rest.some((token) => token.startsLine && isWord(token, ...CHANGING))) return "does";
  if (SETTINGS.includes(first.text)) return "nothing";
  if (TRANSACTION.includes(first.text)) {
    return statement.every((token) => isSign(token, ",") || TRANSACTION_WORDS.has(token.text))
      ? "nothing"
      : "does";
  }
  if (first.text === "SELECT") return onlyLooks(statement) ? "nothing" : "does";
  return "does";
}

function onlyLooks(statement: SqlStatement): boolean {
  return statement.every((token, index) => {
    if (isWord(token, "INTO")) return false;
    const next = statement[index + 1];
    if (!isSign(next, "(")) return true;
    return token.kind === "sign" || (token.kind === "word" && LOOKING.has(token.text));
  });
}
