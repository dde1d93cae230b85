import { describe, expect, it } from "vitest";
import { http } from "../values/answers.ts";
import { questionOf, readingOf, startedAtMs } from "./preset-reading.ts";

const use = { preset: "datadog", name: "errors", query: "sum:http.errors{service:shop}", "at-most": 10 };
const minutes = [0, 1, 2, 3, 4].map((minute) => startedAtMs + minute * 60_000);

describe("the preset datadog", () => {
  it("asks for the time since the gate began, in milliseconds that are numbers", () => {
    const question = questionOf({ ...use, site: "datadoghq.eu" });

    expect(question).toMatchObject({
      via: "http",
      method: "POST",
      url: "https://api.datadoghq.eu/api/v2/query/timeseries",
      headers: { "dd-api-key": "{secret.DD_API_KEY}", "dd-application-key": "{secret.DD_APPLICATION_KEY}" },
    });
    expect(question.via === "http" && JSON.parse(question.body ?? "")).toEqual({
      data: {
        type: "timeseries_request",
        attributes: {
          from: startedAtMs,
          to: startedAtMs + 300_000,
          queries: [{ data_source: "metrics", name: "a", query: "sum:http.errors{service:shop}" }],
          formulas: [{ formula: "a" }],
        },
      },
    });
  });

  it("leaves the newest point out, because its minute is not over, and null points too", () => {
    const reading = readingOf(use, timeseries([[2, 3, 4, null, 99]]));

    expect(reading).toMatchObject({ outcome: "good", value: 4 });
  });

  it("is missing when every point is null, and when there is no series", () => {
    const gaps = readingOf(use, timeseries([[null, null, null, null, 5]]));
    const none = readingOf(use, http({ data: { attributes: { series: [], times: [], values: [] } } }));

    expect(gaps).toMatchObject({ outcome: "missing", reason: "no value among 5 points that count" });
    expect(none).toMatchObject({ outcome: "missing", reason: "nothing at `$.data.attributes.values[*][*]`" });
  });

  it("refuses several series", () => {
    const reading = readingOf(
      use,
      timeseries([
        [1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10],
      ]),
    );

    expect(reading.outcome).toBe("error");
    expect(reading.reason).toContain("10 values and 5 times");
  });

  it("reads the older API, whose errors come with status 200", () => {
    const older = { ...use, api: "v1" };
    const pointlist = [2, 3, 11, 5].map((value, minute) => [startedAtMs + minute * 60_000, value]);

    const bad = readingOf(older, http({ status: "ok", error: "", series: [{ pointlist }] }));
    const error = readingOf(older, http({ status: "error", error: "Rule 'x' did not parse", series: [] }));

    expect(bad).toMatchObject({ outcome: "bad", value: 11, reason: "11, wanted 10 at most" });
    expect(error).toMatchObject({ outcome: "error" });
    expect(error.reason).toBe("the API tells of an error: `Rule 'x' did not parse`");
  });

  it("tells refused keys, a refused query and too many questions from a bad service", () => {
    const keys = readingOf(use, http({ errors: ["Forbidden"] }, 403));
    const query = readingOf(use, http({ errors: ["Invalid query"] }, 400));
    const often = readingOf(use, http({ errors: ["Rate limit"] }, 429));

    expect(keys).toMatchObject({ outcome: "error", reason: "the credentials were refused (status 403)" });
    expect(query.reason).toBe('the query is refused: `{"errors":["Invalid query"]}`');
    expect(often).toMatchObject({ outcome: "error", reason: "asked too often (status 429)" });
  });

  it("keeps words that are filled in later as they are in a URL", () => {
    const question = questionOf({ ...use, api: "v1", query: "sum:http.errors{version:{release.version}}" });

    expect(question).toMatchObject({
      url: `https://api.datadoghq.com/api/v1/query?from=${startedAtMs / 1000}&to=${startedAtMs / 1000 + 300}&query=sum%3Ahttp.errors%7Bversion%3A{release.version}%7D`,
    });
  });
});

function timeseries(values: readonly (readonly (number | null)[])[]) {
  const series = values.map((_, index) => ({ group_tags: [], query_index: index, unit: null }));
  return http({
    data: { id: "0", type: "timeseries_response", attributes: { series, times: minutes, values } },
  });
}
