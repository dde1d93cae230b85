import { marksOf } from "../../core/gate/mark.ts";
import { isGivenUp, isWithdrawn } from "../../core/gate/unjudged.ts";
import { type DeploymentPayload, suiteName } from "../../core/rollback/payload.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment, DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";
import { addMark } from "./add-mark.ts";
import { demandIdentity } from "./demand-identity.ts";
import { deploymentByKey } from "./deployment-by-key.ts";
import { deploymentKey, deploymentOfRun, type OwnDeployment } from "./deployment-key.ts";
import { rememberDeployment } from "./settle-unjudged.ts";

type Needed = Pick<Ports, "deployments" | "run" | "digest" | "log" | "state" | "clock" | "signal">;

/** What a deployment is made of; the same release by the same run is the same deployment. */
export interface DeploymentRequest {
  readonly environment: string;
  readonly release: ReleaseState;
  readonly identity: string;
  readonly notes: Pick<DeploymentPayload, "backup" | "override" | "warnings">;
}

/** The deployment that an earlier attempt of this run made of the release, or null. */
export function ownDeployment(
  ports: Pick<Ports, "run" | "digest">,
  history: DeploymentHistory,
  { environment, release, identity }: Omit<DeploymentRequest, "notes">,
): OwnDeployment | null {
  return deploymentOfRun(ports, history, { environment, release: release.tag ?? release.commit, identity });
}

/** The deployment of a release by this workflow run; a re-run goes on with the one that its first attempt made. */
export async function openDeployment(
  ports: Needed,
  request: DeploymentRequest,
  own: OwnDeployment | null,
): Promise<Deployment> {
  const { environment, release, identity, notes } = request;
  const key = deploymentKey(ports, environment, release.tag ?? release.commit);
  // Before it is made: a step that is killed in the middle never learns its id.
  rememberDeployment(ports, environment, key);
  if (own !== null) {
    await takeUp(ports, own, request);
    return own;
  }
  const wanted = {
    ref: release.tag ?? release.commit,
    environment,
    task: "deploy",
    description: `Release ${releaseName(release)}`,
    payload: {
      suite: suiteName,
      kind: "deploy",
      key,
      release: release.tag,
      manifestSha256: release.manifest?.sha256 ?? null,
      undoes: null,
      ...notes,
    },
  };
  const deployment = await writeOnce(
    ports,
    `the deployment of ${releaseName(release)}`,
    () => ports.deployments.create(wanted),
    () => deploymentByKey(ports, environment, key, identity),
  );
  demandIdentity(deployment.creator, identity);
  await begin(ports, deployment, request);
  return deployment;
}

// The run that was cut off between the deployment and its first status is finished here.
async function takeUp(ports: Needed, own: OwnDeployment, request: DeploymentRequest): Promise<void> {
  const { release, identity } = request;
  if (marksOf(own.statuses, identity).some((mark) => mark === "gate-failed" || mark === "rolled-back")) {
    throw deploymentUnusable(
      `${releaseName(release)} failed its gate in \`${own.environment}\` in this very run (deployment ${own.id})`,
      "It is not deployed again by a re-run. Release a fix; or start a new run if the failure was not the release's.",
    );
  }
  // What an earlier attempt left unjudged at the end of its job is taken up again.
  const isEnded = isGivenUp(own.statuses, identity) || isWithdrawn(own.statuses, identity);
  if (own.statuses.length > 0 && !isEnded) {
    ports.log.info(`deployment ${own.id} was opened by an earlier attempt of this run`);
    return;
  }
  await begin(ports, own, request);
}

async function begin(
  ports: Needed,
  deployment: Deployment,
  { release, identity }: DeploymentRequest,
): Promise<void> {
  const description = `rollback-ready: deploying ${releaseName(release)}`;
  await addMark(ports, deployment.id, { state: "in_progress", description }, identity);
}
