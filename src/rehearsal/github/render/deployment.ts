import type { Repository } from "../repository.ts";
import type { Deployment, DeploymentStatus } from "../state/records.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `deployment`. */
export function renderDeployment(repository: Repository, deployment: Deployment) {
  const url = `${repository.apiUrl}/deployments/${deployment.id}`;
  return {
    id: deployment.id,
    node_id: nodeId("Deployment", deployment.id),
    url,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: renderUser(repository, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: repository.apiUrl,
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
  };
}

/** GitHub's `deployment-status`. */
export function renderStatus(repository: Repository, deployment: Deployment, status: DeploymentStatus) {
  const deploymentUrl = `${repository.apiUrl}/deployments/${deployment.id}`;
  return {
    id: status.id,
    node_id: nodeId("DeploymentStatus", status.id),
    url: `${deploymentUrl}/statuses/${status.id}`,
    state: status.state,
    creator: renderUser(repository, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: deploymentUrl,
    repository_url: repository.apiUrl,
  };
}
