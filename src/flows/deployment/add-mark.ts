import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { DeploymentState } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { demandIdentity } from "./demand-identity.ts";

type Needed = Pick<Ports, "deployments" | "run">;

/**
 * Writes a status on a deployment. When the answer is in doubt the statuses are read again: it is written once more
 * only if it is not there.
 */
export async function addMark(
  ports: Needed,
  deployment: number,
  mark: { readonly state: DeploymentState; readonly description: string },
  identity: string,
): Promise<void> {
  const status = { ...mark, logUrl: ports.run.url };
  try {
    demandIdentity(await ports.deployments.addStatus(deployment, status), identity);
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    const there = await ports.deployments.statuses(deployment);
    const isThere = there.some((one) => one.description === mark.description && one.logUrl === status.logUrl);
    if (!isThere) await ports.deployments.addStatus(deployment, status);
  }
}
