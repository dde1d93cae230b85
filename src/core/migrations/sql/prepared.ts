import type { StatementDone } from "./kept.ts";
import { lexSql, type SqlDialect } from "./lexer.ts";
import { readName, unquote } from "./read-name.ts";
import { isSign, isWord, type SqlStatement, splitStatements } from "./statements.ts";
import { readStatement } from "./tokens/read-statement.ts";

/** What each statement does, where an EXECUTE does what the PREPARE of its name said before. */
export function withPrepared(
  statements: readonly SqlStatement[],
  done: readonly StatementDone[],
  dialect: SqlDialect,
): readonly StatementDone[] {
  const prepared = new Map<string, SqlStatement | null>();
  return done.map((one, at) => {
    const statement = statements[at];
    if (statement === undefined) return one;
    const [first] = statement;
    const name = readName(statement, 1)?.name ?? "";
    if (isWord(first, "PREPARE") && !isWord(statement[1], "TRANSACTION")) {
      prepared.set(name, preparedIn(statement, dialect));
      return one;
    }
    const said = isWord(first, "EXECUTE") ? (prepared.get(name) ?? null) : null;
    if (said === null) return one;
    const { operations, ...rest } = readStatement(said, dialect);
    return { ...one, ...rest, operations: operations.map((operation) => ({ ...operation, line: one.line })) };
  });
}

// PostgreSQL: PREPARE p (int) AS SELECT $1. MySQL: PREPARE p FROM 'SELECT 1'. Null where it is not known, or one more step away.
function preparedIn(statement: SqlStatement, dialect: SqlDialect): SqlStatement | null {
  let at = readName(statement, 1)?.next ?? 2;
  if (isSign(statement[at], "(")) at = statement.findIndex((token) => isSign(token, ")")) + 1;
  const [first, ...rest] = statement.slice(at + 1);
  if (first === undefined) return null;
  if (isWord(statement[at], "AS")) return first.kind === "word" ? [first, ...rest] : null;
  if (!isWord(statement[at], "FROM") || first.kind !== "string" || rest.length > 0) return null;
  const lexed = lexSql(unquote(first.text), dialect);
  const split = lexed.kind === "unreadable" ? lexed : splitStatements(lexed.tokens);
  const [only, second] = split.kind === "unreadable" ? [] : split.statements;
  return only === undefined || second !== undefined || isWord(only[0], "PREPARE", "EXECUTE") ? null : only;
}
