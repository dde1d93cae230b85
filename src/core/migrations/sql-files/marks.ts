/** Tools that leave a mark of their own in the text of an SQL file. */
export type SqlMark = "goose" | "dbmate" | "tern" | "liquibase" | "atlas" | "node-pg-migrate" | "sql-migrate";

/**
 * The tool whose marker comment a text bears; null when it bears none. Atlas reads the formats of other tools too, and
 * node-pg-migrate's marks are plain words, so that both may stand among the marks of another tool.
 */
export function markOf(text: string): SqlMark | null {
  const marks = marksOf(text);
  return marks.find(isExclusive) ?? marks[0] ?? null;
}

/** Whether a text bears the marks of two tools, so that it is not known which of them runs it. */
export function hasRivalMarks(text: string): boolean {
  return marksOf(text).filter(isExclusive).length > 1;
}

function isExclusive(mark: SqlMark): boolean {
  return mark !== "atlas" && mark !== "node-pg-migrate";
}

function marksOf(text: string): readonly SqlMark[] {
  const lines = linesOf(text);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  // Liquibase looks at the first line only.
  const liquibase: readonly SqlMark[] = /^\ufeff?\s*--\s*liquibase\s*formatted/i.test(first)
    ? ["liquibase"]
    : [];
  return [...new Set([...liquibase, ...lines.flatMap((line) => markOfLine(line) ?? [])])];
}

/** The lines of a text, whichever way they end. */
export function linesOf(text: string): readonly string[] {
  return text.replaceAll(/\r\n?/g, "\n").split("\n");
}

// Each as its tool looks for it; the line is a comment to every other one.
function markOfLine(line: string): SqlMark | null {
  if (line.includes(TERN_SEPARATOR)) return "tern";
  const trimmed = line.trimStart();
  if (!trimmed.startsWith("--")) return null;
  if (trimmed.includes("+goose")) return "goose";
  if (/^--\s*migrate:(?:up|down)(?:\s|$)/.test(line)) return "dbmate";
  if (/^-- atlas:(?:txtar|checkpoint|delimiter|txmode|nolint)\b/.test(line)) return "atlas";
  if (/^--[\s-]*(?:up|down)\s+migration\s*$/i.test(trimmed)) return "node-pg-migrate";
  return /^--\s*\+migrate\s/.test(trimmed) ? "sql-migrate" : null;
}

/** What parts the two directions in a file of tern, wherever on a line it stands. */
export const TERN_SEPARATOR = "---- create above / drop below ----";
