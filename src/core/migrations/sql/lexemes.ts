import type { SqlDialect, SqlToken } from "./lexer.ts";

const SPACE = /[\s\ufeff]+/y;
const LINE_COMMENT = { postgresql: /--[^\n]*/y, mysql: /(?:--|#)[^\n]*/y };
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const HINT = /\/\*!\d*/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /\d[\w.]*/y;

/** What a piece of SQL is, before comments and spaces are set aside. */
export type Lexeme = SqlToken["kind"] | "space" | "comment" | "hint";

/** What decides how the text is read at an offset. */
export interface LexerState {
  readonly dialect: SqlDialect;
  readonly inHint: boolean;
  readonly delimiter: string;
}

/** What begins at an offset. */
export function lexemeAt(text: string, at: number, { dialect, inHint, delimiter }: LexerState): Lexeme {
  if (text.startsWith(delimiter, at)) return "end";
  if (matchAt(SPACE, text, at) > 0) return "space";
  if (matchAt(LINE_COMMENT[dialect], text, at) > 0) return "comment";
  if (dialect === "mysql" && text.startsWith("/*!", at)) return isFarHint(text, at) ? "comment" : "hint";
  if (inHint && text.startsWith("*/", at)) return "hint";
  if (text.startsWith("/*", at)) return "comment";
  const character = text[at];
  if (character === "'" || (character === '"' && dialect === "mysql")) return "string";
  if (character === '"' || character === "`") return "name";
  if (dialect === "postgresql") {
    if (/[eE]/.test(character ?? "") && text[at + 1] === "'") return "string";
    if (matchAt(DOLLAR, text, at) > 0) return "string";
  }
  return matchAt(WORD, text, at) > 0 ? "word" : "sign";
}

// A comment for a version that no server of its kind has yet: MySQL's are below 9.9, and MariaDB's begin at 10.0.
function isFarHint(text: string, at: number): boolean {
  const version = Number(text.slice(at + 3, at + 9).match(/^\d{5,6}/)?.[0] ?? "0");
  return version >= 90_900;
}

/** The offset after a lexeme, or -1 when it is never closed. */
export function endOfLexeme(kind: Lexeme, text: string, at: number, dialect: SqlDialect): number {
  switch (kind) {
    case "space":
      return matchAt(SPACE, text, at);
    case "word":
      return matchAt(WORD, text, at);
    case "comment":
      if (!text.startsWith("/*", at)) return matchAt(LINE_COMMENT[dialect], text, at);
      return endOfComment(text, at, dialect === "postgresql");
    case "hint":
      return text.startsWith("*/", at) ? at + 2 : matchAt(HINT, text, at);
    case "sign":
      return Math.max(matchAt(NUMBER, text, at), at + 1);
    case "end":
      return at + 1;
    case "name":
      return endOfQuoted(text, at, false);
    case "string": {
      const dollar = dialect === "postgresql" ? matchAt(DOLLAR, text, at) : -1;
      if (dollar < 0) {
        const isEscape = /[eE]/.test(text[at] ?? "");
        return endOfQuoted(text, isEscape ? at + 1 : at, isEscape || dialect === "mysql");
      }
      const close = text.indexOf(text.slice(at, dollar), dollar);
      return close < 0 ? -1 : close + dollar - at;
    }
    default:
      return kind satisfies never;
  }
}

function endOfComment(text: string, at: number, nests: boolean): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = at + 2;
  let depth = 1;
  for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
    if (match[0] === "*/") depth -= 1;
    else if (nests) depth += 1;
    else edge.lastIndex -= 1;
    if (depth === 0) return edge.lastIndex;
  }
  return -1;
}

function endOfQuoted(text: string, at: number, escapes: boolean): number {
  const quote = text[at];
  for (let next = at + 1; next < text.length; next += 1) {
    if (escapes && text[next] === "\\") next += 1;
    else if (text[next] === quote) {
      if (text[next + 1] !== quote) return next + 1;
      next += 1;
    }
  }
  return -1;
}

/** Whether a dollar quote of PostgreSQL begins at an offset. */
export function isDollarQuote(text: string, at: number): boolean {
  return matchAt(DOLLAR, text, at) > 0;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
