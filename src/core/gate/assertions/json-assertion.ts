import { z } from "zod";
import { compile, exactValue, JsonPathText, select } from "../json-path.ts";
import type { JsonDocument } from "../json-text.ts";
import { type Conceal, shown } from "./conceal.ts";
import { bad, type Finding, missing } from "./finding.ts";
import { Pattern, type PatternTests, patternTests } from "./pattern.ts";

// A policy's numbers are doubles: beyond this it would be another number that is wanted than the one that is written.
const Limit = z
  .number()
  .refine(
    (n) => !Number.isInteger(n) || Number.isSafeInteger(n),
    "a number up to 2^53; a longer one in quotes",
  );
const Scalar = z.union([z.string(), Limit, z.boolean(), z.null()]);

/** What must hold of each place of a JSON document that a path leads to. */
export const JsonAssertion = z
  .strictObject({
    path: JsonPathText.describe("Where to look (RFC 9535), such as `$.checks[*].status`; no place is bad."),
    equals: Scalar.optional().describe("The value. An integer beyond 2^53 stands in quotes."),
    "one-of": z.array(Scalar).min(1).optional().describe("The value is one of these."),
    "at-least": Limit.optional().describe("A number of this or more."),
    "at-most": Limit.optional().describe("A number of this or less."),
    contains: z.string().min(1).optional().describe("Text that holds this."),
    matches: Pattern.optional().describe("Text in which this regular expression (RE2) fits somewhere."),
    exists: z.boolean().optional().describe("`true`: there is something; `false`: there is nothing."),
  })
  .refine((one) => Object.keys(one).length > 1, "a condition beside `path`, such as `equals: ok`");
export type JsonAssertion = Readonly<z.infer<typeof JsonAssertion>>;

/** What speaks against a document; null when every place that the path leads to is as it should be. */
export function judgeJson(
  assertion: JsonAssertion,
  document: JsonDocument,
  conceal: Conceal,
): Finding | null {
  const compiled = compile(assertion.path);
  const where = `\`${assertion.path}\``;
  if (compiled.kind === "problem") return missing(`${where} is not a JSONPath: ${compiled.problem}`);
  const selection = select(compiled.path, document.value);
  if (selection.kind === "problem") return missing(`${where} ${selection.problem}`);
  const { nodes } = selection;
  if (assertion.exists === false) {
    return nodes.length === 0 ? null : bad(`there is something at ${where}, wanted nothing`);
  }
  if (nodes.length === 0) return bad(`nothing at ${where}`);
  const patterns = patternTests();
  for (const node of nodes) {
    const value = exactValue(node, document.exact);
    const wanted = unmet(assertion, value, patterns);
    if (wanted === null) continue;
    const place = nodes.length === 1 ? where : `${where} (${nodes.length} places)`;
    return bad(`${place} is ${shown(value, conceal)}, wanted ${wanted}`);
  }
  return null;
}

function unmet(assertion: JsonAssertion, value: unknown, patterns: PatternTests): string | null {
  const { equals, contains, matches } = assertion;
  const oneOf = assertion["one-of"];
  const atLeast = assertion["at-least"];
  const atMost = assertion["at-most"];
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (equals !== undefined && !isSame(value, equals)) return `\`${JSON.stringify(equals)}\``;
  if (oneOf !== undefined && !oneOf.some((one) => isSame(value, one))) {
    return oneOf.map((one) => `\`${JSON.stringify(one)}\``).join(" or ");
  }
  if (atLeast !== undefined && !(isNumber && value >= atLeast)) return `${atLeast} at least`;
  if (atMost !== undefined && !(isNumber && value <= atMost)) return `${atMost} at most`;
  if (contains !== undefined && !(typeof value === "string" && value.includes(contains))) {
    return `text with \`${contains}\``;
  }
  if (matches !== undefined && !(typeof value === "string" && patterns.fitsIn(matches, value))) {
    return `text that fits \`${matches}\``;
  }
  return null;
}

// Digits in quotes are the only way to write an integer beyond 2^53 in a policy.
function isSame(value: unknown, wanted: z.infer<typeof Scalar>): boolean {
  return value === wanted || (typeof value === "bigint" && String(value) === wanted);
}
