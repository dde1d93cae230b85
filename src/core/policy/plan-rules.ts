import { z } from "zod";
import { FieldId } from "../plan/field.ts";
import { CustomTools } from "./custom-tools.ts";
import { Enforcement } from "./enforcement.ts";
import { Glob } from "./glob.ts";

// The login of a managed user ends in an underscore and the short code of its company.
const Login = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/,
    "a login such as `octocat` or `dependabot[bot]`",
  );
// A workflow of the change itself can approve as a bot.
const Person = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");

const Matches = z.strictObject({
  paths: z.array(Glob).max(500).default([]).describe("Globs; one changed file that matches is enough."),
  labels: z
    .array(z.string().min(1).max(100))
    .max(100)
    .default([])
    .describe("Labels of the pull request; one is enough."),
});

const Demands = z.array(FieldId).max(30).default([]);

/** `plan` of the policy: what a pull request must say about its way back, and who may let it do without. */
export const PlanRules = z.strictObject({
  enforcement: Enforcement.default("block").describe("`warn` reports and lets the pull request pass."),
  files: z
    .array(Glob)
    .min(1)
    .max(20)
    .default(["rollback/*.md", "rollback/*.json", "rollback-plan.json"])
    .describe(
      "Where a plan may stand besides the description: a file that the pull request adds, changes or names.",
    ),
  risk: z
    .strictObject({
      high: Matches.prefault({}).describe("What makes a change one of high risk."),
      low: Matches.prefault({}).describe(
        "What makes a change one of low risk: every changed file must match a path, or a label must be there. A migration is never low.",
      ),
    })
    .prefault({})
    .describe("How risky a change is: `low`, `normal` or `high`. More is asked of a risky one."),
  require: z
    .strictObject({ low: Demands, normal: Demands, high: Demands })
    .partial()
    .prefault({})
    .describe(
      "Fields that are asked for besides the usual ones, by risk; `high` includes `normal`, and that `low`.",
    ),
  "minimum-layers": z
    .number()
    .int()
    .min(1)
    .max(5)
    .default(1)
    .describe(
      "How many layers the plan of a high-risk change must have: flag, traffic, redeploy, config, migrations.",
    ),
  "store-binaries": Matches.prefault({}).describe(
    "What ships in a binary that an app store hands out. It cannot be taken back, so its plan needs a flag or an over-the-air layer.",
  ),
  "api-report": Matches.prefault({}).describe(
    "What describes an API: a change of it needs a report on the API, in the input `api-report` of plan-check.",
  ),
  approvers: z
    .array(Person)
    .max(100)
    .default([])
    .describe(
      "Logins whose approving review of the head commit accepts a migration that cannot be reversed, or that nobody can judge. Never the author's own.",
    ),
  exempt: z
    .array(
      z
        .strictObject({
          reason: z.string().min(1).max(200).describe("Why, as the check says it."),
          authors: z.array(Login).max(100).optional().describe("Who opened the pull request."),
          paths: z.array(Glob).max(500).optional().describe("Every changed file must match one."),
          label: z
            .string()
            .min(1)
            .max(100)
            .optional()
            .describe(
              "Counts while someone who may write, and is not the author, has approved the head commit.",
            ),
        })
        .refine(
          ({ authors, paths, label }) => authors !== undefined || paths !== undefined || label !== undefined,
          {
            error: "beside `reason` what is exempt: `paths`, `authors` or `label`",
            // What stands there under another name is told by that.
            when: ({ issues }) => issues.length === 0,
          },
        ),
    )
    .max(50)
    .default([])
    .describe(
      "Pull requests that need no plan: all that an entry names must hold. A change of a migration is never exempt.",
    ),
  comment: z
    .boolean()
    .default(false)
    .describe("Whether the result is also a comment on the pull request, one that is kept up to date."),
  migrations: z
    .strictObject({
      custom: CustomTools.default([]).describe(
        "Migrations of a tool that is not known, as pairs of SQL files.",
      ),
      ignore: z
        .array(Glob)
        .max(200)
        .default([])
        .describe("Files that look like migrations and are none, such as tests."),
    })
    .prefault({})
    .describe("What counts as a migration."),
});
export type PlanRules = Readonly<z.infer<typeof PlanRules>>;
