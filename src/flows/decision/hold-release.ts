import { markText } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { DeploymentHistory, DeploymentState } from "../../kernel/ports/github.ts";
import { addMark, type MarkPorts } from "../deployment/add-mark.ts";

export interface HoldRequest {
  readonly environment: string;
  readonly release: string;
  readonly by: string;
  readonly reason: string;
  readonly identity: string;
  /** When the comment was written that asks for it (ISO 8601); null where none does. */
  readonly saidAt: string | null;
}

const states: readonly DeploymentState[] = [
  "queued",
  "in_progress",
  "success",
  "failure",
  "error",
  "inactive",
];

/**
 * Holds a release that ran in the environment, so that `actions/deploy` refuses it and no rollback returns to it, until
 * that is lifted. What GitHub shows of the deployment stays as it is. Null when it is held already.
 */
export async function holdByHand(
  ports: MarkPorts,
  history: DeploymentHistory,
  { environment, release, by, reason, identity, saidAt }: HoldRequest,
): Promise<number | null> {
  const past = environmentHistory(history.deployments, identity).filter(
    (one) => one.kind !== "rollback" && isNamedBy(one, release),
  );
  if (past.some((one) => one.isHeld)) return null;
  const newest = past[0]?.deployment;
  const statuses = history.deployments.find(({ id }) => id === newest)?.statuses;
  if (newest === undefined || statuses === undefined) {
    throw deploymentUnusable(
      `\`${release}\` has not run in \`${environment}\``,
      "A hold stands on a deployment. Name a release that was deployed there.",
    );
  }
  const state = states.find((one) => one === statuses[0]?.state) ?? "inactive";
  const description = markText("held", `${by}: ${reason}`, null, saidAt);
  await addMark(ports, newest, { state, description }, identity);
  return newest;
}
