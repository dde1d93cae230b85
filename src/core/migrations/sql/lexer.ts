import { isBatchEnd, isCopyFromStdin, isDelimiterCommand, lineAt, psqlCommand } from "./client-commands.ts";
import { endOfLexeme, isDollarQuote, lexemeAt } from "./lexemes.ts";

/** How a database reads comments and strings. */
export type SqlDialect = "postgresql" | "mysql";

/**
 * A word is in upper case; strings and quoted names are told apart from words, and comments are kept aside. `end`
 * closes a statement: a semicolon, what DELIMITER made of it, or GO on a line of its own.
 */
export interface SqlToken {
  readonly kind: "word" | "string" | "name" | "sign" | "end";
  readonly text: string;
  readonly line: number;
  /** Whether it is the first thing on its line. */
  readonly startsLine: boolean;
}

export type SqlTokens =
  | {
      readonly kind: "tokens";
      readonly tokens: readonly SqlToken[];
      readonly comments: readonly string[];
      /** The text as long as before, with spaces for comments, client commands and copied data. */
      readonly bare: string;
    }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/**
 * Cuts SQL into tokens in one pass. PostgreSQL nests comments, quotes with dollars and escapes only in `E''`;
 * MySQL escapes with a backslash in every string, and runs what stands in `/*! … *\/`.
 */
export function lexSql(text: string, dialect: SqlDialect): SqlTokens {
  const tokens: SqlToken[] = [];
  const comments: string[] = [];
  const bare: string[] = [];
  let line = 1;
  let startsLine = true;
  let inHint = false;
  let delimiter = ";";
  let statementAt = 0;
  for (let at = 0; at < text.length; ) {
    let kind = lexemeAt(text, at, { dialect, inHint, delimiter });
    if (dialect === "mysql" && kind === "sign" && isDollarQuote(text, at)) {
      return { kind: "unreadable", reason: "MySQL has no dollar quotes.", line };
    }
    let end = kind === "end" ? at + delimiter.length : endOfLexeme(kind, text, at, dialect);
    if (end < 0) return { kind: "unreadable", reason: `A ${kind} is never closed.`, line };
    const begins = tokens.length === statementAt;
    if (kind === "sign" && text[at] === "\\" && startsLine) {
      const command = psqlCommand(lineAt(text, at));
      if (command.kind === "reads") return { kind: "unreadable", reason: command.reason, line };
      end = at + lineAt(text, at).length;
      kind = "space";
    } else if (kind === "word" && begins && startsLine && isDelimiterCommand(lineAt(text, at))) {
      if (dialect === "postgresql")
        return { kind: "unreadable", reason: "PostgreSQL has no DELIMITER.", line };
      const rest = lineAt(text, at);
      delimiter = rest.trim().split(/\s+/)[1] ?? ";";
      end = at + rest.length;
      kind = "space";
    } else if (startsLine && (kind === "word" || kind === "sign") && isBatchEnd(lineAt(text, at))) {
      end = at + lineAt(text, at).length;
      kind = "end";
    }
    const raw = text.slice(at, end);
    if (kind === "hint") inHint = raw !== "*/";
    else if (kind === "comment") comments.push(raw);
    else if (kind !== "space") {
      tokens.push({
        kind,
        text: kind === "word" ? raw.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase()) : raw,
        line,
        startsLine,
      });
    }
    bare.push(kind === "comment" || kind === "space" || kind === "hint" ? blank(raw) : raw);
    const breaks = raw.split("\n").length - 1;
    line += breaks;
    startsLine = kind === "space" || kind === "comment" ? startsLine || breaks > 0 : false;
    at = end;
    if (kind !== "end") continue;
    if (isCopyFromStdin(tokens.slice(statementAt))) {
      const data = copiedData(text, at);
      if (data < 0) return { kind: "unreadable", reason: "The data of a COPY never ends.", line };
      bare.push(blank(text.slice(at, data)));
      line += text.slice(at, data).split("\n").length - 1;
      startsLine = true;
      at = data;
    }
    statementAt = tokens.length;
  }
  return { kind: "tokens", tokens, comments, bare: bare.join("") };
}

// Where the line after `\.` begins.
function copiedData(text: string, at: number): number {
  const close = /\n\\\.[ \t]*(?=\n|$)/g;
  close.lastIndex = at;
  return close.exec(text) === null ? -1 : close.lastIndex;
}

function blank(raw: string): string {
  return raw.replaceAll(/[^\n]/g, " ");
}
