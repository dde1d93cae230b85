import { z } from "zod";
import { severities } from "../incident/severity/severity.ts";
import { LongDurationText } from "./duration-text.ts";
import { FollowUpRules, RequiredSections } from "./follow-up-rules.ts";
import { Glob } from "./glob.ts";
import { Percent } from "./percent-text.ts";
import { ReviewDue } from "./review-due-text.ts";

const Label = z.string().min(1).max(50);
const Login = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");

/** All that a row of the matrix names must hold. */
const When = z.strictObject({
  environments: z
    .array(Glob)
    .min(1)
    .max(50)
    .optional()
    .describe("Globs of environments' names; one is enough."),
  returned: z
    .boolean()
    .optional()
    .describe("Whether the environment is back on a good release, verified. Not known counts as `false`."),
  "failed-share": Percent.optional().describe(
    "At least this share of sampled requests failed. Not known counts as all.",
  ),
  minutes: z
    .number()
    .min(0)
    .max(100_000)
    .optional()
    .describe("It lasted at least so many minutes. Not over yet counts as for ever."),
});

const Row = z.strictObject({
  level: z.enum(severities).describe("The severity when all of `when` holds."),
  when: When.prefault({}).describe("Facts of the incident. Left out: always."),
});
export type SeverityRow = Readonly<z.infer<typeof Row>>;

/** What holds without a policy: an environment that is not back is worst, and a short blip is least. */
const usualMatrix = [
  { level: "sev1", when: { returned: false, "failed-share": "20%" } },
  { level: "sev2", when: { returned: false } },
  { level: "sev2", when: { "failed-share": "50%", minutes: 5 } },
  { level: "sev3", when: {} },
] as const;

/** `incidents` of the policy: the issue that opens when a deployment failed, and how it is followed up. */
export const IncidentRules = z
  .strictObject({
    label: Label.default("incident").describe(
      "The label of every incident's issue, by which it is found again; tools that count incidents read it.",
    ),
    labels: z.array(Label).max(20).default([]).describe("Further labels. Those that are not there are made."),
    "severity-labels": z
      .boolean()
      .default(false)
      .describe("Whether the severity is a label too, such as `sev2`."),
    assignees: z
      .array(Login)
      .max(10)
      .default([])
      .describe("Who is assigned; one that GitHub does not take is a warning."),
    milestone: z.string().min(1).max(255).optional().describe("Title of an open milestone."),
    type: z.string().min(1).max(100).optional().describe("Issue type of the organisation, such as `Bug`."),
    parent: z
      .number()
      .int()
      .positive()
      .optional()
      .describe("Number of the issue under which incidents are kept as sub-issues."),
    project: z
      .string()
      .regex(
        /^https:\/\/[^/\s]+\/(?:orgs|users)\/[^/\s]+\/projects\/\d{1,9}$/,
        "the address of a project, such as `https://github.com/orgs/acme/projects/7`",
      )
      .optional()
      .describe(
        "A project to which the issue is added. The job's own token may not: give `project-token` to the step.",
      ),
    severity: z
      .array(Row)
      .min(1)
      .max(50)
      .prefault([...usualMatrix])
      .describe("How bad an incident is: the first row whose facts all hold."),
    required: RequiredSections,
    "follow-up": FollowUpRules.prefault({}),
    "review-due": ReviewDue.prefault({}).describe(
      "Until when the postmortem is to be reviewed, by severity: `3d` in days, `5bd` in business days.",
    ),
    commands: z
      .strictObject({
        who: z
          .union([z.enum(["write", "triage"]), z.array(Login).min(1).max(100)])
          .default("write")
          .describe(
            "Who may use commands such as `/ack` in comments: people who may write, those who may triage too, or only these logins.",
          ),
      })
      .prefault({})
      .describe("Commands in comments on an incident's issue."),
    "action-label": Label.default("incident-action").describe(
      "The label of each action's sub-issue, by which it is found again.",
    ),
    "action-due": z
      .strictObject({
        p0: LongDurationText.prefault("4w"),
        p1: LongDurationText.prefault("8w"),
        p2: LongDurationText.prefault("90d"),
      })
      .prefault({})
      .describe("How long an action may take, by its priority, where nobody says until when."),
    "near-miss": z
      .strictObject({
        label: Label.default("near-miss").describe("The label of a near miss."),
        after: z
          .number()
          .int()
          .min(1)
          .max(100)
          .default(2)
          .describe("How often the same near miss is seen within `window` until an issue is opened."),
        window: LongDurationText.prefault("7d").describe("How long a near miss is remembered for that."),
        quiet: LongDurationText.prefault("24h").describe(
          "How long an issue that was opened or added to is left alone when the same comes again.",
        ),
      })
      .prefault({})
      .describe(
        "Flaps, overrides and gates that could not decide: a short issue, and only when they repeat.",
      ),
  })
  .refine((rules) => rules.label !== rules["near-miss"].label, {
    path: ["near-miss", "label"],
    message: "another label than `label`, or near misses are counted as incidents",
  })
  .refine((rules) => ![rules.label, rules["near-miss"].label].includes(rules["action-label"]), {
    path: ["action-label"],
    message: "another label than those of incidents and near misses, or actions are counted as such",
  })
  .refine((rules) => ![rules.label, rules["near-miss"].label].includes(rules["follow-up"].audit.label), {
    path: ["follow-up", "audit", "label"],
    message: "another label than those of incidents and near misses, or audits are counted as such",
  });
export type IncidentRules = Readonly<z.infer<typeof IncidentRules>>;
