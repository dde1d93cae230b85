import { z } from "zod";
import type { Answer, Question } from "../../../kernel/question.ts";
import { Argv } from "../../policy/argv.ts";
import { DurationText, LongDurationText } from "../../policy/duration-text.ts";
import { type Conceal, concealing } from "../assertions/conceal.ts";
import { JsonPathText } from "../json-path.ts";
import type { CheckProblem, Turn } from "../probes/probe.ts";
import { tlsMaterial } from "../probes/tls-keys.ts";
import { factsOf } from "./answer-facts.ts";
import { ApiUrl, apiKeys, apiProblems, apiQuestion, concealingRequest, targetOf } from "./api-request.ts";
import { concealed, type Datum, emptyAsToldBy, measuredNothing } from "./datum.ts";
import { jsonPoints } from "./json-points.ts";
import { type MetricDocument, metricDocument } from "./metric-document.ts";
import { type EmptyRule, SourceNoData } from "./no-data.ts";
import { datumOfPoints } from "./points.ts";
import { Reduction } from "./reduce.ts";
import { together } from "./several-series.ts";
import type { SourceAsking, SourceStep } from "./source-step.ts";
import { withWords, wordProblems, wordsAt } from "./words.ts";

/** Bytes of a command's output that are read. */
const maxOutputBytes = 1_048_576;

/** The keys that say what to ask of an API of measurements, and where the number stands in its answer. */
export const metricKeys = {
  request: z
    .strictObject({
      url: ApiUrl.describe("The URL to ask."),
      method: z.enum(["GET", "POST"]).default("GET").describe("How it is asked."),
      body: z.string().max(100_000).optional().describe("What is sent."),
      ...apiKeys,
    })
    .optional()
    .describe(
      "What to ask by HTTP. `{now}`, `{start}` (epoch seconds; `.ms` and `.iso` too; at least 60 s before now) and `{since-start}` (such as `185s`, at least `60s`) are filled in.",
    ),
  command: Argv.optional().describe(
    "Instead of `request`: a command that prints the answer, with the same words.",
  ),
  env: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable"), z.string())
    .default({})
    .describe("Variables that the command is given; `{secret.NAME}` in a value is filled in."),
  format: z
    .enum(["json", "csv"])
    .default("json")
    .describe("Of the answer. The rows of a CSV are read as a list of objects."),
  value: JsonPathText.describe("JSONPath to the number, or to the numbers of one series; null is a gap."),
  time: JsonPathText.optional().describe(
    "JSONPath to as many times: epoch seconds or milliseconds, or ISO 8601 with its zone. Needed to tell what is stale.",
  ),
  error: JsonPathText.optional().describe("JSONPath to what tells of an error in an answer that looks well."),
  same: z
    .tuple([JsonPathText, JsonPathText])
    .optional()
    .describe("Two JSONPaths that must lead to the same; as long as they do not, there is nothing to judge."),
  traffic: z
    .strictObject({
      value: JsonPathText.describe("JSONPath to one number."),
      "at-least": z.number().positive().describe("Below this nothing is judged."),
    })
    .optional()
    .describe(
      "JSONPath to how much the value rests on, such as requests; below `at-least` it is not judged.",
    ),
  reduce: Reduction.default("last").describe("What several points become."),
  "drop-newest": z
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("How many of the newest points are left out, because their time is not over."),
  fresh: LongDurationText.optional().describe(
    "What is older than this is stale, by the time at which a point begins. Left out, `5m` and the time from one point to the next, once and for each of `drop-newest`. Only where `time` is given.",
  ),
  "before-start": z
    .boolean()
    .default(false)
    .describe("Whether points from before the gate began count too. Only where `time` is given."),
} as const;

