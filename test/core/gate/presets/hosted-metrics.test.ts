import { describe, expect, it } from "vitest";
import { http } from "../values/answers.ts";
import { questionOf, readingOf, startedAtMs } from "./preset-reading.ts";

describe("the preset new-relic", () => {
  const use = {
    preset: "new-relic",
    name: "errors",
    account: 7,
    query: "SELECT percentage(count(*), WHERE error IS true) AS result FROM Transaction SINCE {start.ms}",
    "at-most": 1,
  };

  it("sends the query as a variable, with the gate's beginning in it", () => {
    const question = questionOf({ ...use, region: "eu" });

    expect(question).toMatchObject({ url: "https://api.eu.newrelic.com/graphql", method: "POST" });
    expect(question.via === "http" && JSON.parse(question.body ?? "").variables).toEqual({
      account: 7,
      nrql: `SELECT percentage(count(*), WHERE error IS true) AS result FROM Transaction SINCE ${startedAtMs}`,
    });
  });

  it("reads one number, takes null as missing, and errors of status 200 as errors", () => {
    const results = (result: unknown) =>
      http({ data: { actor: { account: { nrql: { results: [{ result }] } } } } });

    const bad = readingOf(use, results(2.5));
    const missing = readingOf(use, results(null));
    const error = readingOf(use, http({ data: { actor: null }, errors: [{ message: "NRQL Syntax Error" }] }));

    expect(bad).toMatchObject({ outcome: "bad", value: 2.5 });
    expect(missing).toMatchObject({ outcome: "missing" });
    expect(error).toMatchObject({
      outcome: "error",
      reason: "the API tells of an error: `NRQL Syntax Error`",
    });
  });
});

describe("the preset sentry", () => {
  const use = { preset: "sentry", name: "crashes", organization: "acme", project: 42, "at-least": 0.99 };
  const health = (rate: number | null, sessions: number) =>
    http({
      start: "2026-02-28T13:00:00Z",
      end: "2026-03-01T13:00:00Z",
      intervals: [],
      groups: [
        { by: {}, totals: { "crash_free_rate(session)": rate, "sum(session)": sessions }, series: {} },
      ],
    });

  it("asks for the sessions of the release alone", () => {
    const question = questionOf({ ...use, environment: "production" });

    expect(question).toMatchObject({
      url: "https://sentry.io/api/0/organizations/acme/sessions/?project=42&field=crash_free_rate(session)&field=sum(session)&query=release%3A%22{release.version}%22&statsPeriod=24h&interval=1h&environment=production",
      headers: { authorization: "Bearer {secret.SENTRY_AUTH_TOKEN}" },
    });
  });

  it("judges the rate only once enough sessions are seen", () => {
    const good = readingOf(use, health(0.995, 400));
    const bad = readingOf(use, health(0.9, 400));
    const few = readingOf(use, health(0.5, 4));
    const none = readingOf(use, health(null, 0));

    expect(good).toMatchObject({ outcome: "good", value: 0.995 });
    expect(bad).toMatchObject({ outcome: "bad", reason: "0.9, wanted 0.99 at least" });
    expect(few).toMatchObject({
      outcome: "missing",
      reason: "rests on 4, wanted 100 at least before it is judged",
    });
    expect(none.outcome).toBe("missing");
  });
});

describe("the preset graphite", () => {
  const use = { preset: "graphite", name: "errors", url: "https://graphite.example/", target: "shop.errors" };
  const at = (minute: number): number => startedAtMs / 1000 + minute * 60;

  it("asks from the gate's beginning, and takes the last point before the newest", () => {
    const limited = { ...use, "at-most": 10 };
    const datapoints = [
      [3, at(1)],
      [4, at(2)],
      [null, at(3)],
      [50, at(4)],
    ];

    const reading = readingOf(limited, http([{ target: "shop.errors", datapoints }]));

    expect(questionOf(limited)).toMatchObject({
      url: `https://graphite.example/render?target=shop.errors&from=${at(0)}&until=${at(5)}&format=json`,
    });
    expect(reading).toMatchObject({ outcome: "good", value: 4 });
  });

  it("is missing without a series, and an error with two", () => {
    const limited = { ...use, "at-most": 10 };
    const series = { target: "a", datapoints: [[1, at(1)]] };

    expect(readingOf(limited, http([])).outcome).toBe("missing");
    expect(readingOf(limited, http([series, series]))).toMatchObject({
      outcome: "error",
      reason: "two values for the same time: the query must give one series",
    });
  });
});

describe("the preset influxdb", () => {
  const flux = {
    preset: "influxdb",
    name: "p95",
    url: "https://influx.example",
    organization: "acme",
    flux: 'from(bucket: "shop") |> range(start: {start}, stop: {now}) |> last()',
    "at-most": 300,
  };
  const influxql = {
    preset: "influxdb",
    name: "p95",
    url: "https://influx.example",
    database: "shop",
    influxql: 'SELECT max("p95") FROM "http" WHERE time >= {start}s',
    "at-most": 300,
  };

  it("reads the CSV of Flux, also of several tables, and its errors of status 200", () => {
    const csv = (rows: string) => `,result,table,_time,_value\r\n${rows}\r\n\r\n`;

    const good = readingOf(flux, http(csv(",_result,0,2026-03-01T12:03:00Z,212.5")));
    const none = readingOf(flux, http("\r\n"));
    const error = readingOf(flux, http("error,reference\r\nruntime error: bucket not found,897\r\n"));

    expect(good).toMatchObject({ outcome: "good", value: 212.5 });
    expect(none.outcome).toBe("missing");
    expect(error.reason).toBe("the API tells of an error: `runtime error: bucket not found`");
  });

  it("reads the JSON of InfluxQL, and its errors of status 200", () => {
    const values = [[startedAtMs + 60_000, 420]];
    const series = [{ name: "http", columns: ["time", "max"], values }];

    const bad = readingOf(influxql, http({ results: [{ statement_id: 0, series }] }));
    const none = readingOf(influxql, http({ results: [{ statement_id: 0 }] }));
    const error = readingOf(
      influxql,
      http({ results: [{ statement_id: 0, error: "database not found: shop" }] }),
    );

    expect(bad).toMatchObject({ outcome: "bad", reason: "420, wanted 300 at most" });
    expect(none.outcome).toBe("missing");
    expect(error.reason).toBe("the API tells of an error: `database not found: shop`");
  });
});
