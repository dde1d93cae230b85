import { z } from "zod";
import type { Reading } from "../sample.ts";

const told = ["error", "missing", "bad", "good"] as const;
const Told = z.enum(told);
const emptyMeaning =
  "The answer holds no series or no row. `zero` takes it for the value 0, such as of errors that nobody counted yet: an answer of a query that finds nothing any more looks the same.";

/**
 * What is made of each kind of nothing, since they differ: for a counter of errors an empty answer can be the best of
 * news, for a rate of requests it is an outage. None counts as good unless the policy says so by name.
 */
export const NoData = z
  .strictObject({
    empty: z
      .enum([...told, "zero"])
      .default("missing")
      .describe(emptyMeaning),
    missing: Told.default("missing").describe("There is a series, but all its points are null."),
    nan: Told.default("missing").describe("The value is NaN, such as 0 divided by 0 without traffic."),
    infinite: Told.default("missing").describe("The value is infinite, such as 1 divided by 0."),
    stale: Told.default("missing").describe("The newest value is too old, or from before the gate began."),
  })
  .describe(
    "What a value that is not there counts as: `error`, `missing`, `bad` or `good`; `empty` also `zero`.",
  );
export type NoData = Readonly<z.infer<typeof NoData>>;

/** The same of a source without limits, whose numbers are compared: what is not there can be nothing but 0. */
export const SourceNoData = z
  .strictObject({ empty: z.enum(["missing", "zero"]).default("missing").describe(emptyMeaning) })
  .describe("What a value that is not there counts as: `empty: zero` takes an empty answer for the value 0.");

/** What a source says of an empty answer, whether it has limits or not. */
export interface EmptyRule {
  readonly "no-data"?: { readonly empty: NoData["empty"] } | undefined;
}

export type Nothing = keyof NoData;

/** The outcome of a sample without a value, as the policy has it for this kind of nothing. */
export function outcomeOfNothing(policy: NoData, nothing: Nothing): Reading["outcome"] {
  const outcome = policy[nothing];
  // What was to be 0 has become a value before; what is left is not the answer that was meant.
  return outcome === "zero" ? "missing" : outcome;
}
