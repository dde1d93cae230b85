import { z } from "zod";
import type { Answer } from "../../../kernel/question.ts";
import { DurationText, LongDurationText } from "../../policy/duration-text.ts";
import type { CheckProblem, Turn } from "../probes/probe.ts";
import { tlsMaterial } from "../probes/tls-keys.ts";
import { Reading } from "../sample.ts";
import { type AnswerFacts, factsOf, factsTogether } from "./answer-facts.ts";
import { ApiUrl, apiKeys, apiProblems, apiQuestion, concealingRequest, targetOf } from "./api-request.ts";
import { concealed, type Datum, emptyAsToldBy } from "./datum.ts";
import { type EmptyRule, SourceNoData } from "./no-data.ts";
import { datumOfPoints, staleness } from "./points.ts";
import { readPrometheus } from "./prometheus-answer.ts";
import { promqlProblem } from "./promql.ts";
import { Reduction } from "./reduce.ts";
import { SeriesChoice, together } from "./several-series.ts";
import { shown } from "./shown.ts";
import type { SourceAsking, SourceStep } from "./source-step.ts";
import { withWords, wordProblems, wordsAt } from "./words.ts";

const Query = z.string().min(1).max(20_000);

/** Prometheus refuses a range query of more points. */
const mostPoints = 11_000;

/** The keys that say what to ask of a Prometheus-compatible engine. */
export const prometheusKeys = {
  url: ApiUrl.regex(/^[^?]*$/, "a URL without a query")
    .regex(/^(?!.*\/(?:api\/v1(?:\/.*)?|graph)\/?$)/, "the base URL, without `/api/v1` or `/graph`")
    .describe("Base URL of Prometheus, Thanos, Mimir or VictoriaMetrics, with its path if it has one."),
  query: Query.describe(
    "PromQL that gives a number; of errors with `or vector(0)`, because a counter that never counted may have no series. `{since-start}` becomes the time since the gate began, such as `185s`, at least `60s`.",
  ),
  range: z
    .strictObject({
      window: LongDurationText.describe("How far back to ask, but never further than the gate's beginning."),
      step: DurationText.describe("Time from one point to the next."),
    })
    .optional()
    .describe("Asks for points over time, which `reduce` makes one; left out, for the value of now."),
  reduce: Reduction.default("last").describe("What the points of a series become."),
  series: SeriesChoice,
  newest: Query.optional().describe(
    'PromQL for the epoch second of the newest sample behind `query`, such as `max(timestamp(up{job="shop"}))`: an instant query does not tell it, and goes on for 5 minutes after a series has ended.',
  ),
  fresh: LongDurationText.prefault("5m").describe("What is older than this is stale."),
  partial: z
    .enum(["refuse", "allow"])
    .default("refuse")
    .describe("Whether a result that the engine warns about, such as a partial one, is used."),
  ...apiKeys,
} as const;

/** A Prometheus-compatible engine as a source of numbers, without limits. */
export const PrometheusSource = z.strictObject({
  kind: z.literal("prometheus").describe("What this source is."),
  timeout: DurationText.prefault("5s").describe("No answer by then is no answer."),
  ...prometheusKeys,
  "no-data": SourceNoData.optional(),
});
export type PrometheusSource = Readonly<z.infer<typeof PrometheusSource>>;

/** What a source of `prometheusKeys` needs to be asked. */
export type PrometheusAsked = Omit<PrometheusSource, "kind" | "no-data"> & EmptyRule;

/** The first question: how new the samples are where the source says how to ask, otherwise the query itself. */
export function beginPrometheus(source: PrometheusAsked, asking: SourceAsking): Turn {
  if (source.newest === undefined) return mainTurn(source, asking, null);
  const carried: Carried = { stage: "newest", facts: null };
  return { question: instant(source, source.newest, asking, source.timeout), carried };
}

/** Reads an answer, and leads from the age of the samples to their value. */
export function readPrometheusSource(
  source: PrometheusAsked,
  turn: Turn,
  answer: Answer,
  asking: SourceAsking,
): SourceStep {
  const { stage, facts: before } = Carried.parse(turn.carried);
  const facts = factsTogether(before, factsOf(answer));
  const datum = stage === "query" ? datumOf(source, answer, asking) : newestDatum(source, answer, asking);
  if (datum === null) return { kind: "next", turn: mainTurn(source, asking, facts) };
  return { kind: "datum", datum: concealed(datum, concealingRequest(source)), facts };
}

