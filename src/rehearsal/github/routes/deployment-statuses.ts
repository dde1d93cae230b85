import { z } from "zod";
import { type Answer, type Call, created, invalid } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderStatus } from "../render/deployment.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import type { Deployment, DeploymentStatus } from "../state/records.ts";
import { demandDeployment } from "./deployments.ts";

/** Statuses of a deployment: they are appended, never changed. */
export const deploymentStatusRoutes = [
  route("GET", "/deployments/{deployment_id}/statuses", { deployments: "read" }, listStatuses),
  route("POST", "/deployments/{deployment_id}/statuses", { deployments: "write" }, createStatus),
];

const NewStatus = z.object({
  state: z.string(),
  target_url: z.string().default(""),
  log_url: z.string().optional(),
  description: z.string().default(""),
  environment: z.string().optional(),
  environment_url: z.string().default(""),
  auto_inactive: z.boolean().default(true),
});
const states = ["error", "failure", "inactive", "in_progress", "queued", "pending", "success"];

function listStatuses(call: Call): Answer {
  const deployment = demandDeployment(call);
  const newestFirst = [...deployment.statuses].reverse();
  return page(call, newestFirst, (status) => renderStatus(call.repository, deployment, status));
}

function createStatus(call: Call): Answer {
  const { repository, token } = call;
  const deployment = demandDeployment(call);
  const given = NewStatus.parse(call.json);
  const resource = "DeploymentStatus";
  if (!states.includes(given.state)) throw invalid({ resource, field: "state", code: "invalid" });
  // GitHub docs: the maximum description length is 140 characters.
  if (given.description.length > 140) {
    const message = "description is too long (maximum is 140 characters)";
    throw invalid({ resource, field: "description", code: "custom", message });
  }
  const environment = given.environment ?? deployment.environment;
  const status: DeploymentStatus = {
    id: repository.nextId(),
    creator: repository.account(token.login),
    state: given.state,
    description: given.description,
    environment,
    // GitHub docs: log_url replaces target_url, and both then have its value.
    logUrl: given.log_url ?? given.target_url,
    environmentUrl: given.environment_url,
    createdAt: repository.timestamp(),
  };
  deployment.statuses.push(status);
  deployment.environment = environment;
  deployment.updatedAt = status.createdAt;
  if (given.state === "success" && given.auto_inactive) retirePrior(repository, deployment, status);
  return created(renderStatus(repository, deployment, status));
}

/**
 * GitHub docs: `auto_inactive` adds an inactive status to all prior non-transient, non-production deployments of the
 * same environment that had a success.
 */
function retirePrior(repository: Repository, newest: Deployment, cause: DeploymentStatus): void {
  const prior = repository.deployments.filter(
    (other) =>
      other.id < newest.id &&
      other.environment === newest.environment &&
      !other.isTransient &&
      !other.isProduction &&
      other.statuses.at(-1)?.state === "success",
  );
  for (const deployment of prior) {
    deployment.statuses.push({ ...cause, id: repository.nextId(), state: "inactive", description: "" });
    deployment.updatedAt = cause.createdAt;
  }
}
