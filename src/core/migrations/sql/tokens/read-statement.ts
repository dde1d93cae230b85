import type { Operation } from "../../operation.ts";
import { blockOperations } from "../block.ts";
import { hasConstantCondition } from "../constant-condition.ts";
import { lexSql, type SqlDialect, type SqlToken } from "../lexer.ts";
import { unquote } from "../read-name.ts";
import { isSign, isWord, type SqlStatement, splitStatements } from "../statements.ts";
import { tell } from "../tell.ts";
import { readAlter } from "./alter.ts";
import { readCreate } from "./create.ts";
import { readDrop } from "./drop.ts";
import { readProcedure, readRename } from "./rename.ts";
import { readRows } from "./rows.ts";
import { readSelect } from "./select.ts";
import { readWith } from "./with.ts";

/** What one statement does; `temporary` is a table that it makes for its session only. */
export interface StatementReading {
  readonly operations: readonly Operation[];
  readonly temporary: string | null;
  /** Whether no database is known that would take it: what it creates, alters or drops cannot be told. */
  readonly isUnclear?: boolean;
}

// Each changes the session, the transaction, the output, or what can be computed again, and nothing that stays.
const NOTHING =
  `ANALYZE ANALYSE BEGIN START COMMIT END ROLLBACK ABORT SET RESET USE SHOW LOCK UNLOCK SAVEPOINT RELEASE
PRINT PRAGMA VACUUM OPTIMIZE REINDEX REFRESH CLUSTER CHECKPOINT FLUSH NOTIFY LISTEN UNLISTEN DECLARE DEALLOCATE DISCARD
FETCH CLOSE EXPLAIN DESCRIBE DESC CHECK VALUES PREPARE SAVE TABLE ELSE`.split(/\s+/);
const CHANGING = [
  "ALTER",
  "CREATE",
  "DELETE",
  "DROP",
  "EXEC",
  "EXECUTE",
  "INSERT",
  "TRUNCATE",
  "UPDATE",
  "MERGE",
];
const TRANSACTION = new Set(
  `BEGIN START COMMIT END ROLLBACK ABORT TRANSACTION TRAN WORK ISOLATION LEVEL READ WRITE ONLY COMMITTED UNCOMMITTED
  REPEATABLE SERIALIZABLE NOT DEFERRABLE DEFERRED IMMEDIATE EXCLUSIVE AND NO CHAIN WITH CONSISTENT SNAPSHOT TO
  SAVEPOINT TRY CATCH`.split(/\s+/),
);

/** Reads one statement of any database from its tokens. What is not known for certain is `opaque`. */
export function readStatement(statement: SqlStatement, dialect: SqlDialect): StatementReading {
  const line = statement[0].line;
  if (mayStopAll(statement)) return { operations: [], temporary: null, isUnclear: true };
  const read = readKnown(statement, dialect, line);
  if (read === null) {
    const isUnclear = isWord(statement[0], "CREATE", "ALTER", "DROP");
    return { operations: [opaque(statement, line)], temporary: null, isUnclear };
  }
  if (read === "unclear") return { operations: [], temporary: null, isUnclear: true };
  const done = "temporary" in read ? read : { operations: read, temporary: null };
  return { ...done, operations: tell(statement, done.operations) };
}

// What stands behind it, or under it, may never be done.
function mayStopAll([first, ...rest]: SqlStatement): boolean {
  if (isWord(first, "RETURN", "GOTO")) return true;
  if (isWord(first, "PREPARE")) return isWord(rest[0], "TRANSACTION");
  if (isWord(first, "SET")) return isWord(rest[0], "NOEXEC", "PARSEONLY", "FMTONLY") && isWord(rest[1], "ON");
  return isWord(first, "IF", "WHILE") && hasConstantCondition([first, ...rest]);
}

