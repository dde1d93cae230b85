import { z } from "zod";
import { outputValueKeys } from "../gate/assertions/output-value.ts";
import { Argv } from "./argv.ts";
import { DurationText } from "./duration-text.ts";
import { Enforcement } from "./enforcement.ts";

/** `rollback.reconcile` of the policy: how far what should agree has drifted apart, once the return serves again. */
export const ReconcileRules = z
  .strictObject({
    command: Argv.describe(
      "Compares what should agree, such as orders and payments, and prints how much does not. It only looks, and ends with 0 whatever it finds.",
    ),
    timeout: DurationText.prefault("60s").describe("The command and all it started end then."),
    drift: outputValueKeys.value
      .unwrap()
      .default("last-line")
      .describe("Where its output has the count: `last-line`, or `json` with a path (RFC 9535)."),
    threshold: z.number().nonnegative().default(0).describe("How much drift is still accepted."),
    enforcement: Enforcement.default("block").describe(
      "`block`: a return with more drift, or one whose drift is not known, is not verified. `warn`: that is said and kept on record.",
    ),
  })
  .describe("Counts what no longer agrees after a return, which a healthy service does not show.");
export type ReconcileRules = Readonly<z.infer<typeof ReconcileRules>>;
