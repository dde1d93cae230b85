import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { Percent } from "../../policy/percent-text.ts";
import { beginSides, readSides, sideProblems, sideTarget } from "../values/canary-sides.ts";
import { CanarySource } from "../values/canary-source.ts";
import { ValueSource } from "../values/value-source.ts";
import { checkBase } from "./check-base.ts";
import type { CheckProblem, Probe } from "./probe.ts";

/** Compares the new version with the old one while both serve, by probes in pairs or by counts of errors. */
export const CanaryCheck = z.strictObject({
  kind: z.literal("canary").describe("Compares the new version with the old one."),
  ...checkBase,
  timeout: DurationText.prefault("30s").describe(
    "No answer by then is no answer; over the questions to both sides, each of which has its own `timeout` too.",
  ),
  canary: CanarySource.describe(
    'The new version: `http`, or a source of its errors since the gate began, such as `sum(increase(errors_total{track="canary"}[{since-start}])) or vector(0)`. Of such counts only what comes later than the first one after 60 s is compared.',
  ),
  baseline: CanarySource.describe("The old version, asked in the same way at the same time."),
  requests: z
    .strictObject({
      canary: ValueSource.describe("Requests to the new version."),
      baseline: ValueSource.describe("Requests to the old one."),
    })
    .optional()
    .describe(
      "Sources of how many requests each had since the gate began; the expected share is theirs then.",
    ),
  share: z
    .union([z.number(), Percent])
    .default(0.5)
    .describe(
      "Share of the requests that the new version gets, such as `10%`, where `requests` does not tell it.",
    ),
  alpha: Percent.prefault("1%").describe("How often a new version that is no worse may be rolled back."),
  "min-errors": z
    .number()
    .int()
    .min(1)
    .default(3)
    .describe("With fewer errors of the new version nothing is decided."),
  "min-requests": z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe("With fewer requests to one of the sides nothing is decided."),
});
export type CanaryCheck = Readonly<z.infer<typeof CanaryCheck>>;

/**
 * Asks both sides, one after the other. Its figures are for the rule, which decides over all samples: a reading is bad
 * when the new version's probe was, and good when both sides could be asked.
 */
export const canaryProbe: Probe<CanaryCheck> = {
  kind: "canary",
  config: CanaryCheck,
  target: ({ canary, baseline }) => `${sideTarget(canary)} beside ${sideTarget(baseline)}`,
  problems,
  begin: beginSides,
  read: readSides,
};

/** What the check's rule is made of. */
export function canarySettings(check: CanaryCheck): {
  readonly share: number;
  readonly alpha: number;
  readonly minErrors: number;
  readonly minRequests: number;
} {
  const { share, alpha } = check;
  return { share, alpha, minErrors: check["min-errors"], minRequests: check["min-requests"] };
}

function problems(check: CanaryCheck): readonly CheckProblem[] {
  const found: CheckProblem[] = [...sideProblems(check)];
  const { share, alpha } = check;
  if (!(share > 0 && share < 1)) {
    const problem = "leaves one side without requests";
    found.push({ key: "share", problem, write: "Write a share between 0 and 100 %, such as `10%`." });
  }
  if (!(alpha > 0 && alpha < 1)) {
    const problem = "is no rate of false rollbacks that a rule can keep";
    found.push({ key: "alpha", problem, write: "Write a share between 0 and 100 %, such as `1%`." });
  }
  return found;
}
