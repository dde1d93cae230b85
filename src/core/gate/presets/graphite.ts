import { z } from "zod";
import { type Preset, passedLimits, passedOn, passOn } from "./preset.ts";
import { urlEncoded } from "./url-encoded.ts";

/** A target of Graphite. */
export const GraphiteParameters = z
  .strictObject({
    preset: z.literal("graphite").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: z.string().describe("Base URL of Graphite's web API."),
    target: z.string().min(1).describe("Target that gives one series, such as `sumSeries(shop.*.errors)`."),
    authorization: z
      .string()
      .min(1)
      .optional()
      .describe("Header `authorization`, such as `Basic {secret.GRAPHITE}`."),
  })
  .describe("A target of Graphite; the newest point is left out, because its time is not over.");
export type GraphiteParameters = Readonly<z.infer<typeof GraphiteParameters>>;

/** Graphite's render API with `format=json`: points are `[value, epoch second]`, and gaps are null. */
export const graphite: Preset<GraphiteParameters> = {
  parameters: GraphiteParameters,
  expand: (parameters) => ({
    kind: "metric",
    request: {
      url: `${parameters.url.replace(/\/+$/, "")}/render?target=${urlEncoded(parameters.target)}&from={start}&until={now}&format=json`,
      ...(parameters.authorization === undefined
        ? {}
        : { headers: { authorization: parameters.authorization } }),
    },
    value: "$[*].datapoints[*][0]",
    time: "$[*].datapoints[*][1]",
    "drop-newest": 1,
    ...passOn(parameters),
  }),
};
