import { marksOf } from "../../core/gate/mark.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const newestConsidered = 100;

/** The deployment to undo: the one named, which must have failed our gate, or the newest one that did. */
export async function failedDeployment(
  ports: Pick<Ports, "deployments">,
  environment: string,
  id: number | null,
  identity: string,
): Promise<Deployment> {
  const judged = async (deployment: Deployment): Promise<"failed" | "passed" | "unjudged"> => {
    const marks = marksOf(await ports.deployments.statuses(deployment.id), identity);
    if (marks.includes("gate-failed") || marks.includes("rolled-back")) return "failed";
    return marks.includes("known-good") ? "passed" : "unjudged";
  };
  if (id !== null) {
    const named = await ports.deployments.get(id);
    if (named === null || named.environment !== environment) {
      throw deploymentUnusable(
        `There is no deployment ${id} of \`${environment}\``,
        "Give the id that `deploy` or `gate` put out.",
      );
    }
    if ((await judged(named)) === "failed") return named;
    throw deploymentUnusable(
      `Deployment ${id} has not failed the gate`,
      "Only a failed deployment is undone. Run guard or gate on it in a new run without `deployment-id`.",
    );
  }
  let considered = 0;
  for await (const deployment of ports.deployments.list(environment)) {
    if (payloadOf(deployment.payload)?.kind === "rollback") continue;
    const verdict = await judged(deployment);
    if (verdict === "failed") return deployment;
    if (verdict === "passed") {
      throw deploymentUnusable(
        `Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`,
        "Run guard or gate on it in a new run without `deployment-id`: when it fails now, it can be undone.",
      );
    }
    considered += 1;
    if (considered >= newestConsidered) break;
  }
  throw deploymentUnusable(
    `No deployment of \`${environment}\` has failed the gate (the newest ${considered} were looked at)`,
    "Run `actions/gate` first, or name the deployment with `deployment-id`.",
  );
}
