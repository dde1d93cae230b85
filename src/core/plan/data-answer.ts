/** A value of a data file as the text of an answer: lists as numbered lines, maps as `key: value`. */
export function dataAnswer(value: unknown): string {
  if (Array.isArray(value)) {
    const lines = value.map(oneLine).filter((line) => line !== "");
    return lines.length < 2 ? lines.join("") : lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${spaced(key)}: ${oneLine(inner)}`)
      .join("\n");
  }
  return scalar(value);
}

/** Whether a value is a map of a data file. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(oneLine).join(", ");
  if (!isRecord(value)) return scalar(value);
  return Object.entries(value)
    .map(([key, inner]) => `${spaced(key)}: ${oneLine(inner)}`)
    .join(", ");
}

function scalar(value: unknown): string {
  if (value === true) return "Yes";
  if (value === false) return "No";
  return value === null || value === undefined ? "" : String(value).trim();
}

function spaced(key: string): string {
  return key.replaceAll(/[_-]/g, " ");
}
