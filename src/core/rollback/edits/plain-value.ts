import { isScalar, type ParsedNode, parseDocument } from "yaml";

export type PlainValue = string | number | boolean;

/** How a value is written: as JSON does, or as a person would in YAML. */
export type Notation = "json" | "yaml";

/**
 * The text of a value. A text stays a text for every reader: it is quoted where YAML 1.1 (Helm, Kubernetes) or 1.2 would
 * read a number, a date or a boolean, as in a short commit id of digits. `before` is what stood there and gives the quotes.
 */
export function valueText(value: PlainValue, notation: Notation, before: string): string {
  if (typeof value !== "string") return String(value);
  if (notation === "json") return JSON.stringify(value);
  if (before.startsWith("'") && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (!before.startsWith('"') && isPlainText(value)) return value;
  return JSON.stringify(value);
}

/** Whether a text may stand without quotes, wherever it stands. */
export function isPlainText(value: string): boolean {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_./@:+-]*$/.test(value) || value.endsWith(":")) return false;
  return (["1.1", "1.2"] as const).every((version) => {
    const read: ParsedNode | null = parseDocument(value, { version }).contents;
    return isScalar(read) && read.value === value;
  });
}
