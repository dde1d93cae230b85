import { lexSql, type SqlToken } from "./lexer.ts";
import { unquote } from "./read-name.ts";
import { isSign, isWord, type SqlStatement } from "./statements.ts";

/**
 * The texts of a statement's tokens, which stay the same while only comments and layout change, also those within a
 * body that PostgreSQL reads as SQL or PL/pgSQL. In other languages layout may have a meaning.
 */
export function tokenTexts(statement: SqlStatement): readonly string[] {
  const isRoutine = holdsReadableBody(statement);
  return statement.map((token, at) =>
    isRoutine && isBody(token, statement[at - 1], statement[0]) ? bodyText(token.text) : token.text,
  );
}

/** Tokens as one text in which a name in quotes is the same as without them, where it would be read so. */
export function textOf(tokens: readonly SqlToken[]): string {
  return tokens.map(plainText).join(" ");
}

function plainText({ kind, text }: SqlToken): string {
  if (kind !== "name") return text;
  return writtenName(unquote(text));
}

/** A name as `textOf` has it: in upper case, or in quotes where it needs them. */
export function writtenName(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name.toUpperCase() : `"${name}"`;
}

function holdsReadableBody(statement: SqlStatement): boolean {
  const isBlock = isWord(statement[0], "DO");
  const isCreated = isWord(statement[0], "CREATE");
  const isRoutine = isCreated && statement.slice(1, 5).some((one) => isWord(one, "FUNCTION", "PROCEDURE"));
  if (!isBlock && !isRoutine) return false;
  const at = statement.findIndex((token) => isWord(token, "LANGUAGE"));
  if (at < 0) return isBlock;
  return /^['"]?(?:plpgsql|sql)['"]?$/i.test(statement[at + 1]?.text ?? "");
}

function isBody(token: SqlToken, before: SqlToken | undefined, first: SqlToken): boolean {
  if (token.kind !== "string" || !token.text.startsWith("$")) return false;
  return isWord(first, "DO") ? !isWord(before, "LANGUAGE") : isWord(before, "AS");
}

function bodyText(quoted: string): string {
  const tag = quoted.indexOf("$", 1) + 1;
  const lexed = lexSql(quoted.slice(tag, -tag), "postgresql");
  if (lexed.kind === "unreadable") return quoted;
  // Without what closes the last statement, which may be left out in SQL.
  const tokens = isSign(lexed.tokens.at(-1), ";") ? lexed.tokens.slice(0, -1) : lexed.tokens;
  return `$$ ${tokens.map(({ text }) => text).join(" ")} $$`;
}
