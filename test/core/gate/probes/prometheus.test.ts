import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PrometheusCheck, prometheusProbe } from "../../../../src/core/gate/probes/prometheus.ts";
import { Reading } from "../../../../src/core/gate/sample.ts";
import type { Answer } from "../../../../src/kernel/question.ts";
import { http, vector } from "../values/answers.ts";

const startedAtMs = 1_700_000_000_000;
const asking = { nowMs: startedAtMs + 185_000, startedAtMs, open: [], fresh: false, redact: String };
const written = {
  kind: "prometheus",
  name: "errors",
  url: "https://prom.example/base/",
  query: "x",
  "at-most": 1,
};

describe("the prometheus probe", () => {
  it("posts the query as a form, with the time since the gate began, and no redirect", () => {
    const check = PrometheusCheck.parse({
      ...written,
      query: "rate(x[{since-start}])",
      headers: { authorization: "Bearer t" },
    });

    const { question } = prometheusProbe.begin(check, asking);

    expect(question).toMatchObject({
      method: "POST",
      url: "https://prom.example/base/api/v1/query",
      headers: { authorization: "Bearer t", "content-type": "application/x-www-form-urlencoded" },
      body: "query=rate%28x%5B185s%5D%29&timeout=5000ms",
      redirects: 0,
    });
    expect(prometheusProbe.target(check)).toBe("https://prom.example/base/");
  });

  it("never asks for less than a minute, which holds too few scrapes", () => {
    const check = PrometheusCheck.parse({ ...written, query: "rate(x[{since-start}])" });

    const { question } = prometheusProbe.begin(check, { ...asking, nowMs: startedAtMs + 1_000 });

    expect(question).toMatchObject({ body: "query=rate%28x%5B60s%5D%29&timeout=5000ms" });
  });

  it("asks a range from the gate's beginning at most", () => {
    const check = PrometheusCheck.parse({ ...written, range: { window: "1h", step: "15s" } });

    const { question } = prometheusProbe.begin(check, asking);

    expect(question).toMatchObject({
      url: "https://prom.example/base/api/v1/query_range",
      body: "query=x&start=1700000000&end=1700000185&step=15&timeout=5000ms",
    });
  });

  it.each([
    ["0.5", {}, "good", ""],
    ["2", {}, "bad", "2, wanted 1 at most"],
    ["NaN", {}, "missing", "the value is NaN"],
    ["+Inf", {}, "missing", "the value is infinite"],
    ["-Inf", {}, "missing", "the value is infinite"],
    ["NaN", { "no-data": { nan: "bad" } }, "bad", "the value is NaN"],
    ["NaN", { "no-data": { nan: "good" } }, "good", ""],
    ["1e-300", {}, "good", ""],
  ])("reads the value %s with %j as %s", (value, keys, outcome, reason) => {
    expect(read(vector({ "": value }), keys)).toMatchObject({ outcome, reason });
  });

  it.each([
    [http("<!doctype html><title>Log in</title>"), 'the answer is not JSON (it begins with "<!doctype")'],
    [http("<html>", 502), "status 502 from the API"],
    [http("", 204), "the answer is empty"],
    [http("<html>", 302), "status 302, a redirect, which is not followed"],
    [http({ message: "no" }, 401), "the credentials were refused (status 401)"],
    [http({ status: "success" }), "the answer is not one of Prometheus' HTTP API"],
    [failure(400, "bad_data", "parse error"), "the query is refused: `parse error`"],
    [failure(200, "bad_data", "parse error"), "the query is refused: `parse error`"],
    [failure(422, "422", "cannot parse query"), "the query is refused: `cannot parse query`"],
    [
      failure(422, "execution", "too many samples"),
      "the query could not be run (status 422): `too many samples`",
    ],
    [
      failure(503, "timeout", "query timed out"),
      "the query could not be run (status 503): `query timed out`",
    ],
    [
      success({ resultType: "vector", result: [{ metric: {}, histogram: [1, {}] }] }),
      "the query gives a native histogram: write a function that makes it a number, such as `histogram_quantile(0.95, …)`",
    ],
    [success({ resultType: "string", result: [1, "a"] }), "the query gives a text and not a number"],
    [{ ...vector({ "": "0" }), truncated: true } as Answer, "the answer is too long and was cut"],
    [
      {
        kind: "unreachable",
        problem: "timeout",
        detail: "no answer in 5000 ms",
        ms: 5000,
        stalledMs: 0,
      } as const,
      "timeout: no answer in 5000 ms",
    ],
  ])("takes %j for an error, and not for a bad service", (answer, reason) => {
    expect(read(answer)).toMatchObject({ outcome: "error", reason });
  });

  it("uses a partial result only where the check allows it", () => {
    const data = { resultType: "vector", result: [{ metric: {}, value: [1_700_000_100, "0"] }] };
    const warned = http({ status: "success", data, warnings: ["store 1 is gone"] });
    const partial = http({ status: "success", data, isPartial: true });

    expect(read(warned)).toMatchObject({
      outcome: "error",
      reason: "the result may lack a part: `store 1 is gone`",
    });
    expect(read(partial).outcome).toBe("error");
    expect(read(warned, { partial: "allow" }).outcome).toBe("good");
  });

  it("does not let a message of the server act or format, nor show what was sent in confidence", () => {
    const reading = read(failure(400, "bad_data", "a`b\n::error::c Bearer s3cret-token"), {
      headers: { authorization: "Bearer s3cret-token" },
    });

    expect(reading.reason).toBe("the query is refused: `a'b ::error::c ***`");
  });

  it.each([
    ["any", { a: "0", b: "2" }, "bad", '`{pod="b"}`: 2, wanted 1 at most'],
    ["any", { a: "0", b: "NaN" }, "missing", '`{pod="b"}`: the value is NaN'],
    ["any", { a: "0", b: "1" }, "good", ""],
    ["all", { a: "0", b: "2" }, "good", ""],
    ["all", { a: "3", b: "2" }, "bad", '`{pod="a"}`: 3, wanted 1 at most'],
    ["all", { a: "3", b: "NaN" }, "missing", '`{pod="b"}`: the value is NaN'],
    ["max", { a: "0", b: "2" }, "bad", "2, wanted 1 at most"],
    ["min", { a: "0", b: "2" }, "good", ""],
    ["sum", { a: "0.6", b: "0.6" }, "bad", "1.2, wanted 1 at most"],
    ["sum", { a: "0", b: "NaN" }, "missing", '`{pod="b"}`: the value is NaN'],
  ])("makes of `series: %s` with %j %s", (series, values, outcome, reason) => {
    expect(read(vector(values), { series })).toMatchObject({ outcome, reason });
  });

  it("asks first how new the samples are, and adds the times up", () => {
    const check = PrometheusCheck.parse({ ...written, newest: "max(timestamp(x))" });
    const turn = prometheusProbe.begin(check, asking);
    const step = prometheusProbe.read(check, turn, vector({ "": "1700000170" }), asking);
    if (step.kind !== "next") throw new Error("there is no second question");

    const end = prometheusProbe.read(check, step, vector({ "": "0" }), asking);

    expect(turn.question).toMatchObject({ body: "query=max%28timestamp%28x%29%29&timeout=5000ms" });
    expect(step.question).toMatchObject({ timeoutMs: 4988, body: "query=x&timeout=4988ms" });
    expect(end).toMatchObject({ kind: "reading", reading: { outcome: "good", value: 0, ms: 24 } });
  });

  it("takes an empty answer for 0 where the policy says so, and nothing else", () => {
    const zero = { "no-data": { empty: "zero" } };

    expect(read(vector({}))).toMatchObject({ outcome: "missing", reason: "no series in the answer" });
    expect(read(vector({}), zero)).toMatchObject({ outcome: "good", value: 0 });
    expect(read(vector({}), { ...zero, "at-least": 0.5 }).outcome).toBe("bad");
    expect(read(vector({ "": "NaN" }), zero).outcome).toBe("missing");
    expect(read(http("", 503), zero).outcome).toBe("error");
  });

  it("never takes for 0 what has no sample behind it at all", () => {
    const keys = { "no-data": { empty: "zero" }, newest: "max(timestamp(x))" };

    expect(read(vector({}), keys)).toMatchObject({ outcome: "missing", reason: "no series in the answer" });
  });

  it("does not mind an engine whose clock is behind, whose instant answers have its time", () => {
    const young = { ...asking, nowMs: startedAtMs + 10_000 };
    const check = PrometheusCheck.parse(written);
    const answer = vector({ "": "0" }, startedAtMs / 1000 - 21);

    const step = prometheusProbe.read(check, prometheusProbe.begin(check, young), answer, young);

    expect(step).toMatchObject({ reading: { outcome: "good", value: 0 } });
  });

  it("does not judge before it has settled, and tells of what it cannot ask all the same", () => {
    const settle = { settle: "5m" };

    expect(read(vector({ "": "9" }), settle)).toMatchObject({
      outcome: "missing",
      reason: "still settling, for 115 s more",
      value: 9,
    });
    expect(read(failure(400, "bad_data", "no"), settle).outcome).toBe("error");
  });

  it.each([
    [{ query: "sum(rate(x[{since-strat}]))" }, "query", "holds `{since-strat}`, which is not known"],
    [{ query: "rate(x[{window}])" }, "query", "uses `{window}`, which only a burn-rate check has"],
    [{ query: "sum(x" }, "query", "has `(` without its end"],
    [
      { "at-most": undefined },
      "at-most",
      "is not set, and neither is `at-least` or `relative`, so every value would be good",
    ],
    [
      { range: { window: "1d", step: "1s" } },
      "range.step",
      "gives more than 11000 points, which Prometheus refuses",
    ],
    [
      { relative: { anchor: 0, increase: "10%" } },
      "relative.at-least-change",
      "is not set, and any change is an endless share of the anchor 0",
    ],
  ])("finds in %j that `%s` %s", (keys, key, problem) => {
    const check = PrometheusCheck.parse({ ...written, ...keys });

    expect(prometheusProbe.problems(check)).toEqual([expect.objectContaining({ key, problem })]);
  });

  it("leaves selectors, regular expressions and what is filled in later alone", () => {
    const query = 'sum(x{job="shop",pod=~"a{3}|b{1,2}",version="{release.version}",env="{environment}"})';

    expect(prometheusProbe.problems(PrometheusCheck.parse({ ...written, query }))).toEqual([]);
  });

  it.each([
    "https://prom.example/api/v1",
    "https://prom.example/graph",
    "https://u:p@prom.example",
    "prom.example",
  ])("refuses the URL %s", (url) => {
    expect(PrometheusCheck.safeParse({ ...written, url }).success).toBe(false);
  });

  it("makes a reading of whatever comes, and never a good one of what is no number", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string(), fc.constantFrom("NaN", "")),
        fc.integer(),
        (body, status) => {
          const reading = read(http(body, status));

          expect(Reading.safeParse(reading).success).toBe(true);
          expect(reading.outcome).toBe("error");
        },
      ),
    );
  });
});

function read(answer: Answer, keys: object = {}): Reading {
  const check = PrometheusCheck.parse({ ...written, ...keys });
  const step = prometheusProbe.read(check, prometheusProbe.begin(check, asking), answer, asking);
  if (step.kind !== "reading") throw new Error("there is a second question");
  return step.reading;
}

function success(data: object): Answer {
  return http({ status: "success", data });
}

function failure(status: number, errorType: string, error: string): Answer {
  return http({ status: "error", errorType, error }, status);
}
