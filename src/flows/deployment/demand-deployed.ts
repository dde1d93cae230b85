import { isUnderWay } from "../../core/gate/unjudged.ts";
import { deploymentUnusable, SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { FailedDeployment } from "./failed-deployment.ts";

/**
 * Throws while the run that deploys is still at work: what it does next would undo a return that a person asks for. Where
 * GitHub does not say whether it is, that is a warning.
 */
export async function demandDeployed(
  ports: Pick<Ports, "workflowRuns" | "run" | "log">,
  { deployment, statuses }: FailedDeployment,
  identity: string,
): Promise<void> {
  const url = statuses.find((status) => status.creator === identity)?.logUrl ?? "";
  const [, id] = /\/actions\/runs\/(\d+)/.exec(url) ?? [];
  if (id === undefined || Number(id) === ports.run.runId || !isUnderWay(statuses, identity)) return;
  const isAtWork = await isRunning(ports, Number(id));
  if (isAtWork) {
    throw deploymentUnusable(
      `Deployment ${deployment.id} is still being made by ${url}`,
      "Cancel that run, or let its gate decide. When it has ended, run this again.",
    );
  }
}

async function isRunning(ports: Pick<Ports, "workflowRuns" | "log">, id: number): Promise<boolean> {
  try {
    const seen = await ports.workflowRuns.get(id);
    return seen !== null && seen.status !== "completed";
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`Whether run ${id} still deploys is not known. ${error.message} ${error.hint}`);
    return false;
  }
}
