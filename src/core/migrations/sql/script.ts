import { type Effect, effectOf } from "./effect.ts";
import { lexSql, type SqlDialect } from "./lexer.ts";
import { isWord, type SqlStatement, splitStatements } from "./statements.ts";

/** What running a whole SQL file does, and on which line that shows. */
export type Script =
  | { readonly kind: Effect; readonly line: number; readonly declaresIrreversible: boolean }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

const DECLARES =
  /irreversib|not[ -]reversib|non-?reversib|one[ -]way|no (?:down|undo|revert|rollback|way back)|can(?:no|')t be (?:undone|reversed|reverted|rolled back)/i;

/**
 * Reads a migration file without knowing its database: as PostgreSQL and as MySQL. One that is readable for
 * neither, or that one of them would run and the other would not, is unreadable.
 */
export function readScript(text: string): Script {
  const strange = strangeness(text);
  if (strange !== null) return { kind: "unreadable", reason: strange, line: 1 };
  const unified = text.replaceAll(/\r\n?/g, "\n");
  const asPostgres = readAs(unified, "postgresql");
  const asMysql = readAs(unified, "mysql");
  if (asPostgres.kind === "unreadable") return asMysql;
  if (asMysql.kind === "unreadable" || asMysql.kind === asPostgres.kind) return asPostgres;
  // Only MySQL is sure about SIGNAL and only PostgreSQL about a dollar quote, so a raise that one sees is one.
  if (asPostgres.kind === "raises") return asPostgres;
  if (asMysql.kind === "raises") return asMysql;
  const reason =
    "PostgreSQL and MySQL read it differently: one sees statements where the other sees a comment.";
  return { kind: "unreadable", reason, line: Math.min(asPostgres.line, asMysql.line) };
}

function readAs(text: string, dialect: SqlDialect): Script {
  const lexed = lexSql(text, dialect);
  if (lexed.kind === "unreadable") return lexed;
  const split = splitStatements(lexed.tokens);
  if (split.kind === "unreadable") return split;
  const first = split.statements[0]?.[0];
  if (first !== undefined && !isWord(first, ...VERBS)) {
    return { kind: "unreadable", reason: "It does not begin like an SQL statement.", line: first.line };
  }
  const declaresIrreversible = lexed.comments.some((comment) => DECLARES.test(comment));
  return { ...strongest(kept(split.statements), dialect), declaresIrreversible };
}

// Whatever stands between a BEGIN and its ROLLBACK is undone.
function kept(statements: readonly SqlStatement[]): SqlStatement[] {
  const left: SqlStatement[] = [];
  let begun = 0;
  for (const statement of statements) {
    const [first, second] = statement;
    if (isWord(first, "BEGIN", "START", "COMMIT")) begun = left.length;
    else if (isWord(first, "ROLLBACK", "ABORT") && !statement.some((token) => isWord(token, "TO"))) {
      if (second === undefined || isWord(second, "WORK", "TRANSACTION", "TRAN")) left.length = begun;
    }
    left.push(statement);
  }
  return left;
}

function strongest(statements: readonly SqlStatement[], dialect: SqlDialect): { kind: Effect; line: number } {
  const effects = statements.map((statement) => ({
    kind: effectOf(statement, dialect),
    line: statement[0].line,
  }));
  return (
    effects.find((effect) => effect.kind === "raises") ??
    effects.find((effect) => effect.kind === "does") ?? { kind: "nothing", line: 1 }
  );
}

function strangeness(text: string): string | null {
  if (/[\0\ufffd]/.test(text)) return "It is not UTF-8 text.";
  if (text.startsWith("version https://git-lfs.github.com/")) return "It is a Git LFS pointer, not the file.";
  if (/^(?:<{7}|>{7})(?: |$)/m.test(text)) return "It holds the marks of a merge conflict.";
  return null;
}

const VERBS =
  `ABORT ALTER ANALYZE ATTACH BACKUP BEGIN CALL CHECKPOINT CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE
DECLARE DELETE DELIMITER DETACH DISCARD DO DROP END EXCHANGE EXEC EXECUTE EXPLAIN FLUSH GO GRANT IF IMPORT INSERT
LISTEN LOAD LOCK MERGE NOTIFY OPTIMIZE PRAGMA PREPARE PRINT RAISERROR REASSIGN REFRESH REINDEX RELEASE RENAME
REPLACE RESET RESTORE REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW SIGNAL START SYSTEM TABLE THROW TRUNCATE
UNLOCK UPDATE UPSERT USE VACUUM VALUES WHILE WITH`.split(/\s+/);
