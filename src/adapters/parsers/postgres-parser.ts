import type { PostgresReading, PostgresStatement } from "../../kernel/parsers.ts";
import { postgresRuntime } from "./parser-files.ts";

const MAX_LENGTH = 262_144;

/** Loads PostgreSQL 18's own parser. What it refuses, or is too much for it, is `refused` with its message. */
export async function openPostgresParser(): Promise<(text: string) => PostgresReading> {
  const { loadModule, parseSync } = postgresRuntime();
  await loadModule();
  return (text) => {
    if (text.length > MAX_LENGTH) return refused("longer than 256 KiB", 1);
    // An empty text is an error to the library; a NUL would end the text for it.
    if (text.trim() === "") return { kind: "statements", statements: [] };
    if (text.includes("\0")) return refused("a NUL character", 1);
    try {
      return { kind: "statements", statements: placed(text, parseSync(text).stmts ?? []) };
    } catch (error) {
      const { cursorPosition = 0 } = (error as { sqlDetails?: { cursorPosition?: number } }).sqlDetails ?? {};
      const message = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
      return refused(message, lineAt(text, cursorPosition));
    }
  };
}

interface RawStatement {
  readonly stmt?: unknown;
  readonly stmt_location?: number;
}

// Its offsets count bytes of UTF-8, and begin where the statement before ended: comments lie between.
function placed(text: string, statements: readonly RawStatement[]): PostgresStatement[] {
  const bytes = Buffer.from(text, "utf8");
  let line = 1;
  let from = 0;
  return statements.map(({ stmt, stmt_location: at = 0 }) => {
    for (; from < at; from += 1) if (bytes[from] === 10) line += 1;
    return { node: (stmt ?? {}) as Readonly<Record<string, unknown>>, line: line + blankLines(bytes, at) };
  });
}

// Lines of white space and comments between an offset and the first word behind it.
function blankLines(bytes: Buffer, from: number): number {
  let lines = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 10) lines += 1;
    else if (code === 45 && bytes[at + 1] === 45) {
      while (at + 1 < bytes.length && bytes[at + 1] !== 10) at += 1;
    } else if (code === 47 && bytes[at + 1] === 42) {
      let depth = 1;
      for (at += 2; at < bytes.length && depth > 0; at += 1) {
        if (bytes[at] === 10) lines += 1;
        if (bytes[at] === 47 && bytes[at + 1] === 42) depth += 1;
        if (bytes[at] === 42 && bytes[at + 1] === 47) depth -= 1;
      }
    } else if (code > 32) return lines;
  }
  return lines;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function refused(message: string, line: number): PostgresReading {
  return { kind: "refused", message, line };
}
