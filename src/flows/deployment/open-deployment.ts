import { marksOf } from "../../core/gate/mark.ts";
import { payloadOf, suiteName } from "../../core/rollback/payload.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { demandIdentity } from "./demand-identity.ts";

type Needed = Pick<Ports, "deployments" | "run" | "digest" | "log">;

// A re-run looks for its own deployment among the newest; later runs have not made this many in between.
const newestConsidered = 100;

/** The deployment of a release by this workflow run; a re-run finds the one that its first attempt made. */
export async function openDeployment(
  ports: Needed,
  release: ReleaseState,
  environment: string,
  identity: string,
): Promise<Deployment> {
  const key = naturalKey(
    ["deployment", environment, release.tag ?? release.commit, ports.run.runId],
    ports.digest.sha256,
  );
  let considered = 0;
  for await (const deployment of ports.deployments.list(environment)) {
    if (payloadOf(deployment.payload)?.key === key && deployment.creator === identity) {
      await settle(ports, deployment, release, identity);
      return deployment;
    }
    considered += 1;
    if (considered >= newestConsidered) break;
  }
  const deployment = await ports.deployments.create({
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
    },
  });
  await settle(ports, deployment, release, identity);
  return deployment;
}

// The run that was cut off between the deployment and its first status is finished here.
async function settle(
  ports: Needed,
  deployment: Deployment,
  release: ReleaseState,
  identity: string,
): Promise<void> {
  const statuses = await ports.deployments.statuses(deployment.id);
  if (marksOf(statuses, identity).some((mark) => mark === "gate-failed" || mark === "rolled-back")) {
    const name = releaseName(release);
    throw deploymentUnusable(
      `${name} failed its gate in \`${deployment.environment}\` in this very run (deployment ${deployment.id})`,
      "It is not deployed again by a re-run. Release a fix; or start a new run if the failure was not the release's.",
    );
  }
  if (statuses.length > 0) {
    ports.log.info(`deployment ${deployment.id} was opened by an earlier attempt of this run`);
    return;
  }
  const writer = await ports.deployments.addStatus(deployment.id, {
    state: "in_progress",
    description: `rollback-ready: deploying ${releaseName(release)}`,
    logUrl: ports.run.url,
  });
  demandIdentity(writer, identity);
}
