import { describe, expect, it } from "vitest";
import { MetricCheck, metricProbe } from "../../../../src/core/gate/probes/metric.ts";
import type { Reading } from "../../../../src/core/gate/sample.ts";
import type { Answer, CommandUnfinished } from "../../../../src/kernel/question.ts";
import { http, printed } from "../values/answers.ts";

const startedAtMs = Date.parse("2026-03-01T12:00:00Z");
const asking = { nowMs: startedAtMs + 90_000, startedAtMs, open: [], fresh: true, redact: String };
const written = {
  kind: "metric",
  name: "latency",
  request: {
    url: "https://api.example/query?from={start}&to={now.iso}",
    method: "POST",
    body: "[{since-start}]",
  },
  value: "$.values[*]",
  "at-most": 100,
};

describe("the metric probe", () => {
  it("fills times into the URL and the body, and leaves other braces alone", () => {
    const request = { ...written.request, body: '{"q":"{ a }","since":"{since-start}","x":{"y":1}}' };
    const check = MetricCheck.parse({ ...written, request });

    const { question } = metricProbe.begin(check, asking);

    expect(question).toMatchObject({
      method: "POST",
      url: `https://api.example/query?from=${startedAtMs / 1000}&to=2026-03-01T12:01:30Z`,
      body: '{"q":"{ a }","since":"90s","x":{"y":1}}',
      fresh: true,
    });
    expect(metricProbe.target(check)).toBe("https://api.example/query");
  });

  it.each([
    [[1, 2, 99], {}, "good", 99],
    [[1, 2, "99"], {}, "good", 99],
    [[1, 2, 101], {}, "bad", 101],
    [[1, 200, 3], { reduce: "max" }, "bad", 200],
    [[1, 2, 300], { "drop-newest": 1 }, "good", 2],
    [[1, null], {}, "good", 1],
    [[null], {}, "missing", undefined],
    [[], {}, "missing", undefined],
    [[1, "NaN"], {}, "missing", undefined],
    [["-Infinity"], {}, "missing", undefined],
    [["12 ms"], {}, "error", undefined],
    [[{}], {}, "error", undefined],
  ])("reads %j with %j as %s", (values, keys, outcome, value) => {
    const reading = read(http({ values }), keys);

    expect(reading.outcome).toBe(outcome);
    expect(reading.value).toBe(value);
  });

  it("takes an answer without values for 0 where the policy says so, and not one that is not ready", () => {
    const zero = { "no-data": { empty: "zero" } };
    const traffic = { value: "$.requests", "at-least": 50 };

    expect(read(http({ values: [] }), zero)).toMatchObject({ outcome: "good", value: 0 });
    expect(read(http({ values: [null] }), zero).outcome).toBe("missing");
    expect(read(http({ values: [], requests: 3 }), { ...zero, traffic }).outcome).toBe("missing");
  });

  it("judges nothing that rests on too little traffic, or on nobody knows how much", () => {
    const keys = { traffic: { value: "$.requests", "at-least": 50 } };

    expect(read(http({ values: [999], requests: 49 }), keys)).toMatchObject({
      outcome: "missing",
      reason: "rests on 49, wanted 50 at least before it is judged",
    });
    expect(read(http({ values: [999], requests: 50 }), keys).outcome).toBe("bad");
    expect(read(http({ values: [1] }), keys)).toMatchObject({
      outcome: "missing",
      reason: "no single word at `$.requests`",
    });
  });

  it("takes a command that fails, hangs or is cut for an error, whatever it printed", () => {
    const keys = { request: undefined, command: ["tool", "{now}"] };
    const hung: CommandUnfinished = {
      kind: "command-unfinished",
      problem: "timed-out",
      detail: "10 s",
      ms: 10_000,
      stalledMs: 0,
    };

    expect(read(printed({ values: [1] }), keys)).toMatchObject({ outcome: "good", value: 1 });
    expect(read(printed({ values: [1] }, 3, "no"), keys).outcome).toBe("error");
    expect(read({ ...printed({ values: [1] }), truncated: true } as Answer, keys).outcome).toBe("error");
    expect(read(hung, keys).reason).toBe("the command did not end in time: 10 s");
  });

  it("calls many words bad when one of them is, and does not know a new word", () => {
    const outcomes = { good: ["up"], bad: ["down"], missing: ["starting"] };
    const keys = { "at-most": undefined, outcomes };

    expect(read(http({ values: ["up", "down", "?"] }), keys)).toMatchObject({
      outcome: "bad",
      reason: "`down`, wanted `up`",
    });
    expect(read(http({ values: ["up", "starting"] }), keys).outcome).toBe("missing");
    expect(read(http({ values: ["up", "paused"] }), keys).outcome).toBe("error");
    expect(read(http({ values: [] }), keys).outcome).toBe("missing");
    expect(read(http({ values: ["up"] }), { ...keys, settle: "5m" }).outcome).toBe("missing");
  });

  it("hides what is sent in confidence when the API echoes it", () => {
    const request = {
      url: "https://api.example/query?api_key=abcdef123456&q=requests",
      headers: { "x-key": "top-secret-value" },
    };

    const reading = read(http("no top-secret-value, no abcdef123456 for requests", 400), { request });

    expect(reading.reason).toBe("the query is refused: `no ***, no *** for requests`");
  });

  it.each([
    [{ request: undefined }, "request", "is not set, and neither is `command`"],
    [{ command: ["tool"] }, "request", "is set beside `command`"],
    [
      { request: { url: "https://api.example/?from={strat}" } },
      "request",
      "holds `{strat}`, which is not known",
    ],
    [
      { request: { url: "http://api.example/", ca: "PEM" } },
      "ca",
      "is about TLS, and the connection is in clear",
    ],
    [
      { outcomes: { good: ["a"], bad: ["b"] } },
      "at-most",
      "is set beside `outcomes`, which judges words and not numbers",
    ],
    [
      {
        "at-most": undefined,
        outcomes: { good: ["a"], bad: ["b"] },
        "no-data": { empty: "zero" },
      },
      "no-data.empty",
      "is `zero` beside `outcomes`, which judges words and not numbers",
    ],
    [{ "at-least": 200 }, "at-least", "is 200 and `at-most` is 100, so no value can be good"],
  ])("finds in %j that `%s` %s", (keys, key, problem) => {
    const check = MetricCheck.parse({ ...written, ...keys });

    expect(metricProbe.problems(check)).toEqual([expect.objectContaining({ key, problem })]);
  });

  it.each([
    [{ value: "values" }],
    [{ request: { url: "ftp://api.example" } }],
    [{ request: { url: "https://u:p@api.example" } }],
    [{ request: { url: "https://api.example", headers: { host: "other" } } }],
    [{ request: { url: "https://api.example", headers: { a: "b\r\nc: d" } } }],
    [{ outcomes: { good: ["a"], bad: ["a"] } }],
    [{ outcomes: { good: [], bad: ["a"] } }],
  ])("its schema refuses %j", (keys) => {
    expect(MetricCheck.safeParse({ ...written, ...keys }).success).toBe(false);
  });
});

function read(answer: Answer, keys: object = {}): Reading {
  const check = MetricCheck.parse({ ...written, ...keys });
  const step = metricProbe.read(check, metricProbe.begin(check, asking), answer, asking);
  if (step.kind !== "reading") throw new Error("a metric asks once");
  return step.reading;
}
