import { z } from "zod";
import { Check } from "../gate/check.ts";
import { DurationText } from "./duration-text.ts";
import { Signing } from "./signing.ts";

export { policyPath } from "./policy-path.ts";

/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
export const Argv = z
  .tuple([z.string().min(1)], z.string())
  .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");
export type Argv = Readonly<z.infer<typeof Argv>>;

const Layer = z.strictObject({
  command: Argv,
  timeout: DurationText.prefault("60s").describe("The command and all it started end then."),
});

const Environment = z.strictObject({
  gate: z
    .strictObject({
      checks: z.array(Check).min(1).max(50).describe("What the gate asks; every check must be good."),
      interval: DurationText.prefault("5s").describe("Time from one sample of a check to the next."),
      bake: DurationText.prefault("60s").describe(
        "How long a release is watched before it counts as known-good.",
      ),
      "allowed-bad": z
        .number()
        .int()
        .min(0)
        .max(10_000)
        .optional()
        .describe(
          "Bad samples per check that are tolerated. Left out, it follows from a 1 % false-rollback rate.",
        ),
    })
    .optional()
    .describe("When a release in this environment counts as good."),
  rollback: z
    .strictObject({
      redeploy: Layer.optional().describe("Brings the artifacts of the target release back, by digest."),
      migrations: Layer.optional().describe(
        "Reverses migrations; runs only when old code cannot run on the new schema.",
      ),
      recovery: DurationText.prefault("15s").describe("How long the recovery check may take, at most."),
    })
    .optional()
    .describe("The ways back in this environment."),
});

/** `.github/rollback.yml`. Every key is optional but `version`; unknown keys are refused. */
export const Policy = z
  .strictObject({
    version: z.literal(1).describe("Version of this file's format."),
    identity: z
      .string()
      .min(1)
      .default("github-actions[bot]")
      .describe("Login whose deployment statuses, issues and checks count as written by rollback-ready."),
    plan: z
      .strictObject({
        enforcement: z
          .enum(["block", "warn"])
          .default("block")
          .describe("`warn` reports and lets the pull request pass."),
      })
      .prefault({})
      .describe("The rollback plan that a pull request must have."),
    signing: Signing.optional(),
    environments: z
      .record(z.string().min(1).max(255), Environment)
      .default({})
      .describe("One entry for each environment, by its name."),
  })
  .describe("Policy of rollback-ready");
export type Policy = Readonly<z.infer<typeof Policy>>;
export type EnvironmentPolicy = Policy["environments"][string];

/** What holds when a repository has no policy file. */
export function defaultPolicy(): Policy {
  return Policy.parse({ version: 1 });
}
