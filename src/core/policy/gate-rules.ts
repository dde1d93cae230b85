import { z } from "zod";
import { isNetwork } from "../gate/address-rule.ts";
import { Check } from "../gate/check.ts";
import { CheckName } from "../gate/check-name.ts";
import { PresetUse } from "../gate/presets/index.ts";
import { RuleChoice } from "../gate/rules/choose-rule.ts";
import { DurationText } from "./duration-text.ts";
import { Percent } from "./percent-text.ts";

/** `environments.<name>.gate` of the policy: when a release counts as good. */
export const GateRules = z
  .strictObject({
    checks: z
      .array(z.union([...Check.options, ...PresetUse.options]))
      .min(1)
      .max(1000)
      .optional()
      .describe("What the gate asks; every check must be good. Left out: the step's `health-url`."),
    control: Check.optional().describe(
      "Something that has nothing to do with the service and is always well. When it cannot be reached either, the fault is the runner's and not the service's.",
    ),
    serving: z
      .strictObject({
        check: CheckName.describe("The check that tells which version answers, by its key `version`."),
        version: z.string().min(1).describe("What it must tell, such as `{release.version}`."),
        consecutive: z
          .number()
          .int()
          .min(1)
          .max(100)
          .default(3)
          .describe("How many answers in a row, each on a connection of its own."),
        within: DurationText.prefault("2m").describe(
          "If the new version does not answer by then, the verdict is `fail` with the reason `not-serving`.",
        ),
      })
      .optional()
      .describe("The clock starts only when the new version is what answers."),
    interval: DurationText.prefault("5s").describe("Time from one sample of a check to the next."),
    jitter: Percent.prefault("0%").describe(
      "How far a sample may be off its time, as a share of the interval, so that many gates do not ask in step.",
    ),
    bake: DurationText.prefault("60s").describe(
      "How long a release is watched before it counts as known-good.",
    ),
    "warm-up": DurationText.optional().describe(
      "Samples of this time before the bake are recorded and not judged.",
    ),
    extend: Percent.prefault("50%").describe(
      "By how much the bake is prolonged, once, when it could not decide.",
    ),
    rule: RuleChoice.optional().describe(
      "How good and bad samples are judged. Left out: `cusum` for a bake of five minutes or more with 60 samples or more, otherwise `failure-limit`.",
    ),
    "allowed-bad": z
      .number()
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe(
        "Bad samples per check that are tolerated; short for the rule `failure-limit`. Left out, it follows from a 1 % false-rollback rate.",
      ),
    "on-inconclusive": z
      .enum(["fail", "warn"])
      .default("fail")
      .describe(
        "What becomes of the job when the gate could not decide: red, or green with a warning. Nothing is rolled back, and the release is not known-good.",
      ),
    "when-undecidable": z
      .enum(["refuse", "warn"])
      .default("refuse")
      .describe("What to do with a gate that would miss a broken service more often than not."),
    "private-addresses": z
      .array(z.string().refine(isNetwork, "a network such as `10.0.0.0/8`, or an address"))
      .max(100)
      .default([])
      .describe(
        "Addresses that are not public and that checks may reach. `localhost` needs no entry when a check names it.",
      ),
    shadow: z
      .boolean()
      .default(false)
      .describe("`true` records what the gate would have decided, and fails and rolls back nothing."),
  })
  .describe("When a release in this environment counts as good.");
export type GateRules = z.infer<typeof GateRules>;
