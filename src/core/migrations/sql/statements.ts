import type { SqlToken } from "./lexer.ts";

/** Tokens between two semicolons that stand outside of parentheses. Never empty. */
export type SqlStatement = readonly [SqlToken, ...SqlToken[]];

export type SqlStatements =
  | { readonly kind: "statements"; readonly statements: readonly SqlStatement[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** Cuts tokens into statements; parentheses that do not match are unreadable. */
export function splitStatements(tokens: readonly SqlToken[]): SqlStatements {
  const statements: SqlStatement[] = [];
  let pending: SqlToken[] = [];
  const opened: SqlToken[] = [];
  const finish = (): void => {
    const [first, ...rest] = pending;
    if (first !== undefined) statements.push([first, ...rest]);
    pending = [];
  };
  for (const token of tokens) {
    if (isSign(token, "(")) opened.push(token);
    if (isSign(token, ")") && opened.pop() === undefined) return unmatched(token);
    if (isSign(token, ";") && opened.length === 0) finish();
    else pending.push(token);
  }
  finish();
  const open = opened.at(-1);
  return open === undefined ? { kind: "statements", statements } : unmatched(open);
}

/** Whether a token is this word, written in upper case. */
export function isWord(token: SqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.text);
}

export function isSign(token: SqlToken | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.text === sign;
}

function unmatched(token: SqlToken): SqlStatements {
  return { kind: "unreadable", reason: "A parenthesis has no partner.", line: token.line };
}
