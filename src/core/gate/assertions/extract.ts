import { z } from "zod";
import { compile, exactValue, JsonPathText, select } from "../json-path.ts";
import type { Content } from "./content.ts";
import { GroupPattern, groupIn } from "./pattern.ts";

/** How to take one text out of an answer. */
export const Extract = z.union([
  z.strictObject({ header: z.string().min(1).describe("The value of this header.") }),
  z.strictObject({ json: JsonPathText.describe("The text or number at this place of the body (RFC 9535).") }),
  z.strictObject({ matches: GroupPattern.describe("What the one group of this regular expression holds.") }),
]);
export type Extract = Readonly<z.infer<typeof Extract>>;

/** The text; null when the answer does not hold it, or holds it in more than one place. */
export function extracted(
  rule: Extract,
  headers: Readonly<Record<string, string>>,
  content: Content,
): string | null {
  if ("header" in rule) {
    const name = rule.header.toLowerCase();
    return Object.hasOwn(headers, name) ? (headers[name] ?? null) : null;
  }
  if ("matches" in rule) return groupIn(rule.matches, content.text());
  const value = jsonValue(rule.json, content);
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint"
    ? String(value)
    : null;
}

/** The one value at a place of JSON content, integers beyond 2^53 as `bigint`; undefined when there is not exactly one. */
export function jsonValue(path: string, content: Content): unknown {
  const [value, ...more] = jsonValues(path, content);
  return more.length === 0 ? value : undefined;
}

/** The values at all places of JSON content that a path leads to; none when it is no JSON. */
export function jsonValues(path: string, content: Content): readonly unknown[] {
  const document = content.json();
  const compiled = compile(path);
  if (!("kind" in document) || compiled.kind === "problem") return [];
  const selection = select(compiled.path, document.value);
  const nodes = selection.kind === "nodes" ? selection.nodes : [];
  return nodes.map((node) => exactValue(node, document.exact));
}
