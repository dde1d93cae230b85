import { type Mark, marksOf } from "../../core/gate/mark.ts";
import { payloadOf, suiteName } from "../../core/rollback/payload.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { addMark } from "./add-mark.ts";
import { deploymentKey } from "./deployment-key.ts";

export interface ClaimedDeployment {
  readonly deployment: Deployment;
  /** Our marks on it, newest first. */
  readonly marks: readonly Mark[];
  readonly statuses: readonly DeploymentStatus[];
  /** Whose marks count. */
  readonly identity: string;
}

type Needed = Pick<Ports, "deployments" | "run" | "log" | "digest" | "clock">;

// Enough to pass the deployments that GitHub makes for other jobs of the same commit.
const newestConsidered = 50;

/**
 * The deployment that this run is about: the one named; else the one that this run worked on before; else the newest of
 * this commit that nobody has judged, adopted; else a new one. A run that is repeated finds its own again.
 */
export async function claimDeployment(
  ports: Needed,
  wanted: { readonly environment: string; readonly id: number | null; readonly identity: string },
): Promise<ClaimedDeployment> {
  if (wanted.id !== null) return named(ports, wanted.id, wanted);
  const seen: ClaimedDeployment[] = [];
  const { deployments } = await ports.deployments.history(wanted.environment, newestConsidered);
  for (const { statuses, ...deployment } of deployments) {
    if (deployment.sha !== ports.run.sha || payloadOf(deployment.payload)?.kind === "rollback") continue;
    const claimed = withMarks(deployment, statuses, wanted.identity);
    const own = statuses.some(
      (status) => status.creator === wanted.identity && status.logUrl === ports.run.url,
    );
    if (own) return claimed;
    seen.push(claimed);
  }
  const free = seen[0]?.marks.length === 0 ? seen[0] : undefined;
  const claimed = free ?? withMarks(await open(ports, wanted.environment), [], wanted.identity);
  ports.log.info(
    `deployment ${claimed.deployment.id} of \`${wanted.environment}\`: ${free === undefined ? "created" : "adopted"}`,
  );
  const description = "rollback-ready: watching this deployment";
  await addMark(ports, claimed.deployment.id, { state: "in_progress", description }, wanted.identity);
  return claimed;
}

async function named(
  ports: Needed,
  id: number,
  wanted: { readonly environment: string; readonly identity: string },
): Promise<ClaimedDeployment> {
  const deployment = await ports.deployments.get(id);
  if (deployment === null) {
    throw deploymentUnusable(
      `There is no deployment ${id} in this repository`,
      "Give `deployment-id` as `actions/deploy` put it out.",
    );
  }
  if (deployment.environment !== wanted.environment) {
    throw deploymentUnusable(
      `Deployment ${id} is of \`${deployment.environment}\`, and this step is for \`${wanted.environment}\``,
      "Give the same `environment` to deploy, gate and rollback.",
    );
  }
  return withMarks(deployment, await ports.deployments.statuses(id), wanted.identity);
}

function withMarks(
  deployment: Deployment,
  statuses: readonly DeploymentStatus[],
  identity: string,
): ClaimedDeployment {
  return { deployment, marks: marksOf(statuses, identity), statuses, identity };
}

async function open(ports: Needed, environment: string): Promise<Deployment> {
  const key = deploymentKey(ports, environment, ports.run.sha);
  return ports.deployments.create({
    ref: ports.run.sha,
    environment,
    task: "deploy",
    description: "Deployed by a workflow that rollback-ready watches",
    payload: { suite: suiteName, kind: "deploy", key, release: null, manifestSha256: null, undoes: null },
  });
}
