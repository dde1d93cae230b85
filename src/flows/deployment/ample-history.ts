import { payloadOf } from "../../core/rollback/payload.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const usual = 100;
const most = 500;
/** Fewer of ours say too little of an environment in which GitHub makes deployments for other jobs. */
const enough = 20;

/**
 * The newest hundred deployments of an environment; more of them where nearly all are ones that GitHub made for jobs, so
 * that these do not hide what we know of.
 */
export async function ampleHistory(
  ports: Pick<Ports, "deployments">,
  environment: string,
): Promise<DeploymentHistory> {
  const newest = await ports.deployments.history(environment, usual);
  if (newest.isComplete || newest.deployments.filter(isTouched).length >= enough) return newest;
  return ports.deployments.history(environment, most);
}

/** The history with all deployments of one commit, though they be older than what was listed. */
export async function withAllOf(
  { deployments }: Pick<Ports, "deployments">,
  history: DeploymentHistory,
  environment: string,
  commit: string,
): Promise<DeploymentHistory["deployments"]> {
  if (history.isComplete) return history.deployments;
  const known = new Set(history.deployments.map(({ id }) => id));
  const ofCommit = await deployments.ofCommit(environment, commit);
  return [...history.deployments, ...ofCommit.filter(({ id }) => !known.has(id))];
}

// Whose words these are is for whoever reads them: here they only tell where to look.
function isTouched({ payload, statuses }: DeploymentHistory["deployments"][number]): boolean {
  return (
    payloadOf(payload) !== null ||
    statuses.some(({ description }) => description.startsWith("rollback-ready: "))
  );
}
