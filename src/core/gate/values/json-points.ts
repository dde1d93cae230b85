import { compile, type JsonNode, select } from "../json-path.ts";
import type { Point } from "./points.ts";
import { shown } from "./shown.ts";
import { timeOf } from "./time-of.ts";

/** The points that paths lead to in a document, or why they cannot be told. No point is an answer, too. */
export type JsonPoints =
  | { readonly kind: "points"; readonly points: readonly Point[] }
  | { readonly kind: "unasked"; readonly reason: string };

/** What stands at a path; a document that cannot be walked gives a problem. */
export type JsonValues =
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "unasked"; readonly reason: string };

/** Reads values, and the times beside them: the first time belongs to the first value, and so on. */
export function jsonPoints(document: unknown, valuePath: string, timePath: string | undefined): JsonPoints {
  const values = valuesAt(document, valuePath);
  if (values.kind === "unasked") return values;
  const numbers: (number | null)[] = [];
  for (const value of values.values) {
    const number = numberOf(value);
    if (number === "none") return unasked(`at \`${valuePath}\` stands ${named(value)}, which is no number`);
    numbers.push(number);
  }
  if (timePath === undefined) {
    return { kind: "points", points: numbers.map((value) => ({ atMs: null, value })) };
  }
  const times = valuesAt(document, timePath);
  if (times.kind === "unasked") return times;
  return timed(numbers, times.values, timePath);
}

/** Everything that stands at a path. */
export function valuesAt(document: unknown, path: string): JsonValues {
  const compiled = compile(path);
  if (compiled.kind === "problem") return unasked(`the path \`${path}\` cannot be read: ${compiled.problem}`);
  const selection = select(compiled.path, document);
  if (selection.kind === "problem") return unasked(`the path \`${path}\` ${selection.problem}`);
  return { kind: "values", values: selection.nodes.map(({ value }: JsonNode) => value) };
}

/** A value as a text: a word, or a number as it is written. Null for what is neither. */
export function wordOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

function timed(numbers: readonly (number | null)[], times: readonly unknown[], timePath: string): JsonPoints {
  if (times.length !== numbers.length) {
    return unasked(
      `${numbers.length} values and ${times.length} times: \`value\` and \`time\` must lead to as many places each, in one series`,
    );
  }
  const seen = new Set<number>();
  const points: Point[] = [];
  for (const [index, time] of times.entries()) {
    const atMs = timeOf(time);
    if (atMs === null)
      return unasked(`at \`${timePath}\` stands ${named(time)}, which is no time with its zone`);
    if (seen.has(atMs)) return unasked("two values for the same time: the query must give one series");
    seen.add(atMs);
    points.push({ atMs, value: numbers[index] ?? null });
  }
  return { kind: "points", points };
}

// Null is a gap. APIs that have no JSON number for NaN and infinity write them as words.
function numberOf(value: unknown): number | null | "none" {
  if (value === null) return null;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return "none";
  const text = value.trim();
  if (/^nan$/i.test(text)) return Number.NaN;
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (infinite !== null) return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : "none";
}

function named(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return shown(JSON.stringify(value) ?? "nothing");
}

function unasked(reason: string): { readonly kind: "unasked"; readonly reason: string } {
  return { kind: "unasked", reason };
}
