import { z } from "zod";
import { type Preset, passedLimits, passedOn, passOn } from "./preset.ts";

/** A number from New Relic. */
export const NewRelicParameters = z
  .strictObject({
    preset: z.literal("new-relic").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    region: z.enum(["us", "eu"]).default("us").describe("Data center of the account."),
    account: z.number().int().positive().describe("Account id."),
    query: z
      .string()
      .min(1)
      .describe(
        "NRQL for one number named `result`, such as `SELECT percentage(count(*), WHERE error IS true) AS result FROM Transaction SINCE {start.ms} UNTIL {now.ms}`.",
      ),
    "api-key": z.string().default("{secret.NEW_RELIC_API_KEY}").describe("User key, by `{secret.NAME}`."),
  })
  .describe("A number from New Relic by NRQL.");
export type NewRelicParameters = Readonly<z.infer<typeof NewRelicParameters>>;

/** NerdGraph, which answers 200 with `errors` when a query cannot be run. The query goes as a variable of GraphQL. */
// unverified on a real account: that `SINCE` and `UNTIL` take epoch milliseconds.
export const newRelic: Preset<NewRelicParameters> = {
  parameters: NewRelicParameters,
  expand: (parameters) => ({
    kind: "metric",
    request: {
      url:
        parameters.region === "eu"
          ? "https://api.eu.newrelic.com/graphql"
          : "https://api.newrelic.com/graphql",
      method: "POST",
      headers: { "api-key": parameters["api-key"], "content-type": "application/json" },
      body: JSON.stringify({
        query:
          "query ($account: Int!, $nrql: Nrql!) { actor { account(id: $account) { nrql(query: $nrql, timeout: 10) { results } } } }",
        variables: { account: parameters.account, nrql: parameters.query },
      }),
    },
    value: "$.data.actor.account.nrql.results[*].result",
    error: "$.errors[*].message",
    timeout: "15s",
    ...passOn(parameters),
  }),
};
