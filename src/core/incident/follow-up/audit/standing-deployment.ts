import { type DeploymentFacts, environmentHistory } from "../../../rollback/environment-history.ts";

/**
 * The deployment whose release stands in an environment: the newest of ours that is neither rolled back nor a return that
 * was begun and not finished; null when none is known.
 */
export function standingDeployment(deployments: readonly DeploymentFacts[], identity: string): number | null {
  const own = environmentHistory(deployments, identity).filter(({ isOurs }) => isOurs);
  return own.find(({ rolledBack, isUnfinished }) => !rolledBack && !isUnfinished)?.deployment ?? null;
}
