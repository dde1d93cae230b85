import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import { readJson } from "../json-text.ts";
import { apiText, statusComplaint } from "./api-answer.ts";
import type { Point } from "./points.ts";
import { shown } from "./shown.ts";

/** One series of a result: its labels as text, and its points. */
export interface PromSeries {
  readonly name: string;
  readonly points: readonly Point[];
}

/** What a Prometheus-compatible engine answered. `warnings` mean that the result may lack a part. */
export type PromResult =
  | { readonly kind: "series"; readonly series: readonly PromSeries[]; readonly warnings: readonly string[] }
  | { readonly kind: "unasked"; readonly reason: string };

/**
 * Reads the answer to an instant or range query (Prometheus HTTP API v1; also Thanos, Mimir and VictoriaMetrics, which
 * says `isPartial`). A query that the server refuses begins with `the query is refused: `.
 */
export function readPrometheus(answer: Answer): PromResult {
  const text = apiText(answer, "http");
  if (text.kind === "unasked") return text;
  const json = readJson(text.text);
  // Where a proxy or a login page answers for the engine, its status tells more than its body.
  if (json.kind === "not-json") return unasked(statusComplaint(answer) ?? `the answer ${json.problem}`);
  const parsed = Envelope.safeParse(json.value);
  if (!parsed.success)
    return unasked(statusComplaint(answer) ?? "the answer is not one of Prometheus' HTTP API");
  const envelope = parsed.data;
  if (envelope.status === "error") return unasked(refusal(text.status, envelope));
  const complaint = statusComplaint(answer);
  if (complaint !== null) return unasked(complaint);
  const warnings = [
    ...(envelope.warnings ?? []),
    ...(envelope.isPartial === true ? ["partial response"] : []),
  ];
  return result(envelope.data, warnings);
}

const Value = z.tuple([z.number(), z.string()]);
const Labels = z.record(z.string(), z.string());
const Data = z.discriminatedUnion("resultType", [
  z.object({ resultType: z.literal("scalar"), result: Value }),
  z.object({ resultType: z.literal("string"), result: Value }),
  z.object({
    resultType: z.literal("vector"),
    result: z.array(z.object({ metric: Labels, value: Value.optional(), histogram: z.unknown().optional() })),
  }),
  z.object({
    resultType: z.literal("matrix"),
    result: z.array(
      z.object({ metric: Labels, values: z.array(Value).optional(), histograms: z.unknown().optional() }),
    ),
  }),
]);
type Data = z.infer<typeof Data>;

const Warnings = z.array(z.string()).nullish();
const Envelope = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("success"),
    data: Data,
    warnings: Warnings,
    isPartial: z.boolean().optional(),
  }),
  z.object({
    status: z.literal("error"),
    errorType: z.string().default(""),
    error: z.string().default(""),
  }),
]);

function result(data: Data, warnings: readonly string[]): PromResult {
  switch (data.resultType) {
    case "string":
      return unasked("the query gives a text and not a number");
    case "scalar":
      return { kind: "series", series: [{ name: "", points: [pointOf(data.result)] }], warnings };
    case "vector": {
      if (data.result.some(({ value }) => value === undefined)) return unasked(histogramIsNoNumber);
      const series = data.result.map(({ metric, value }) => ({
        name: labelsText(metric),
        points: value === undefined ? [] : [pointOf(value)],
      }));
      return { kind: "series", series, warnings };
    }
    case "matrix": {
      if (data.result.some(({ values }) => values === undefined)) return unasked(histogramIsNoNumber);
      const series = data.result.map(({ metric, values = [] }) => ({
        name: labelsText(metric),
        points: values.map(pointOf),
      }));
      return { kind: "series", series, warnings };
    }
    default:
      return data satisfies never;
  }
}

const histogramIsNoNumber =
  "the query gives a native histogram: write a function that makes it a number, such as `histogram_quantile(0.95, …)`";

function refusal(status: number, { errorType, error }: { errorType: string; error: string }): string {
  const message = shown(error === "" ? errorType : error);
  // VictoriaMetrics answers 422 to what it cannot parse (unverified on a real server).
  const isRefused =
    errorType === "bad_data" || status === 400 || /\bpars(?:e|ing)\b|unknown function/i.test(error);
  if (isRefused) return `the query is refused: ${message}`;
  if (status === 401 || status === 403) return `the credentials were refused (status ${status})`;
  return `the query could not be run (status ${status}): ${message}`;
}

function pointOf([seconds, text]: readonly [number, string]): Point {
  return { atMs: seconds * 1000, value: numberOf(text) };
}

// What Go prints of a float. Anything else is no number, and NaN is never good by itself.
function numberOf(text: string): number {
  if (text === "+Inf" || text === "Inf") return Number.POSITIVE_INFINITY;
  if (text === "-Inf") return Number.NEGATIVE_INFINITY;
  return text.trim() === "" ? Number.NaN : Number(text);
}

function labelsText(metric: Readonly<Record<string, string>>): string {
  const { __name__: name = "", ...labels } = metric;
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return shown(`${name}{${pairs.join(", ")}}`);
}

function unasked(reason: string): PromResult {
  return { kind: "unasked", reason };
}
