/** How a database reads comments and strings. */
export type SqlDialect = "postgresql" | "mysql";

/** A word is in upper case; strings and quoted names are told apart from words, and comments are kept aside. */
export interface SqlToken {
  readonly kind: "word" | "string" | "name" | "sign";
  readonly text: string;
  readonly line: number;
  /** Whether it is the first thing on its line. */
  readonly startsLine: boolean;
}

export type SqlTokens =
  | { readonly kind: "tokens"; readonly tokens: readonly SqlToken[]; readonly comments: readonly string[] }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

const SPACE = /[\s\ufeff]+/y;
const LINE_COMMENT = { postgresql: /--[^\n]*/y, mysql: /(?:--|#)[^\n]*/y };
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const HINT = /\/\*!\d*/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;

/**
 * Cuts SQL into tokens in one pass. PostgreSQL nests comments, quotes with dollars and escapes only in `E''`;
 * MySQL escapes with a backslash in every string, and runs what stands in `/*! … *\/`.
 */
export function lexSql(text: string, dialect: SqlDialect): SqlTokens {
  const tokens: SqlToken[] = [];
  const comments: string[] = [];
  let line = 1;
  let startsLine = true;
  let inHint = false;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at, dialect, inHint);
    if (dialect === "mysql" && kind === "sign" && matchAt(DOLLAR, text, at) > 0) {
      return { kind: "unreadable", reason: "MySQL has no dollar quotes.", line };
    }
    const end = endOf(kind, text, at, dialect);
    if (end < 0) return { kind: "unreadable", reason: `A ${kind} is never closed.`, line };
    const raw = text.slice(at, end);
    if (kind === "hint") inHint = raw !== "*/";
    else if (kind === "comment") comments.push(raw);
    else if (kind !== "space") {
      tokens.push({ kind, text: kind === "word" ? raw.toUpperCase() : raw, line, startsLine });
    }
    const breaks = raw.split("\n").length - 1;
    line += breaks;
    startsLine = kind === "space" || kind === "comment" ? startsLine || breaks > 0 : false;
    at = end;
  }
  return { kind: "tokens", tokens, comments };
}

type Lexeme = SqlToken["kind"] | "space" | "comment" | "hint";

function kindAt(text: string, at: number, dialect: SqlDialect, inHint: boolean): Lexeme {
  if (matchAt(SPACE, text, at) > 0) return "space";
  if (matchAt(LINE_COMMENT[dialect], text, at) > 0) return "comment";
  if (dialect === "mysql" && text.startsWith("/*!", at)) return "hint";
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

// The offset after the lexeme, or -1 when it is never closed.
function endOf(kind: Lexeme, text: string, at: number, dialect: SqlDialect): number {
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

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
