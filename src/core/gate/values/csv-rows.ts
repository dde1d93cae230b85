/**
 * The rows of a CSV text (RFC 4180) as objects by the names of their header. A blank line begins another table with a
 * header of its own, and lines that begin with `#` are annotations, as in InfluxDB's annotated CSV. Null when a row has
 * more cells than its header or a quote does not end.
 */
export function csvRows(text: string): readonly Readonly<Record<string, string>>[] | null {
  const lines = cellsOf(text);
  if (lines === null) return null;
  const rows: Record<string, string>[] = [];
  let header: readonly string[] | null = null;
  for (const cells of lines) {
    const [first = ""] = cells;
    if (cells.length === 1 && first === "") {
      header = null;
    } else if (first.startsWith("#")) {
      // An annotation begins the next table, even where no blank line came before it.
      header = null;
    } else if (header === null) {
      header = cells;
    } else {
      if (cells.length > header.length) return null;
      const names = header;
      rows.push(Object.fromEntries(cells.map((cell, index) => [names[index] ?? "", cell])));
    }
  }
  return rows;
}

function cellsOf(text: string): readonly (readonly string[])[] | null {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.charAt(at) === '"' ? quotedEnd(text, at) : plainEnd(text, at);
    if (end === null || !/^(?:,|\r?\n|$)/.test(text.slice(end, end + 2))) return null;
    const cell = text.slice(at, end);
    line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    const isLast = !text.startsWith(",", end);
    if (isLast) {
      lines.push(line);
      line = [];
    }
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    // A comma at the very end has one more empty cell after it.
    if (!isLast && at >= text.length) line.push("");
  }
  return line.length === 0 ? lines : [...lines, line];
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
