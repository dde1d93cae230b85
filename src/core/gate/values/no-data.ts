import { z } from "zod";
import type { Reading } from "../sample.ts";

const Told = z.enum(["error", "missing", "bad", "good"]);

/**
 * What is made of each kind of nothing, since they differ: for a counter of errors an empty answer can be the best of
 * news, for a rate of requests it is an outage. None counts as good unless the policy says so by name.
 */
export const NoData = z
  .strictObject({
    empty: Told.default("missing").describe("The answer holds no series or no row."),
    missing: Told.default("missing").describe("There is a series, but all its points are null."),
    nan: Told.default("missing").describe("The value is NaN, such as 0 divided by 0 without traffic."),
    infinite: Told.default("missing").describe("The value is infinite, such as 1 divided by 0."),
    stale: Told.default("missing").describe("The newest value is too old, or from before the gate began."),
  })
  .describe("What a value that is not there counts as: `error`, `missing`, `bad` or `good`.");
export type NoData = Readonly<z.infer<typeof NoData>>;

export type Nothing = keyof NoData;

/** The outcome of a sample without a value, as the policy has it for this kind of nothing. */
export function outcomeOfNothing(policy: NoData, nothing: Nothing): Reading["outcome"] {
  return policy[nothing];
}
