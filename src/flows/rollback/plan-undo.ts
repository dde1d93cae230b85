import type { Argv } from "../../core/policy/policy.ts";
import { fill, placeholders } from "../../core/rollback/fill.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { planReversals, type ReversibleMigration } from "../../core/rollback/reversals.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { VerifyPorts } from "../release/verify-artifact.ts";
import { chooseTarget } from "./choose-target.ts";
import { leavingManifests } from "./leaving-manifests.ts";
import type { LayerCommand, UndoSettings } from "./undo-settings.ts";

/** All that a rollback will do, settled before anything is touched; or why it does nothing. */
export type UndoPlan =
  | {
      readonly kind: "go";
      readonly to: ReleaseState;
      readonly passedOver: readonly string[];
      readonly redeploy: LayerCommand;
      readonly migrations: (LayerCommand & { readonly reverses: readonly ReversibleMigration[] }) | null;
      readonly migrationsReason: string;
    }
  | {
      readonly kind: "stay";
      readonly outcome: Extract<
        RollbackRecord["outcome"],
        "nothing-to-return-to" | "roll-forward" | "superseded"
      >;
      readonly to: ReleaseState | null;
      readonly passedOver: readonly string[];
      readonly reason: string;
    };

type Needed = VerifyPorts & Pick<Ports, "deployments" | "tags" | "git" | "digest" | "log" | "files">;

/** Chooses the target and the layers. Throws only for a command that cannot be filled: nothing is half done then. */
export async function planUndo(
  ports: Needed,
  failed: Deployment,
  from: ReleaseState,
  settings: UndoSettings,
): Promise<UndoPlan> {
  const choice = await chooseTarget(ports, failed, settings);
  if (choice.kind === "superseded") {
    const reason = `deployment ${choice.by.id} is newer than the failed one`;
    return { kind: "stay", outcome: "superseded", to: null, passedOver: [], reason };
  }
  if (choice.kind === "none") {
    const why =
      choice.passedOver.length === 0
        ? "no deployment there ever passed the gate"
        : choice.passedOver.join("; ");
    const reason = `there is no known-good release to return to (${why})`;
    return { kind: "stay", outcome: "nothing-to-return-to", to: null, passedOver: choice.passedOver, reason };
  }
  const { release: to, passedOver } = choice;
  const stay = (reason: string): UndoPlan => ({
    kind: "stay",
    outcome: "roll-forward",
    to,
    passedOver,
    reason,
  });
  if (from.manifest === null && from.tag !== null) {
    return stay(`the manifest of ${from.tag} cannot be read, so nothing is known of its migrations`);
  }
  const leaving = await leavingManifests(ports, from, to);
  if (leaving === null && from.manifest !== null) {
    return stay(
      `the releases between ${releaseName(to)} and ${releaseName(from)} cannot be read, so their migrations are unknown`,
    );
  }
  if (leaving === null && to.manifest !== null) {
    return stay(
      `the failed deployment names no release, so nothing is known of the migrations since ${releaseName(to)}`,
    );
  }
  if (leaving === null)
    ports.log.info("without a release manifest nothing is known of migrations; none is reversed");
  const reversal = planReversals(leaving ?? []);
  if (reversal.kind === "blocked") return stay(reversal.problem);
  const reverses = reversal.kind === "reverse" ? reversal.migrations : [];
  const values = placeholders(to, settings.environment, reverses);
  const redeploy = filled("redeploy", settings.redeploy, values);
  if (reversal.kind === "none") {
    const migrationsReason =
      leaving === null ? "without a manifest nothing is known of them" : reversal.reason;
    return { kind: "go", to, passedOver, redeploy, migrations: null, migrationsReason };
  }
  if (settings.migrations === null) {
    return stay(
      `the old code cannot run on the new schema, and \`environments.${settings.environment}.rollback.migrations.command\` is not in the policy`,
    );
  }
  const changed = await changedReversal(ports, reversal.migrations);
  if (changed !== null) return stay(changed);
  const migrations = { ...filled("migrations", settings.migrations, values), reverses: reversal.migrations };
  const migrationsReason = "the plan says that the old code cannot run on the new schema";
  return { kind: "go", to, passedOver, redeploy, migrations, migrationsReason };
}

function filled(layer: string, command: LayerCommand, values: ReadonlyMap<string, string>): LayerCommand {
  const result = fill(command.argv, values);
  if (result.kind === "refused") {
    throw inputsInvalid([
      { subject: `The command of \`${layer}\``, problem: `${result.problem}.`, write: result.write },
    ]);
  }
  return { argv: result.argv satisfies Argv, timeoutMs: command.timeoutMs };
}

// The file that runs must be the one that was reviewed and released.
async function changedReversal(
  ports: Needed,
  migrations: readonly ReversibleMigration[],
): Promise<string | null> {
  for (const { reversal } of migrations) {
    const seen = await ports.files.sha256(reversal.path);
    if (seen === null)
      return `the reversal \`${reversal.path}\` is not in the workspace; check out the failed release first`;
    if (seen.sha256 !== reversal.sha256) {
      return `the reversal \`${reversal.path}\` has sha256 ${seen.sha256} in the workspace, and the release recorded ${reversal.sha256}`;
    }
  }
  return null;
}