/** An API of measurements as a source of numbers, without limits. */
export const MetricSource = z.strictObject({
  kind: z.literal("metric").describe("What this source is."),
  timeout: DurationText.prefault("10s").describe("No answer by then is no answer."),
  ...metricKeys,
  "no-data": SourceNoData.optional(),
});
export type MetricSource = Readonly<z.infer<typeof MetricSource>>;

/** What a source of `metricKeys` needs to be asked. */
export type MetricAsked = Omit<MetricSource, "kind" | "no-data"> & EmptyRule;

/** The one question of a source: a request, or a command. */
export function beginMetric(source: MetricAsked, asking: SourceAsking): Turn {
  return { question: questionOf(source, asking), carried: null };
}

/** The number in an answer, or which kind of nothing. */
export function readMetricSource(source: MetricAsked, answer: Answer, asking: SourceAsking): SourceStep {
  const document = metricDocument(source, answer);
  const told = emptyAsToldBy(source, datumOf(source, document, asking));
  const datum = concealed(told, concealingMetric(source));
  return { kind: "datum", datum, facts: factsOf(answer) };
}

/** What is plainly wrong with a source before it is asked. */
export function metricProblems(source: MetricAsked, window: "needed" | "refused"): readonly CheckProblem[] {
  const { request, command } = source;
  const problems: CheckProblem[] = [];
  if ((request === undefined) === (command === undefined)) {
    const problem =
      request === undefined ? "is not set, and neither is `command`" : "is set beside `command`";
    problems.push({
      key: "request",
      problem,
      write: "Write one of them, such as `request: { url: https://… }`.",
    });
  }
  if (request !== undefined) problems.push(...apiProblems(request));
  const texts = [request?.url ?? "", request?.body ?? "", ...(command ?? [])];
  const key = request === undefined ? "command" : "request";
  problems.push(...wordProblems(key, texts.join("\n"), { window, strict: false }));
  if (source.time === undefined && source["drop-newest"] > 0 && source.reduce === "count") {
    problems.push({
      key: "drop-newest",
      problem: "is set, and without `time` nobody knows which point is the newest",
      write: "Write `time`, the JSONPath to the times of the points.",
    });
  }
  return problems;
}

/** Hides from a message what a source is sent or given in confidence. */
export function concealingMetric({ request, env }: MetricAsked): Conceal {
  return request === undefined ? concealing(() => Object.values(env)) : concealingRequest(request);
}

/** Where it asks, for pages and records; of a command the program, since its words may hold a secret. */
export function metricTarget({ request, command }: MetricAsked): string {
  if (request !== undefined) return targetOf(request.url);
  return command?.[0] ?? "";
}

function questionOf(source: MetricAsked, asking: SourceAsking): Question {
  const words = wordsAt(asking, asking.windowMs);
  const { request, command, env, timeout } = source;
  if (request === undefined) {
    const [program = "", ...rest] = (command ?? []).map((word) => withWords(word, words));
    return {
      via: "command",
      argv: [program, ...rest],
      env,
      timeoutMs: timeout,
      maxBytes: maxOutputBytes,
    };
  }
  return apiQuestion(
    {
      method: request.method,
      url: withWords(request.url, words),
      headers: request.headers,
      body: request.body === undefined ? undefined : withWords(request.body, words),
      timeoutMs: timeout,
      tls: tlsMaterial(request),
    },
    asking,
  );
}

function datumOf(source: MetricAsked, document: MetricDocument, asking: SourceAsking): Datum {
  if (document.kind === "unasked") return document;
  if (document.kind === "unready") return measuredNothing("missing", document.reason);
  const points = jsonPoints(document.value, source.value, source.time);
  if (points.kind === "unasked") return points;
  if (points.points.length === 0) return measuredNothing("empty", `nothing at \`${source.value}\``);
  const rules = {
    reduce: source.reduce,
    freshMs: source.fresh ?? null,
    dropNewest: source["drop-newest"],
    beforeStart: source["before-start"],
  };
  return together("one", [datumOfPoints("", points.points, rules, asking)]);
}
