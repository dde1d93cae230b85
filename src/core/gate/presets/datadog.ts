import { z } from "zod";
import { type Preset, passedLimits, passedOn, passOn } from "./preset.ts";
import { urlEncoded } from "./url-encoded.ts";

/** A metric of Datadog. */
export const DatadogParameters = z
  .strictObject({
    preset: z.literal("datadog").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    site: z
      .string()
      .regex(/^[a-z0-9.-]+$/, "a site such as `datadoghq.eu`")
      .default("datadoghq.com")
      .describe("Datadog site, such as `datadoghq.com`, `us5.datadoghq.com` or `datadoghq.eu`."),
    query: z
      .string()
      .min(1)
      .describe(
        "Metric query that gives one series, such as `sum:trace.http.request.errors{service:shop}.as_rate()`.",
      ),
    api: z
      .enum(["v2", "v1"])
      .default("v2")
      .describe("`v2` asks `/api/v2/query/timeseries`, `v1` asks `/api/v1/query`."),
    "api-key": z.string().default("{secret.DD_API_KEY}").describe("By `{secret.NAME}`."),
    "application-key": z.string().default("{secret.DD_APPLICATION_KEY}").describe("By `{secret.NAME}`."),
  })
  .describe("A metric of Datadog; the newest point is left out, because its time is not over.");
export type DatadogParameters = Readonly<z.infer<typeof DatadogParameters>>;

/** Datadog's timeseries queries (API reference, Metrics). A gap is null, and several series are refused. */
export const datadog: Preset<DatadogParameters> = {
  parameters: DatadogParameters,
  expand(parameters) {
    const { api } = parameters;
    return {
      kind: "metric",
      request: api === "v2" ? timeseriesRequest(parameters) : queryRequest(parameters),
      ...(api === "v2" ? timeseriesPaths : queryPaths),
      "drop-newest": 1,
      ...passOn(parameters),
    };
  },
};

// unverified on a real account: errors beside data in an answer of status 200.
const timeseriesPaths = {
  value: "$.data.attributes.values[*][*]",
  time: "$.data.attributes.times[*]",
  error: "$.errors",
} as const;

const queryPaths = {
  value: "$.series[*].pointlist[*][1]",
  time: "$.series[*].pointlist[*][0]",
  error: "$['error','errors']",
} as const;

function timeseriesRequest(parameters: DatadogParameters) {
  const attributes = {
    from: "{start.ms}",
    to: "{now.ms}",
    queries: [{ data_source: "metrics", name: "a", query: parameters.query }],
    formulas: [{ formula: "a" }],
  };
  // The times have to be numbers, and their words are texts until they are filled in.
  const body = JSON.stringify({ data: { type: "timeseries_request", attributes } }).replace(
    /"(\{(?:start|now)\.ms\})"/g,
    "$1",
  );
  return {
    url: `https://api.${parameters.site}/api/v2/query/timeseries`,
    method: "POST",
    headers: { ...keyHeaders(parameters), "content-type": "application/json" },
    body,
  };
}

function queryRequest(parameters: DatadogParameters) {
  const query = urlEncoded(parameters.query);
  return {
    url: `https://api.${parameters.site}/api/v1/query?from={start}&to={now}&query=${query}`,
    method: "GET",
    headers: keyHeaders(parameters),
  };
}

function keyHeaders(parameters: DatadogParameters): Record<string, string> {
  return { "dd-api-key": parameters["api-key"], "dd-application-key": parameters["application-key"] };
}
