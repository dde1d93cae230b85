import { payloadOf } from "../../core/rollback/payload.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

// A run looks for its own deployment among the newest; later runs have not made this many in between.
const newestConsidered = 100;

/** The deployment with this key in its payload that the identity made, or null. */
export async function deploymentByKey(
  ports: Pick<Ports, "deployments">,
  environment: string,
  key: string,
  identity: string,
): Promise<Deployment | null> {
  let considered = 0;
  for await (const deployment of ports.deployments.list(environment)) {
    if (payloadOf(deployment.payload)?.key === key && deployment.creator === identity) return deployment;
    considered += 1;
    if (considered >= newestConsidered) break;
  }
  return null;
}
