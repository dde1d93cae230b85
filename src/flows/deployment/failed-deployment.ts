import { isByUs, marksOf } from "../../core/gate/mark.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const newestConsidered = 100;

interface Judged {
  readonly verdict: "failed" | "passed" | "unjudged";
  readonly isOurs: boolean;
}

/** The deployment to undo: the one named, which must have failed our gate, or the newest one that did. */
export async function failedDeployment(
  ports: Pick<Ports, "deployments">,
  environment: string,
  id: number | null,
  identity: string,
): Promise<Deployment> {
  const judged = async (deployment: Deployment): Promise<Judged> => {
    const statuses = await ports.deployments.statuses(deployment.id);
    const marks = marksOf(statuses, identity);
    const hasFailed = marks.includes("gate-failed") || marks.includes("rolled-back");
    const verdict = hasFailed ? "failed" : marks.includes("known-good") ? "passed" : "unjudged";
    // One of GitHub's own that no step of ours touched says nothing about what runs.
    const isOurs =
      payloadOf(deployment.payload) !== null || statuses.some((status) => isByUs(status, identity));
    return { verdict, isOurs };
  };
  if (id !== null) {
    const named = await ports.deployments.get(id);
    if (named === null || named.environment !== environment) {
      throw deploymentUnusable(
        `There is no deployment ${id} of \`${environment}\``,
        "Give the id that `deploy` or `gate` put out.",
      );
    }
    if ((await judged(named)).verdict === "failed") return named;
    throw deploymentUnusable(
      `Deployment ${id} has not failed the gate`,
      "Only a failed deployment is undone. Deploy its release again in a new run (`actions/deploy`) and guard that.",
    );
  }
  let considered = 0;
  for await (const deployment of ports.deployments.list(environment)) {
    if (payloadOf(deployment.payload)?.kind === "rollback") continue;
    const { verdict, isOurs } = await judged(deployment);
    if (verdict === "failed") return deployment;
    if (verdict === "unjudged" && isOurs) {
      throw deploymentUnusable(
        `Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`,
        "Run `actions/gate` on it with `deployment-id`, or name the deployment to undo.",
      );
    }
    if (verdict === "passed") {
      throw deploymentUnusable(
        `Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`,
        "Deploy its release again in a new run (`actions/deploy`) and guard that: when it fails now, it can be undone.",
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
