/** More than this is no sample of a gate, and as many places as a path may lead to. */
const mostRows = 10_000;
const mostCells = 500_000;

/** The rows of a CSV, or why it has none. */
export type CsvRows =
  | { readonly kind: "rows"; readonly rows: readonly Readonly<Record<string, string>>[] }
  | { readonly kind: "problem"; readonly problem: string };

/**
 * The rows of a CSV text (RFC 4180) as objects by the names of their header. A blank line begins another table with a
 * header of its own, and lines that begin with `#` are annotations, as in InfluxDB's annotated CSV. A row with more cells
 * than its header or a quote that does not end makes it none, and one that is too long is not read to its end.
 */
export function csvRows(text: string): CsvRows {
  const rows: Record<string, string>[] = [];
  let header: readonly string[] | null = null;
  let seen = 0;
  for (const cells of linesOf(text)) {
    if (cells === null) return { kind: "problem", problem: "is not CSV" };
    seen += cells.length;
    if (rows.length >= mostRows || seen > mostCells) return tooLong;
    const [first = ""] = cells;
    if (cells.length === 1 && first === "") {
      header = null;
    } else if (first.startsWith("#")) {
      // An annotation begins the next table, even where no blank line came before it.
      header = null;
    } else if (header === null) {
      header = cells;
    } else {
      if (cells.length > header.length) return { kind: "problem", problem: "is not CSV" };
      const names = header;
      rows.push(Object.fromEntries(cells.map((cell, index) => [names[index] ?? "", cell])));
    }
  }
  return { kind: "rows", rows };
}

const tooLong = {
  kind: "problem",
  problem: `has more than ${mostRows} rows or ${mostCells} cells`,
} as const;

// One after the other, so that what is too long is not split to its end; null where it cannot be.
function* linesOf(text: string): Generator<readonly string[] | null> {
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.charAt(at) === '"' ? quotedEnd(text, at) : plainEnd(text, at);
    if (end === null || !/^(?:,|\r?\n|$)/.test(text.slice(end, end + 2))) {
      yield null;
      return;
    }
    const cell = text.slice(at, end);
    line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    const isLast = !text.startsWith(",", end);
    if (isLast || line.length > mostCells) {
      yield line;
      line = [];
    }
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    // A comma at the very end has one more empty cell after it.
    if (!isLast && at >= text.length) line.push("");
  }
  if (line.length > 0) yield line;
}

function plainEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "," || sign === "\n" || text.startsWith("\r\n", at)) return at;
  }
  return text.length;
}

function quotedEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) !== '"') return at + 1;
    at += 1;
  }
  return null;
}