/** What is plainly wrong with a source before it is asked. */
export function prometheusProblems(
  source: PrometheusAsked,
  window: "needed" | "refused",
): readonly CheckProblem[] {
  const queries: readonly (readonly [string, string, "needed" | "refused"])[] = [
    ["query", source.query, window],
    ...(source.newest === undefined ? [] : ([["newest", source.newest, "refused"]] as const)),
  ];
  const problems = [
    ...apiProblems(source),
    ...queries.flatMap(([key, query, needs]) => [
      ...wordProblems(key, query, { window: needs, strict: true }),
      ...syntaxProblems(key, query),
    ]),
  ];
  const { range } = source;
  if (range !== undefined && range.window / range.step > mostPoints) {
    problems.push({
      key: "range.step",
      problem: `gives more than ${mostPoints} points, which Prometheus refuses`,
      write: `Write at least \`${Math.ceil(range.window / mostPoints / 1000)}s\`.`,
    });
  }
  return problems;
}

/** Where it asks, for pages and records. */
export function prometheusTarget(source: PrometheusAsked): string {
  return targetOf(source.url);
}

const Carried = z.object({
  stage: z.enum(["newest", "query"]),
  facts: Reading.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
});
type Carried = z.infer<typeof Carried>;

function mainTurn(source: PrometheusAsked, asking: SourceAsking, facts: AnswerFacts | null): Turn {
  const carried: Carried = { stage: "query", facts };
  const { range } = source;
  // The timeout is one for both questions.
  const leftMs = Math.max(1, Math.ceil(source.timeout - (facts?.ms ?? 0)));
  if (range === undefined) return { question: instant(source, source.query, asking, leftMs), carried };
  const { nowMs, startedAtMs } = asking;
  const from = Math.min(nowMs, Math.max(nowMs - range.window, startedAtMs));
  const form = {
    start: String(from / 1000),
    end: String(nowMs / 1000),
    step: String(range.step / 1000),
  };
  return { question: post(source, "query_range", source.query, form, asking, leftMs), carried };
}

// Without `time`, so that the server's clock decides what now is.
function instant(
  source: PrometheusAsked,
  query: string,
  asking: SourceAsking,
  timeoutMs: number,
): Turn["question"] {
  return post(source, "query", query, {}, asking, timeoutMs);
}

function post(
  source: PrometheusAsked,
  path: string,
  query: string,
  form: Readonly<Record<string, string>>,
  asking: SourceAsking,
  timeoutMs: number,
): Turn["question"] {
  const filled = withWords(query, wordsAt(asking, asking.windowMs));
  const body = new URLSearchParams({ query: filled, ...form, timeout: `${timeoutMs}ms` });
  return apiQuestion(
    {
      method: "POST",
      url: `${source.url.replace(/\/+$/, "")}/api/v1/${path}`,
      headers: {
        ...source.headers,
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      body: body.toString(),
      timeoutMs,
      tls: tlsMaterial(source),
    },
    asking,
  );
}

function datumOf(source: PrometheusAsked, answer: Answer, asking: SourceAsking): Datum {
  const result = readPrometheus(answer);
  if (result.kind === "unasked") return result;
  const [warning] = result.warnings;
  if (warning !== undefined && source.partial === "refuse") {
    return { kind: "unasked", reason: `the result may lack a part: ${shown(warning)}` };
  }
  const rules = {
    reduce: source.reduce,
    freshMs: source.fresh,
    dropNewest: 0,
    // An instant value has the time at which it was asked for by the engine's clock, which may be behind this one.
    beforeStart: source.range === undefined,
  };
  const series = result.series.map(({ name, points }) => datumOfPoints(name, points, rules, asking));
  return emptyAsToldBy(source, together(source.series, series));
}

// Null when the samples are new enough to go on.
function newestDatum(source: PrometheusAsked, answer: Answer, asking: SourceAsking): Datum | null {
  const result = readPrometheus(answer);
  if (result.kind === "unasked") return result;
  const rules = {
    reduce: "last",
    freshMs: Number.POSITIVE_INFINITY,
    dropNewest: 0,
    beforeStart: true,
  } as const;
  const [first, ...others] = result.series.map(({ name, points }) =>
    datumOfPoints(name, points, rules, asking),
  );
  if (first === undefined) return together("one", []);
  if (others.length > 0) return together("one", [first, ...others.slice(0, 2)]);
  if (first.kind === "nothing") return { kind: "measured", when: "any", series: [first] };
  const old = staleness(first.value * 1000, { freshMs: source.fresh, beforeStart: false }, asking);
  if (old === null) return null;
  const stale = { name: "", kind: "nothing", nothing: "stale", reason: old } as const;
  return { kind: "measured", when: "any", series: [stale] };
}

function syntaxProblems(key: string, query: string): readonly CheckProblem[] {
  const problem = promqlProblem(query);
  if (problem === null) return [];
  return [
    { key, problem, write: "Write PromQL, such as `sum(rate(errors_total[{since-start}])) or vector(0)`." },
  ];
}
