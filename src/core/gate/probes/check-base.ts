import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { CheckName } from "../check-name.ts";
import { RuleChoice } from "../rules/choose-rule.ts";

/** The keys that a check of every kind has, to be spread into its `z.strictObject`. */
export const checkBase = {
  name: CheckName,
  timeout: DurationText.prefault("5s").describe(
    "No answer by then is no answer; over all steps of a journey. For `canary` and `burn-rate` it is `30s` over all that they ask.",
  ),
  interval: DurationText.optional().describe(
    "Time from one sample of this check to the next. Left out: the gate's.",
  ),
  rule: RuleChoice.optional().describe("How its samples are judged. Left out: the gate's."),
  "dry-run": z.boolean().default(false).describe("Asked and reported, and never the cause of a rollback."),
};
