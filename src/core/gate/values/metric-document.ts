import type { Answer } from "../../../kernel/question.ts";
import { readJson } from "../json-text.ts";
import { apiText, statusComplaint } from "./api-answer.ts";
import { csvRows } from "./csv-rows.ts";
import { valuesAt, wordOf } from "./json-points.ts";
import { numberText } from "./number-text.ts";
import { shown } from "./shown.ts";

/** The keys of a metric that say whether its answer can be used. */
export interface DocumentRules {
  readonly command?: readonly string[] | undefined;
  readonly format: "json" | "csv";
  readonly error?: string | undefined;
  readonly same?: readonly [string, string] | undefined;
  readonly traffic?: { readonly value: string; readonly "at-least": number } | undefined;
}

/** The document of an answer; `unready` when there is one, and it does not tell anything yet. */
export type MetricDocument =
  | { readonly kind: "document"; readonly value: unknown }
  | { readonly kind: "unready"; readonly reason: string }
  | { readonly kind: "unasked"; readonly reason: string };

/** Reads an API's answer as a document, and whether it may be judged. */
export function metricDocument(rules: DocumentRules, answer: Answer): MetricDocument {
  const text = apiText(answer, rules.command === undefined ? "http" : "command");
  if (text.kind === "unasked") return text;
  const complaint = statusComplaint(answer);
  if (complaint !== null) {
    const isRefused = text.status === 400 || text.status === 422;
    return unasked(isRefused ? `the query is refused: ${shown(text.text)}` : complaint);
  }
  const value = contentOf(rules.format, text.text);
  return value.kind === "document" ? checked(rules, value.value) : value;
}

function contentOf(format: "json" | "csv", text: string): MetricDocument {
  if (format === "csv") {
    // A login page is CSV of a kind, too.
    if (/^\s*</.test(text)) return unasked("the answer is not CSV");
    const csv = csvRows(text);
    return csv.kind === "rows" ? { kind: "document", value: csv.rows } : unasked(`the answer ${csv.problem}`);
  }
  const json = readJson(text);
  if (json.kind === "not-json") return unasked(`the answer ${json.problem}`);
  return { kind: "document", value: json.value };
}

function checked(rules: DocumentRules, document: unknown): MetricDocument {
  return (
    errorIn(document, rules.error) ??
    difference(document, rules.same) ??
    lackOfTraffic(document, rules.traffic) ?? { kind: "document", value: document }
  );
}

// Null, false, an empty text and an empty list are how APIs write that there is no error.
function errorIn(document: unknown, path: string | undefined): MetricDocument | null {
  if (path === undefined) return null;
  const found = valuesAt(document, path);
  if (found.kind === "unasked") return found;
  const told = found.values.find(
    (value) =>
      value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  if (told === undefined) return null;
  return unasked(`the API tells of an error: ${shown(wordOf(told) ?? JSON.stringify(told))}`);
}

function difference(document: unknown, same: readonly [string, string] | undefined): MetricDocument | null {
  if (same === undefined) return null;
  const [first, second] = same.map((path) => single(document, path));
  if (first?.kind === "document" && second?.kind === "document") {
    if (first.value === second.value) return null;
    const seen = `${shown(String(first.value))} and ${shown(String(second.value))}`;
    return { kind: "unready", reason: `\`${same[0]}\` and \`${same[1]}\` are not the same yet: ${seen}` };
  }
  return first?.kind === "document" ? (second ?? null) : (first ?? null);
}

function lackOfTraffic(document: unknown, traffic: DocumentRules["traffic"]): MetricDocument | null {
  if (traffic === undefined) return null;
  const found = single(document, traffic.value);
  if (found.kind !== "document") return found;
  const amount = Number(found.value);
  if (amount >= traffic["at-least"]) return null;
  const seen = Number.isNaN(amount) ? shown(String(found.value)) : numberText(amount);
  return {
    kind: "unready",
    reason: `rests on ${seen}, wanted ${numberText(traffic["at-least"])} at least before it is judged`,
  };
}

// One word at a path, as text: APIs write the same number once as a number and once as a text.
function single(document: unknown, path: string): MetricDocument {
  const found = valuesAt(document, path);
  if (found.kind === "unasked") return found;
  const [value, ...others] = found.values;
  const word = wordOf(value);
  if (word !== null && others.length === 0) return { kind: "document", value: word };
  return { kind: "unready", reason: `no single word at \`${path}\`` };
}

function unasked(reason: string): MetricDocument {
  return { kind: "unasked", reason };
}
