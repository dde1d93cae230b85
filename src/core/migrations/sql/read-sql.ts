import type { Parsers } from "../../../kernel/parsers.ts";
import { isDeclaredInComment } from "../declared-in-comment.ts";
import type { Operation } from "../operation.ts";
import { type CutSql, cutSql } from "./cut-sql.ts";
import { comeToTheSame, hasHashOperator, isForMysql, seeTheSame } from "./dialects.ts";
import { keepDone, type StatementDone } from "./kept.ts";
import type { SqlDialect } from "./lexer.ts";
import { readStatements } from "./postgres/read-statements.ts";
import { withPrepared } from "./prepared.ts";
import { searchPathOf } from "./search-path.ts";
import { isWord, type SqlStatement } from "./statements.ts";
import { tell } from "./tell.ts";
import { tokenTexts } from "./token-text.ts";
import { boundaryOf, savepointOf } from "./tokens/boundary.ts";
import { readStatement } from "./tokens/read-statement.ts";

export type SqlReading =
  | {
      readonly kind: "operations";
      readonly operations: readonly Operation[];
      /** Where the first statement begins that raises, or else does something; 1 when none does. */
      readonly line: number;
      /** Whether a comment says that there is no way back. */
      readonly isDeclaredInComment: boolean;
      /** What stays the same while only comments and layout change. */
      readonly fingerprint?: string;
    }
  | {
      readonly kind: "unreadable";
      readonly reason: string;
      readonly line: number;
      readonly fingerprint?: string;
    };

/**
 * Reads SQL of a database that is not known into operations: as PostgreSQL's own parser reads it where that takes the
 * text, else by its tokens. A text that one database would run and another would not is unreadable.
 */
export function readSql(text: string, parsers: Parsers): SqlReading {
  const asPostgres = cutSql(text, "postgresql");
  const asMysql = cutSql(text, "mysql");
  if (asPostgres.kind === "unreadable")
    return asMysql.kind === "unreadable" ? asMysql : byTokens(asMysql, "mysql");
  // Without its comments: PostgreSQL's parser takes seconds over comments in comments.
  const parsed = parsers.postgres(asPostgres.bare);
  const postgres =
    parsed.kind === "statements"
      ? conclude(
          asPostgres,
          told(asPostgres, readStatements(parsed.statements, asPostgres.tokens)),
          "postgresql",
        )
      : byTokens(asPostgres, "postgresql");
  if (asMysql.kind === "unreadable" || seeTheSame(asPostgres, asMysql)) return postgres;
  if (parsed.kind === "statements" && hasHashOperator(asPostgres)) return postgres;
  const mysql = byTokens(asMysql, "mysql");
  if (parsed.kind === "refused" && isForMysql(asPostgres)) return mysql;
  return agreed(postgres, byTokens(asPostgres, "postgresql"), mysql);
}

function byTokens(cut: CutSql, dialect: SqlDialect): SqlReading {
  const done = cut.statements.map((statement) => ({
    line: statement[0].line,
    ...readStatement(statement, dialect),
    boundary: boundaryOf(statement),
    ...savepointOf(statement),
  }));
  return conclude(cut, done, dialect);
}

// Where PostgreSQL's parser cuts it into other statements, it is not known which tokens are whose.
function isAlike({ statements }: CutSql, done: readonly StatementDone[]): boolean {
  return statements.length === done.length;
}

function told(cut: CutSql, done: readonly StatementDone[]): readonly StatementDone[] {
  if (!isAlike(cut, done)) return done;
  return done.map((one, at) => {
    const statement = cut.statements[at];
    // The statements within a block have tokens of their own.
    if (statement === undefined || isWord(statement[0], "DO")) return one;
    return { ...one, operations: tell(statement, one.operations) };
  });
}

function conclude(cut: CutSql, done: readonly StatementDone[], dialect: SqlDialect): SqlReading {
  const { statements, comments } = cut;
  const kept = keepDone(
    isAlike(cut, done)
      ? withPrepared(statements, done, dialect).map((one, at) => onPath(one, statements[at]))
      : done,
  );
  const fingerprint = statements.map((tokens) => tokenTexts(tokens).join(" ")).join(";");
  if ("reason" in kept) return { kind: "unreadable", ...kept, fingerprint };
  return { kind: "operations", ...kept, isDeclaredInComment: isDeclaredInComment(comments), fingerprint };
}

function onPath(done: StatementDone, statement: SqlStatement | undefined): StatementDone {
  const searchPath = statement === undefined ? null : searchPathOf(statement);
  return searchPath === null ? done : { ...done, searchPath };
}

// `postgres` is the better of both readings of one dialect; only readings of one kind can be compared.
function agreed(postgres: SqlReading, byItsTokens: SqlReading, mysql: SqlReading): SqlReading {
  if (postgres.kind === "unreadable" || byItsTokens.kind === "unreadable" || mysql.kind === "unreadable") {
    return postgres;
  }
  if (comeToTheSame(byItsTokens.operations, mysql.operations)) return postgres;
  // Only MySQL is sure about SIGNAL and only PostgreSQL about a dollar quote, so a raise that one sees is one.
  const raising = [postgres, mysql].find(({ operations }) => operations.some(({ kind }) => kind === "raise"));
  if (raising !== undefined) return raising;
  const reason =
    "PostgreSQL and MySQL read it differently: one sees statements where the other sees a comment.";
  const line = Math.min(postgres.line, mysql.line);
  return {
    kind: "unreadable",
    reason,
    line,
    ...(postgres.fingerprint === undefined ? {} : { fingerprint: postgres.fingerprint }),
  };
}
