import { z } from "zod";
import { peopleSections } from "../incident/template/people-section.ts";
import { LongDurationText } from "./duration-text.ts";

const Label = z.string().min(1).max(50);
const Login = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");

const ids = peopleSections.map(({ id }) => id) as [string, ...string[]];

/** `incidents.required`: what people must have answered before an incident may be closed. */
export const RequiredSections = z
  .array(z.enum(ids))
  .max(ids.length)
  .optional()
  .describe(
    "Sections that must be answered before an incident may be closed; `[]` for none. Left out: all but `surprises` and `approvals`.",
  );
export type RequiredSections = Readonly<z.infer<typeof RequiredSections>>;

const Escalation = z.strictObject({
  after: LongDurationText.describe("How long it must be overdue."),
  labels: z.array(Label).max(5).default([]).describe("Labels that the issue gets then."),
  assign: z.array(Login).max(5).default([]).describe("Who is assigned then."),
});

/** `incidents.follow-up`: how issues are kept from being forgotten. */
export const FollowUpRules = z
  .strictObject({
    quiet: Label.default("pm: quiet").describe(
      "The label of an issue that is left alone: no reminders, and no reopening when it is closed.",
    ),
    every: LongDurationText.prefault("7d").describe("How often one overdue issue is reminded, at most."),
    "at-most": z
      .number()
      .int()
      .min(0)
      .max(100)
      .default(10)
      .describe("How many reminders one run writes; the rest comes with the next runs."),
    mention: z
      .boolean()
      .default(false)
      .describe("Whether a reminder mentions who is assigned, so that GitHub notifies them."),
    "reopen-within": LongDurationText.prefault("14d").describe(
      "How long after closing the schedule still reopens what was closed half done.",
    ),
    escalation: z
      .array(Escalation)
      .max(5)
      .default([])
      .describe("What is done besides, together with a reminder, once something is overdue for long."),
    audit: z
      .strictObject({
        enabled: z
          .boolean()
          .default(true)
          .describe("Whether one issue a quarter lists what should be looked at."),
        label: Label.default("incident-audit").describe("The label of that issue."),
        "stale-plan": LongDurationText.prefault("180d").describe(
          "From which age on a merged rollback plan counts as stale.",
        ),
      })
      .prefault({}),
  })
  .describe("Reminders, reopening of what was closed half done, and the quarterly audit.");
export type FollowUpRules = Readonly<z.infer<typeof FollowUpRules>>;
export type EscalationStep = FollowUpRules["escalation"][number];
