import { z } from "zod";
import { DecisionRules } from "./decision-rules.ts";
import { DeployRules } from "./deploy-rules.ts";
import { DoctorRules } from "./doctor-rules.ts";
import { DurationText } from "./duration-text.ts";
import { GateRules } from "./gate-rules.ts";
import { Hooks } from "./hook-rules.ts";
import { IncidentRules } from "./incident-rules.ts";
import { Layer, TrafficLayer } from "./layer.ts";
import { MigrationsLayer } from "./migrations-layer.ts";
import { PlanRules } from "./plan-rules.ts";
import { ReconcileRules } from "./reconcile-rules.ts";
import { RolloutRules } from "./rollout-rules.ts";
import { Signing } from "./signing.ts";

export { Argv } from "./argv.ts";
export { policyPath } from "./policy-path.ts";

const Environment = z.strictObject({
  gate: GateRules.optional(),
  rollback: z
    .strictObject({
      flag: Layer.optional().describe(
        "Switches off what the release brought, which takes seconds. Runs first.",
      ),
      traffic: TrafficLayer.optional().describe(
        "Moves the traffic to where the target release still runs, at once or in steps.",
      ),
      redeploy: Layer.optional().describe("Brings the artifacts of the target release back, by digest."),
      config: Layer.optional().describe(
        "Brings back the versions of configuration and secrets that the target release recorded.",
      ),
      migrations: MigrationsLayer.optional().describe(
        "Reverses migrations; runs only when old code cannot run on the new schema.",
      ),
      before: Hooks.describe(
        "What is done before the first layer, in this order, such as to throttle traffic or to show a maintenance page.",
      ),
      after: Hooks.describe(
        "What is done once the return is verified, such as to open again what `before` closed. Not done when it is not verified.",
      ),
      reconcile: ReconcileRules.optional(),
      recovery: DurationText.prefault("15s").describe("How long the recovery check may take; 15 s at most."),
      bake: DurationText.optional().describe(
        "How long the release that came back is watched until it counts as confirmed. Left out: as the gate.",
      ),
      objective: DurationText.prefault("60s").describe(
        "What the team aims at, from verdict to verified. Reports say how many rollbacks met it.",
      ),
      deadline: DurationText.prefault("30m").describe(
        "No layer starts later than this after the rollback began.",
      ),
      "on-failure": z
        .enum(["stop", "continue"])
        .default("stop")
        .describe("Whether the layers after one that failed are run."),
      "point-of-no-return": z
        .enum(["stop", "trust-plan"])
        .default("stop")
        .describe(
          "`stop`: nothing returns by itself behind a migration that cannot be reversed without loss. `trust-plan`: it does to the release directly before, where the merged plan says that old code runs on the new schema.",
        ),
    })
    .optional()
    .describe("The ways back in this environment."),
  decision: DecisionRules.optional(),
  deploy: DeployRules.optional(),
  rollout: RolloutRules.optional(),
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
    plan: PlanRules.prefault({}).describe("The rollback plan that a pull request must have."),
    incidents: IncidentRules.prefault({}),
    doctor: DoctorRules.prefault({}),
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
