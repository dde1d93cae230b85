import { z } from "zod";
import { JsonPathText } from "../json-path.ts";
import type { CheckProblem } from "../probes/probe.ts";
import { judgeValue, limitKeys } from "../values/limits.ts";
import { OutcomeMap, outcomeOfWords } from "../values/outcome-map.ts";
import { type Content, tooLong } from "./content.ts";
import { jsonValue, jsonValues } from "./extract.ts";
import { type Finding, missing } from "./finding.ts";
import { lastLineOf } from "./last-line.ts";

/** The keys of a check that takes a number, or another tool's word, out of what it read. */
export const outputValueKeys = {
  value: z
    .union([
      z.literal("last-line"),
      z.strictObject({ json: JsonPathText.describe("Where the value stands (RFC 9535).") }),
    ])
    .optional()
    .describe("A value to take out: `last-line`, or `json` with a path. Judged by a limit or by `outcomes`."),
  ...limitKeys,
  outcomes: OutcomeMap.optional(),
};

export type OutputValue = Readonly<z.infer<z.ZodObject<typeof outputValueKeys>>>;

/** What the value is and what speaks against it. What is not there or is no number was not measured. */
export function outputValue(
  check: OutputValue,
  content: Content,
): { readonly value?: number; readonly finding: Finding | null } {
  const { value: place, outcomes } = check;
  if (place === undefined) return { finding: null };
  if (place === "last-line" && content.truncated) return { finding: tooLong(content) };
  if (outcomes !== undefined) {
    const { outcome, reason } = outcomeOfWords(outcomes, wordsOf(place, content));
    return { finding: outcome === "good" ? null : { outcome, reason } };
  }
  const seen = place === "last-line" ? lastLineOf(content.bytes) : jsonValue(place.json, content);
  const value = numberOf(seen);
  if (value === null) {
    const document = place === "last-line" ? null : content.json();
    const where = place === "last-line" ? "on the last line" : `at \`${place.json}\``;
    const why = document === null || "kind" in document ? `there is no number ${where}` : document.reason;
    return { finding: missing(why) };
  }
  const judged = judgeValue(check, value);
  if (judged.kind === "good") return { value, finding: null };
  return { value, finding: { outcome: judged.kind === "bad" ? "bad" : "missing", reason: judged.reason } };
}

/** Limits and words that stand without a value, a value without either, or both beside each other. */
export function outputValueProblems(check: OutputValue): readonly CheckProblem[] {
  const limits = (["at-most", "at-least", "relative"] as const).filter((key) => check[key] !== undefined);
  const judges = [...limits, ...(check.outcomes === undefined ? [] : ["outcomes"])];
  const [first] = judges;
  if (check.value === undefined) {
    const write = "Add `value: last-line`, or `value` with `json`.";
    return first === undefined ? [] : [{ key: first, problem: "has no `value` to judge", write }];
  }
  if (first === undefined) {
    const write = "Write a limit, such as `at-most: 0.01`, or `outcomes`.";
    return [{ key: "value", problem: "has no limit, so that every value would be good", write }];
  }
  if (check.outcomes !== undefined && limits.length > 0) {
    return [{ key: "outcomes", problem: `stands beside \`${first}\``, write: "Remove one of them." }];
  }
  return [];
}

function wordsOf(place: NonNullable<OutputValue["value"]>, content: Content): readonly string[] {
  if (place === "last-line") {
    const line = lastLineOf(content.bytes);
    return line === "" ? [] : [line];
  }
  return jsonValues(place.json, content).map((word) =>
    typeof word === "string" ? word : JSON.stringify(word),
  );
}

function numberOf(seen: unknown): number | null {
  const text = typeof seen === "string" ? seen.trim() : "";
  const isNumeric = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);
  const value = typeof seen === "number" || typeof seen === "bigint" || isNumeric ? Number(seen) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
