import { marksOf } from "../core/gate/mark.ts";
import { deploymentUnusable } from "../kernel/errors.ts";
import type { Deployment } from "../kernel/ports/github.ts";
import type { Ports } from "../kernel/ports/index.ts";

const newestConsidered = 100;

/** The deployment to undo: the one named, which must have failed our gate, or the newest one that did. */
export async function failedDeployment(
  ports: Pick<Ports, "deployments">,
  environment: string,
  id: number | null,
  identity: string,
): Promise<Deployment> {
  const hasFailed = async (deployment: Deployment): Promise<boolean> => {
    const marks = marksOf(await ports.deployments.statuses(deployment.id), identity);
    return marks.includes("gate-failed") || marks.includes("rolled-back");
  };
  if (id !== null) {
    const named = await ports.deployments.get(id);
    if (named === null || named.environment !== environment) {
      throw deploymentUnusable(
        `There is no deployment ${id} of \`${environment}\``,
        "Give the id that `deploy` or `gate` put out.",
      );
    }
    if (await hasFailed(named)) return named;
    throw deploymentUnusable(
      `Deployment ${id} has not failed the gate`,
      "Run `actions/gate` on it first; only a failed deployment is undone.",
    );
  }
  let considered = 0;
  for await (const deployment of ports.deployments.list(environment)) {
    if (await hasFailed(deployment)) return deployment;
    considered += 1;
    if (considered >= newestConsidered) break;
  }
  throw deploymentUnusable(
    `No deployment of \`${environment}\` has failed the gate (the newest ${considered} were looked at)`,
    "Run `actions/gate` first, or name the deployment with `deployment-id`.",
  );
}
