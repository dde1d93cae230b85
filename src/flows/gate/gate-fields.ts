import type { z } from "zod";
import { count, duration, httpUrl, text } from "../../kernel/fields.ts";
import { secretLines } from "../../kernel/secret-lines.ts";

const hourMs = 3_600_000;

/** Inputs that gate and guard share; each comes before what the policy says. */
export function gateFields() {
  return {
    "health-url": httpUrl()
      .optional()
      .describe("URL that answers 200 when the service is well. Left out: the checks of the policy."),
    interval: duration(100, hourMs)
      .optional()
      .describe("Time between two samples. Left out: the policy's, or `5s`."),
    bake: duration(1000, 24 * hourMs)
      .optional()
      .describe("How long to watch. Left out: the policy's, or `60s`."),
    "allowed-bad": count(0, 10_000)
      .optional()
      .describe(
        "Bad samples per check that are tolerated. Left out: the policy's rule, or what keeps false rollbacks at 1 % or less.",
      ),
    preflight: text()
      .optional()
      .describe(
        "File that `mode: preflight` of `actions/gate` left before the deploy. What was already broken is then not blamed on the release.",
      ),
    secrets: secretsField(),
  };
}

/** Values for `{secret.NAME}` in the policy's checks. */
export function secretsField(): z.ZodType<ReadonlyMap<string, string>, string | undefined> {
  return secretLines().prefault("").meta({
    description:
      "Values for `{secret.NAME}` in the policy's checks, one `NAME=value` a line; of several lines between `NAME<<END` and `END`.",
    secret: true,
  });
}
