import type { Operation } from "../operation.ts";
import { readSql } from "../sql/read-sql.ts";
import { literalOf } from "./literal.ts";
import type { Reading } from "./reading.ts";
import type { Value } from "./scope.ts";

/**
 * What SQL in a string does; null when the string is not known from the file. `plain` takes out what the library
 * puts values in for before a database sees the text.
 */
export function sqlOperations(
  value: Value,
  reading: Reading,
  plain: (sql: string) => string = (sql) => sql,
): readonly Operation[] | null {
  const literal = literalOf(value, reading);
  if (literal === null) return null;
  const sql = readSql(plain(literal.text), reading.parsers);
  if (sql.kind === "unreadable") return [{ kind: "opaque", line: literal.line }];
  return sql.operations.map((operation) => ({
    ...operation,
    line: literal.keepsLines ? literal.line + operation.line - 1 : literal.line,
  }));
}

/** SQL of the DB-API with `%s` and `%(name)s` as the NULL that they could be, and `%%` as the sign that it is. */
export function withoutPercents(sql: string): string {
  return sql.replaceAll(/%(?:\([^()]*\))?s|%%/g, (mark) => (mark === "%%" ? "%" : "NULL"));
}

/** SQL of SQLAlchemy's `text()` with `:name` as the NULL that it could be: the expression is the library's own. */
export function withoutBinds(sql: string): string {
  // sqlalchemy/sql/elements.py, TextClause._bind_params_regex; `\:` is a colon.
  return sql.replaceAll(/(?<![:\w\\]):\w+(?!:)/g, "NULL").replaceAll("\\:", ":");
}
