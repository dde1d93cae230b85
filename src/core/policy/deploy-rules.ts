import { z } from "zod";
import { readDay, readInstant } from "../deployment/instant.ts";
import { startOfDay } from "../deployment/wall-clock.ts";
import { LongDurationText } from "./duration-text.ts";
import { Enforcement } from "./enforcement.ts";
import { ParityRule } from "./parity-rule.ts";
import { TimeZone } from "./time-zone.ts";

const Weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

const DeployWindow = z
  .strictObject({
    days: z
      .array(Weekday)
      .min(1)
      .max(7)
      .default([...Weekday.options])
      .describe("Days on which the window begins. Left out: every day."),
    from: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day such as `09:00`").describe(
      "When it opens, by the clocks of the time zone.",
    ),
    to: clockTime(
      /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
      "a time of day such as `17:00`, or `24:00` for the end of the day",
    ).describe("When it closes. Earlier than `from`: on the next day. `24:00` is the end of the day."),
    "time-zone": TimeZone,
  })
  .refine((window) => window.from !== window.to, {
    path: ["to"],
    message: "another time than `from`; the whole day is `00:00` to `24:00`",
  })
  .describe("A time of the week in which deploys are let through.");
export type DeployWindow = Readonly<z.infer<typeof DeployWindow>>;

const Moment = z.string().refine((text) => readDay(text) !== null || readInstant(text) !== null, {
  message: "a date such as `2026-12-24`, or an instant with its zone such as `2026-12-24T18:00+01:00`",
});

const Freeze = z
  .strictObject({
    from: Moment.describe("First day, or the instant with its zone (ISO 8601) at which it begins."),
    to: Moment.describe(
      "Last day, which is frozen as a whole, or the instant with its zone at which it ends.",
    ),
    "time-zone": TimeZone,
    reason: z.string().trim().min(1).max(500).describe("Why; shown to whoever is refused."),
  })
  .transform((seen, context) => {
    const zone = seen["time-zone"];
    const [from, until] = [instantOf(seen.from, zone, 0), instantOf(seen.to, zone, 1)];
    if (from >= until) {
      const message = `a day or an instant after \`from\`, which is \`${seen.from}\``;
      context.addIssue({ code: "custom", path: ["to"], message, input: seen.to });
    }
    return { from, until, zone, reason: seen.reason };
  })
  .describe("A time in which nothing is deployed.");
/** A freeze with its instants in milliseconds; `until` is no longer frozen. */
export type Freeze = Readonly<z.infer<typeof Freeze>>;

const BackupRule = z
  .strictObject({
    "max-age": LongDurationText.optional().describe(
      "A backup older than this does not count, such as `24h`. Left out: any age.",
    ),
    "verified-restore-max-age": LongDurationText.describe(
      "How long ago a restore was last verified, at most, such as `7d`.",
    ),
    enforcement: Enforcement.optional().describe("Left out: as `deploy.enforcement`."),
  })
  .describe("A deploy must show evidence of a backup, and of a restore that was verified.");
export type BackupRule = Readonly<z.infer<typeof BackupRule>>;

/** When a release may be deployed to an environment, and what a deploy must show. */
export const DeployRules = z
  .strictObject({
    enforcement: Enforcement.default("block").describe(
      "`warn` lets through what `windows`, `freezes`, `backup` and `parity` would refuse, with a warning that is kept with the deployment. A hold and a pause refuse all the same: a person, or a failed gate, said so about this release or this environment, and a warning would be read too late.",
    ),
    windows: z
      .array(DeployWindow)
      .min(1)
      .max(50)
      .optional()
      .describe("Deploys outside of all windows are refused. Left out: at any time."),
    freezes: z.array(Freeze).max(200).default([]).describe("Deploys within any of these are refused."),
    backup: BackupRule.optional(),
    parity: ParityRule.optional(),
  })
  .describe("When a deploy to this environment is refused.");
export type DeployRules = Readonly<z.infer<typeof DeployRules>>;

// In minutes from midnight, by the clock.
function clockTime(form: RegExp, wanted: string) {
  return z
    .string(wanted)
    .regex(form, wanted)
    .transform((seen) => Number(seen.slice(0, 2)) * 60 + Number(seen.slice(3)));
}

function instantOf(text: string, zone: string, addDays: number): number {
  const day = readDay(text);
  return day === null ? (readInstant(text) ?? Number.NaN) : startOfDay(day + addDays, zone);
}
