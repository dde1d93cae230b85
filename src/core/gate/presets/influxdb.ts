import { z } from "zod";
import { type Preset, passedLimits, passedOn, passOn, type WrittenCheck } from "./preset.ts";
import { urlEncoded } from "./url-encoded.ts";

/** A query of InfluxDB. */
export const InfluxdbParameters = z
  .strictObject({
    preset: z.literal("influxdb").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: z.string().describe("Base URL of InfluxDB."),
    flux: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Flux that gives one series (InfluxDB 2), such as `from(bucket: "shop") |> range(start: {start}, stop: {now}) |> …`.',
      ),
    organization: z.string().min(1).optional().describe("Organization, for `flux`."),
    influxql: z
      .string()
      .min(1)
      .optional()
      .describe(
        'InfluxQL that gives one series (InfluxDB 1), such as `SELECT max("p95") FROM "http" WHERE time >= {start}s`.',
      ),
    database: z.string().min(1).optional().describe("Database, for `influxql`."),
    token: z.string().default("{secret.INFLUX_TOKEN}").describe("By `{secret.NAME}`."),
  })
  .refine(
    ({ flux, organization, influxql, database }) =>
      flux === undefined
        ? influxql !== undefined && database !== undefined
        : influxql === undefined && organization !== undefined,
    "`flux` with `organization`, or `influxql` with `database`",
  )
  .describe("A query of InfluxDB, by Flux or InfluxQL.");
export type InfluxdbParameters = Readonly<z.infer<typeof InfluxdbParameters>>;

/** InfluxDB's APIs: Flux is answered in CSV, and both tell of errors in an answer of status 200. */
export const influxdb: Preset<InfluxdbParameters> = {
  parameters: InfluxdbParameters,
  expand(parameters) {
    const { flux, influxql } = parameters;
    const asked =
      flux === undefined ? influxqlCheck(parameters, influxql ?? "") : fluxCheck(parameters, flux);
    return { kind: "metric", ...asked, ...passOn(parameters) };
  },
};

function fluxCheck(parameters: InfluxdbParameters, flux: string): WrittenCheck {
  return {
    request: {
      url: `${base(parameters)}/api/v2/query?org=${urlEncoded(parameters.organization ?? "")}`,
      method: "POST",
      headers: {
        authorization: `Token ${parameters.token}`,
        "content-type": "application/vnd.flux",
        accept: "application/csv",
      },
      body: flux,
    },
    format: "csv",
    value: "$[*]._value",
    time: "$[*]._time",
    // unverified on a real server: a Flux query that fails halfway ends with a table of `error` and `reference`.
    error: "$[*].error",
  };
}

function influxqlCheck(parameters: InfluxdbParameters, influxql: string): WrittenCheck {
  const database = urlEncoded(parameters.database ?? "");
  const query = urlEncoded(influxql);
  return {
    request: {
      url: `${base(parameters)}/query?db=${database}&epoch=ms&q=${query}`,
      headers: { authorization: `Token ${parameters.token}` },
    },
    value: "$.results[*].series[*].values[*][1]",
    time: "$.results[*].series[*].values[*][0]",
    error: "$.results[*].error",
  };
}

function base({ url }: InfluxdbParameters): string {
  return url.replace(/\/+$/, "");
}
