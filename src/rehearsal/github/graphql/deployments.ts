import type { GraphQLResolveInfo } from "graphql";
import type { Call } from "../exchange.ts";
import { nodeId } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import type { Deployment, DeploymentStatus } from "../state/records.ts";
import { renderActor } from "./actor.ts";
import { connection, type Paging } from "./connection.ts";
import { findRef } from "./refs.ts";

/** The arguments of `deployments`. */
export interface DeploymentsArguments extends Paging {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

/** Deployments by the moment of their creation. unverified: those of one second by their ids. */
export function listDeployments(call: Call, info: GraphQLResolveInfo, given: DeploymentsArguments) {
  const { environments, orderBy } = given;
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const found = call.repository.deployments
    .filter(({ environment }) => environments?.includes(environment) ?? true)
    .sort((a, b) => sign * (a.createdAt.localeCompare(b.createdAt) || a.id - b.id));
  return connection(call.repository, info, given, found, (one) => renderDeployment(call.repository, one));
}

function renderDeployment(repository: Repository, deployment: Deployment): object {
  const { id, sha, task, description, environment, createdAt, creator, ref, statuses } = deployment;
  const latest = statuses.at(-1);
  return {
    id: nodeId("Deployment", id),
    databaseId: id,
    commitOid: sha,
    createdAt,
    creator: renderActor(creator),
    description,
    environment,
    // unverified: the JSON of what was stored, so a payload that was given as JSON is JSON in JSON.
    payload: JSON.stringify(deployment.payload),
    ref: () => findRef(repository, ref),
    task,
    latestStatus: latest === undefined ? null : renderStatus(latest),
    // unverified: the oldest comes first.
    statuses: (given: Paging, _: unknown, info: GraphQLResolveInfo) =>
      connection(repository, info, given, statuses, renderStatus, `/graphql/deployments/${id}/statuses`),
  };
}

function renderStatus(status: DeploymentStatus): object {
  const { id, createdAt, creator, description, environment, environmentUrl, logUrl, state } = status;
  return {
    id: nodeId("DeploymentStatus", id),
    createdAt,
    creator: renderActor(creator),
    description,
    environment,
    environmentUrl: environmentUrl === "" ? null : environmentUrl,
    logUrl: logUrl === "" ? null : logUrl,
    state: state.toUpperCase(),
  };
}
