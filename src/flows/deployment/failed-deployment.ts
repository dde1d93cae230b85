import { isByUs, marksOf } from "../../core/gate/mark.ts";
import { isWithdrawn } from "../../core/gate/unjudged.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
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

interface Judged {
  readonly verdict: "failed" | "passed" | "unjudged";
  readonly isOurs: boolean;
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
  if (isByHand || judge(deployment, statuses, identity).verdict === "failed") return { deployment, statuses };
  throw deploymentUnusable(
    `Deployment ${id} has not failed the gate`,
    "Give `reason` to undo it all the same, or run `actions/gate` on it first.",
  );
}

function newest(
  { deployments, isComplete }: DeploymentHistory,
  { environment, identity, isByHand }: Wanted,
): FailedDeployment {
  const deploys = deployments.filter((one) => payloadOf(one.payload)?.kind !== "rollback");
  for (const deployment of deploys) {
    const { statuses } = deployment;
    const { verdict, isOurs } = judge(deployment, statuses, identity);
    if (verdict === "failed" || (isByHand && isOurs)) return { deployment, statuses };
    if (verdict === "unjudged" && isOurs) {
      throw deploymentUnusable(
        `Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`,
        "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.",
      );
    }
    if (verdict === "passed") {
      throw deploymentUnusable(
        `Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`,
        "Give `reason` to undo it by hand.",
      );
    }
  }
  const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
  throw deploymentUnusable(
    `No deployment of \`${environment}\` has failed the gate (${seen})`,
    "Run `actions/gate` first, or name the deployment with `deployment-id`.",
  );
}

function judge(deployment: Deployment, statuses: readonly DeploymentStatus[], identity: string): Judged {
  const marks = marksOf(statuses, identity);
  const hasFailed = marks.includes("gate-failed") || marks.includes("rolled-back");
  const verdict = hasFailed ? "failed" : marks.includes("known-good") ? "passed" : "unjudged";
  // One of GitHub's own that no step of ours touched says nothing about what runs.
  const isOwn = payloadOf(deployment.payload) !== null || statuses.some((status) => isByUs(status, identity));
  // Nor does one that was refused after it was opened.
  return { verdict, isOurs: isOwn && !isWithdrawn(statuses, identity) };
}