function readKnown(
  statement: SqlStatement,
  dialect: SqlDialect,
  line: number,
): readonly Operation[] | StatementReading | "unclear" | null {
  const [first, ...rest] = statement;
  if (first.kind !== "word") return null;
  switch (first.text) {
    case "CREATE":
      return readCreate(statement, line);
    case "DROP":
      return isWord(rest[0], "PREPARE") ? [] : readDrop(statement, line);
    case "ALTER":
      return isWord(rest[0], "SESSION") ? [] : readAlter(statement, line);
    case "RENAME":
      return readRename(rest, line);
    case "INSERT":
    case "REPLACE":
    case "UPDATE":
    case "DELETE":
    case "TRUNCATE":
    case "MERGE":
    case "COPY":
    case "LOAD":
      return isWord(rest[0], "STATISTICS") ? [] : readRows(statement, line, new Set(), rest);
    case "WITH":
      return readWith(statement, line);
    case "SELECT":
      return readSelect(statement, line);
    case "GRANT":
    case "REVOKE":
    case "DENY": {
      const kind = first.text === "GRANT" ? "create" : "drop";
      const granted = { what: "privilege", name: null, isGuarded: false, line } as const;
      return [kind === "create" ? { kind, ...granted } : { kind, ...granted, cascades: false }];
    }
    case "COMMENT":
      return [{ kind: "alter", what: "comment", name: null, aspect: "other", to: null, line }];
    case "SIGNAL":
    case "RESIGNAL":
    case "RAISERROR":
    case "THROW":
      return [{ kind: "raise", line }];
    case "DO":
      return dialect === "postgresql"
        ? blockOperations(statement)
        : rest.some((one) => isSign(one, "("))
          ? null
          : [];
    case "EXEC":
    case "EXECUTE":
      return readProcedure(rest, line) ?? readExecuted(rest, line, dialect);
    case "IF":
      return readIf(statement, dialect);
    default:
      return NOTHING.includes(first.text) ? readNothing(statement, dialect) : null;
  }
}

// SQL Server: EXEC ('DROP TABLE a').
function readExecuted(
  rest: readonly SqlToken[],
  line: number,
  dialect: SqlDialect,
): readonly Operation[] | null {
  const [open, literal, close] = rest;
  if (!isSign(open, "(") || literal?.kind !== "string" || !isSign(close, ")")) return null;
  const lexed = lexSql(unquote(literal.text), dialect);
  const split = lexed.kind === "unreadable" ? lexed : splitStatements(lexed.tokens);
  if (split.kind === "unreadable") return null;
  return split.statements.flatMap((one): readonly Operation[] =>
    // What is executed in what is executed is not followed: it could go on without end.
    isWord(one[0], "DO", "EXEC", "EXECUTE")
      ? [opaque(one, line)]
      : readStatement(one, dialect).operations.map((operation) => ({ ...operation, line })),
  );
}

function opaque(tokens: readonly SqlToken[], line: number): Operation {
  const mentions = tokens.flatMap((token) => {
    if (token.kind === "word") return [token.text.toLowerCase()];
    return token.kind === "name" || (token.kind === "string" && token.text.length < 200)
      ? [unquote(token.text)]
      : [];
  });
  return { kind: "opaque", mentions: [...new Set(mentions)], line };
}

function readNothing(
  statement: SqlStatement,
  dialect: SqlDialect,
): readonly Operation[] | StatementReading | null {
  const [first, ...rest] = statement;
  if (isWord(first, "EXPLAIN", "PREPARE", "DECLARE")) {
    return rest.some((token) => isWord(token, "ANALYZE", ...CHANGING)) && isWord(first, "EXPLAIN")
      ? null
      : [];
  }
  if (TRANSACTION.has(first.text) || isWord(first, "ELSE")) {
    // SQL Server: BEGIN opens a block too, and what stands in it is done.
    const from = rest.findIndex((token) => isWord(token, ...CHANGING));
    const [begins, ...inner] = from < 0 ? [] : rest.slice(from);
    if (begins !== undefined) return readStatement([begins, ...inner], dialect);
    const known = statement.every(
      (token) => token.kind === "name" || isSign(token, ",") || TRANSACTION.has(token.text),
    );
    return known || isWord(first, "END", "ELSE") || rest.length <= 3 ? [] : null;
  }
  // A statement of SQL Server may begin on any line.
  return rest.some((token) => token.startsLine && isWord(token, ...CHANGING)) ? null : [];
}

// SQL Server: IF … DROP TABLE a. What is done under a condition is done, but never raises for certain.
function readIf(statement: SqlStatement, dialect: SqlDialect): readonly Operation[] | null {
  const from = statement.findIndex((token) => isWord(token, ...CHANGING));
  const [begins, ...inner] = from < 0 ? [] : statement.slice(from);
  if (begins === undefined) {
    return statement.some((token) => isWord(token, "RAISERROR", "THROW", "PRINT", "RETURN")) ? [] : null;
  }
  return readStatement([begins, ...inner], dialect).operations.map((operation) =>
    operation.kind === "create" || operation.kind === "drop" ? { ...operation, isGuarded: true } : operation,
  );
}
