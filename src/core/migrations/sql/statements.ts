import type { SqlToken } from "./lexer.ts";

/** Tokens between two ends that stand outside of parentheses and of a routine's body. Never empty. */
export type SqlStatement = readonly [SqlToken, ...SqlToken[]];

export type SqlStatements =
  | { readonly kind: "statements"; readonly statements: readonly SqlStatement[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** Cuts tokens into statements; parentheses that do not match are unreadable. */
export function splitStatements(tokens: readonly SqlToken[]): SqlStatements {
  const statements: SqlStatement[] = [];
  let pending: SqlToken[] = [];
  const opened: SqlToken[] = [];
  let blocks = 0;
  const finish = (): void => {
    const [first, ...rest] = pending;
    if (first !== undefined) statements.push([first, ...rest]);
    pending = [];
    blocks = 0;
  };
  for (const [index, token] of tokens.entries()) {
    if (isSign(token, "(")) opened.push(token);
    if (isSign(token, ")") && opened.pop() === undefined) return unmatched(token);
    if (opened.length > 0) {
      pending.push(token);
      continue;
    }
    if (holdsBody(pending)) blocks += deepens(token, tokens[index - 1], tokens[index + 1]);
    else if (token.startsLine && beginsAnother(pending, token, tokens[index + 1])) finish();
    if (token.kind === "end" && (blocks <= 0 || isWord(token, "GO") || token.text !== ";")) finish();
    else pending.push(token);
  }
  finish();
  const open = opened.at(-1);
  return open === undefined ? { kind: "statements", statements } : unmatched(open);
}

/** Whether a token is one of these words, written in upper case. */
export function isWord(token: SqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.text);
}

/** Whether a token is this sign; a semicolon may be the end of a statement too. */
export function isSign(token: SqlToken | undefined, sign: string): boolean {
  return (token?.kind === "sign" || token?.kind === "end") && token.text === sign;
}

function unmatched(token: SqlToken): SqlStatements {
  return { kind: "unreadable", reason: "A parenthesis has no partner.", line: token.line };
}

// A trigger or a routine whose body has semicolons of its own (SQLite, MySQL, Oracle, SQL Server).
function holdsBody(pending: readonly SqlToken[]): boolean {
  if (!isWord(pending[0], "CREATE", "ALTER")) return false;
  return pending
    .slice(1, 12)
    .some((token) => isWord(token, "TRIGGER", "PROCEDURE", "PROC", "FUNCTION", "EVENT", "PACKAGE"));
}

function deepens(token: SqlToken, before: SqlToken | undefined, after: SqlToken | undefined): number {
  if (isWord(token, "BEGIN")) return 1;
  if (isWord(token, "CASE")) return isWord(before, "END") ? 0 : 1;
  if (isWord(token, "END")) return isWord(after, "IF", "LOOP", "WHILE", "REPEAT", "FOR") ? 0 : -1;
  return 0;
}

const OBJECTS = [
  "DATABASE",
  "FUNCTION",
  "INDEX",
  "PROC",
  "PROCEDURE",
  "SCHEMA",
  "SEQUENCE",
  "TABLE",
  "TRIGGER",
  "TYPE",
  "UNIQUE",
  "VIEW",
];

// SQL Server needs no semicolons: a new line can begin another statement.
function beginsAnother(pending: readonly SqlToken[], token: SqlToken, after: SqlToken | undefined): boolean {
  const last = pending.at(-1);
  if (last === undefined || isSign(last, ",") || isWord(last, "AS", "ELSE", "DO", "EXPLAIN", "WITH", "ON"))
    return false;
  if (isWord(pending[0], "ALTER")) {
    // `ALTER TABLE t DROP INDEX i` may be broken before its action.
    const acts = pending
      .slice(3, 16)
      .some((one) => isWord(one, "ADD", "ALTER", "DROP", "MODIFY", "RENAME", "SET"));
    if (!acts) return false;
  }
  if (isWord(token, "CREATE", "DROP")) return isWord(after, ...OBJECTS);
  if (isWord(token, "ALTER")) return isWord(after, "TABLE", "VIEW", "DATABASE", "SEQUENCE");
  if (isWord(token, "EXEC", "EXECUTE")) return after?.kind === "word" || isSign(after, "(");
  if (isWord(token, "TRUNCATE")) return isWord(after, "TABLE");
  if (isWord(pending[0], "WITH", "MERGE", "EXPLAIN", "PREPARE")) return false;
  if (isWord(token, "INSERT")) return isWord(after, "INTO");
  if (isWord(token, "DELETE"))
    return !isWord(last, "OR") && (after?.kind === "word" || after?.kind === "name" || isSign(after, "["));
  if (isWord(token, "UPDATE"))
    return !isWord(last, "OR") && (after?.kind === "word" || after?.kind === "name" || isSign(after, "["));
  return isWord(token, "COMMIT", "ROLLBACK", "PRINT") && pending.length > 1;
}
