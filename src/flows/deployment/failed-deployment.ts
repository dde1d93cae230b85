import { environmentHistory, type Past } from "../../core/rollback/environment-history.ts";
import { packageOf } from "../../core/rollback/package-of.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { nameOf } from "../../core/rollback/target.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment, DeploymentHistory, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface FailedDeployment {
  readonly deployment: Deployment;
  readonly statuses: readonly DeploymentStatus[];
}

interface Wanted {
  readonly environment: string;
  /** The one that is named; null: the newest. */
  readonly id: number | null;
  readonly identity: string;
  /** Whether a person asks: their word stands in for the gate's. */
  readonly isByHand: boolean;
}

/** The deployment to undo: the one named or the newest of ours; it must have failed our gate, unless a person asks. */
export async function failedDeployment(
  ports: Pick<Ports, "deployments">,
  history: DeploymentHistory,
  wanted: Wanted,
): Promise<FailedDeployment> {
  return wanted.id === null ? newest(history, wanted) : named(ports, history, wanted.id, wanted);
}

async function named(
  ports: Pick<Ports, "deployments">,
  { deployments }: DeploymentHistory,
  id: number,
  { environment, identity, isByHand }: Wanted,
): Promise<FailedDeployment> {
  const known = deployments.find((one) => one.id === id);
  const deployment = known ?? (await ports.deployments.get(id));
  if (deployment === null || deployment.environment !== environment) {
    throw deploymentUnusable(
      `There is no deployment ${id} of \`${environment}\``,
      "Give the id that `deploy` or `gate` put out.",
    );
  }
  if (payloadOf(deployment.payload)?.kind === "rollback") {
    throw deploymentUnusable(
      `Deployment ${id} is itself a rollback`,
      "Name the deployment that it undid, or deploy a release with `actions/deploy`.",
    );
  }
  const statuses = known?.statuses ?? (await ports.deployments.statuses(id));
  const [past] = environmentHistory([{ ...deployment, statuses }], identity);
  if (isByHand || (past !== undefined && hasFailed(past))) return { deployment, statuses };
  throw deploymentUnusable(
    `Deployment ${id} has not failed the gate`,
    "Give `reason` to undo it all the same, or run `actions/gate` on it first.",
  );
}

function newest(
  { deployments, isComplete }: DeploymentHistory,
  { environment, identity, isByHand }: Wanted,
): FailedDeployment {
  const deploys = environmentHistory(deployments, identity).filter((past) => past.kind !== "rollback");
  // One of GitHub's own that no step of ours touched, and one that was withdrawn, say nothing about what runs. Of each
  // package that is deployed there the newest counts.
  const ours = deploys.filter((past) => past.isOurs);
  const standing = ours.filter(
    (past, index) => ours.findIndex((one) => packageOf(one.release) === packageOf(past.release)) === index,
  );
  if (isByHand && standing.length > 1) {
    const named = standing.map((past) => `${past.deployment} (${nameOf(past)})`).join(", ");
    throw deploymentUnusable(
      `Several packages are deployed to \`${environment}\`: deployments ${named}`,
      "Name the one to undo with `deployment-id`.",
    );
  }
  const chosen = standing.find((past) => isByHand || hasFailed(past)) ?? standing[0];
  const deployment = deployments.find((one) => one.id === chosen?.deployment);
  if (chosen !== undefined && deployment !== undefined) {
    if (isByHand || hasFailed(chosen)) return { deployment, statuses: deployment.statuses };
    if (chosen.knownGood) {
      throw deploymentUnusable(
        `Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`,
        "Give `reason` to undo it by hand.",
      );
    }
    throw deploymentUnusable(
      `Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`,
      "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.",
    );
  }
  const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
  throw deploymentUnusable(
    `No deployment of \`${environment}\` has failed the gate (${seen})`,
    "Run `actions/gate` first, or name the deployment with `deployment-id`.",
  );
}

function hasFailed(past: Past): boolean {
  return past.failedGate || past.rolledBack;
}
