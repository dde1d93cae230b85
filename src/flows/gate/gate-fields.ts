import { count, duration, httpUrl } from "../../kernel/fields.ts";

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
        "Bad samples per check that are tolerated. Left out: what keeps false rollbacks at 1 % or less.",
      ),
  };
}
