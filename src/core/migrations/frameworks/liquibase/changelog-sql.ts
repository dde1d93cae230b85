import type { Parsers } from "../../../../kernel/parsers.ts";
import { readSql, type SqlReading } from "../../sql/read-sql.ts";
import { withParameters } from "./names.ts";

/** SQL of a changelog, with lines of its own. `delimiter` is what its change gives for `endDelimiter`. */
export function readChangelogSql(text: string, delimiter: string | null, parsers: Parsers): SqlReading {
  return readSql(separated(withParameters(text), delimiter), parsers);
}

// Liquibase takes the delimiter for an expression; what teams write is a word on a line of its own: `GO`, `/`, `\nGO`.
function separated(text: string, delimiter: string | null): string {
  const word = delimiter?.replaceAll(/\\[nrs][*+]?|[\n\r^$]/g, "").trim() ?? ";";
  if (word === ";" || word === "") return text;
  const lines = text.split("\n").map((line) => {
    const trimmed = line.trimEnd();
    if (trimmed.trim().toLowerCase() === word.toLowerCase()) return ";";
    return /^\W+$/.test(word) && trimmed.endsWith(word) ? `${trimmed.slice(0, -word.length)};` : line;
  });
  return lines.join("\n");
}
