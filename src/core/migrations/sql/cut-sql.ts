import { lexSql, type SqlDialect, type SqlToken } from "./lexer.ts";
import { isWord, type SqlStatement, splitStatements } from "./statements.ts";

/** A text cut into statements as one dialect sees it. */
export interface CutSql {
  readonly kind: "statements";
  readonly statements: readonly SqlStatement[];
  readonly tokens: readonly SqlToken[];
  readonly comments: readonly string[];
  /** The text as long as before, with spaces for comments, client commands and copied data. */
  readonly bare: string;
}

export interface UnreadableSql {
  readonly kind: "unreadable";
  readonly reason: string;
  readonly line: number;
}

/** Cuts SQL into statements; what is never closed, or is no SQL at all, is unreadable. */
export function cutSql(text: string, dialect: SqlDialect): CutSql | UnreadableSql {
  const strange = strangeness(text);
  if (strange !== null) return { kind: "unreadable", reason: strange, line: 1 };
  const lexed = lexSql(text.replaceAll(/\r\n?/g, "\n"), dialect);
  if (lexed.kind === "unreadable") return lexed;
  const split = splitStatements(lexed.tokens);
  if (split.kind === "unreadable") return split;
  const first = split.statements[0]?.[0];
  if (first !== undefined && !isWord(first, ...VERBS)) {
    return { kind: "unreadable", reason: "It does not begin like an SQL statement.", line: first.line };
  }
  const { tokens, comments, bare } = lexed;
  return { kind: "statements", statements: split.statements, tokens, comments, bare };
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
