import type { DeploymentState } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeFirmly } from "../write-once.ts";
import { demandIdentity } from "./demand-identity.ts";

export type MarkPorts = Pick<Ports, "deployments" | "run" | "clock" | "log">;

/**
 * Writes a status on a deployment. Without a clear answer the statuses are read again after a while: it is written once
 * more only if it is not there.
 */
export async function addMark(
  ports: MarkPorts,
  deployment: number,
  mark: { readonly state: DeploymentState; readonly description: string; readonly logUrl?: string },
  identity: string,
): Promise<void> {
  const status = { logUrl: ports.run.url, ...mark };
  const look = async (): Promise<string | null> => {
    const there = await ports.deployments.statuses(deployment);
    const own = there.find((one) => one.description === mark.description && one.logUrl === status.logUrl);
    return own?.creator ?? null;
  };
  const write = (): Promise<string> => ports.deployments.addStatus(deployment, status);
  demandIdentity(await writeFirmly(ports, `status of deployment ${deployment}`, write, look), identity);
}
