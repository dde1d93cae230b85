import { z } from "zod";
import { CheckName } from "../check-name.ts";

/** A check as a user could have written it in the policy, in texts and plain values. */
export type WrittenCheck = Readonly<Record<string, unknown>>;

/** A name for a check configuration that many need: its parameters, and what they become. */
export interface Preset<P extends { readonly preset: string; readonly name: string }> {
  readonly parameters: z.ZodType<P>;
  /** Never throws. What cannot be right is told by the schema of the check that it becomes. */
  expand(parameters: P): WrittenCheck;
}

const Duration = z.string().regex(/^\d{1,9}(?:ms|s|m|h|d|w)$/, "a duration such as `5s` or `2m`");
const PercentWritten = z.string().regex(/^\d{1,3}(?:\.\d{1,6})? ?%$/, "a percentage such as `10%`");
const told = ["error", "missing", "bad", "good"] as const;
const Told = z.enum(told).optional().describe("What it counts as.");
const EmptyTold = z
  .enum([...told, "zero"])
  .optional()
  .describe("What it counts as; `zero` takes an empty answer for the value 0.");

/** The keys of every preset that its check has too, as they are written. They are read when it is expanded. */
export const passedOn = {
  name: CheckName,
  timeout: Duration.optional().describe("No answer by then is no answer."),
  interval: Duration.optional().describe("Time from one sample to the next, where it is not the gate's."),
  "dry-run": z.boolean().optional().describe("Asked and reported, and never the cause of a rollback."),
  rule: z
    .looseObject({ kind: z.string().describe("Name of the rule; its keys are beside it.") })
    .optional()
    .describe("How good and bad samples of this check are judged."),
  settle: Duration.optional().describe("Nothing is judged until this long after the gate began."),
  fresh: Duration.optional().describe(
    "What is older than this is stale. Left out, `5m` and the time of the points that are left out and of one more.",
  ),
  "no-data": z
    .strictObject({ empty: EmptyTold, missing: Told, nan: Told, infinite: Told, stale: Told })
    .optional()
    .describe("What each kind of nothing counts as."),
} as const;

/** The key of a preset that is asked by a command. */
export const passedEnv = {
  env: z
    .record(z.string(), z.string())
    .optional()
    .describe("Variables that the command is given besides the job's; `{secret.NAME}` is filled in."),
} as const;

/** The keys by which a preset's number is judged, as they are written. */
export const passedLimits = {
  "at-most": z.number().optional().describe("A value above this is bad."),
  "at-least": z.number().optional().describe("A value below this is bad."),
  relative: z
    .strictObject({
      anchor: z.union([z.number(), z.literal("preflight")]).describe("The number to compare with."),
      increase: PercentWritten.optional().describe("More above the anchor is bad."),
      decrease: PercentWritten.optional().describe("More below the anchor is bad."),
      "at-least-change": z.number().positive().optional().describe("Smaller changes are never bad."),
    })
    .optional()
    .describe("A limit relative to a number that does not move with each release."),
  reduce: z.string().optional().describe("What several points become, such as `max` or `p95`."),
} as const;

/** What of these keys was written, to be put into the check. What a preset sets itself comes before it, and gives way. */
export function passOn(written: Readonly<Record<string, unknown>>): WrittenCheck {
  const keys = [...Object.keys(passedOn), ...Object.keys(passedEnv), ...Object.keys(passedLimits)];
  const entries = Object.entries(written).filter(([key, value]) => keys.includes(key) && value !== undefined);
  return Object.fromEntries(entries);
}
