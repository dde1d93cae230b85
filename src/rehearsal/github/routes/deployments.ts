import { z } from "zod";
import { type Answer, type Call, created, notFound, ok, Refusal } from "../exchange.ts";
import { commitsSince } from "../git/history.ts";
import { page } from "../listing.ts";
import { renderDeployment } from "../render/deployment.ts";
import { route } from "../router.ts";
import type { Deployment } from "../state/records.ts";
import { branchHead, resolveCommit } from "../state/resolve.ts";

/** Deployments: list, create, read. */
export const deploymentRoutes = [
  route("GET", "/deployments", { deployments: "read" }, listDeployments),
  route("POST", "/deployments", { deployments: "write" }, createDeployment),
  route("GET", "/deployments/{deployment_id}", { deployments: "read" }, (call) =>
    ok(renderDeployment(call.repository, demandDeployment(call))),
  ),
];

const NewDeployment = z.object({
  ref: z.string(),
  task: z.string().default("deploy"),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).optional(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default(""),
  environment: z.string().default("production"),
  description: z.string().nullable().default(""),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
});
type NewDeployment = z.infer<typeof NewDeployment>;

function listDeployments(call: Call): Answer {
  const { repository, query } = call;
  const matches = (name: string, value: string): boolean => [null, "none", value].includes(query.get(name));
  const found = repository.deployments
    .filter((one) => matches("sha", one.sha) && matches("ref", one.ref))
    .filter((one) => matches("task", one.task) && matches("environment", one.environment))
    .reverse();
  return page(call, found, (deployment) => renderDeployment(repository, deployment));
}

function createDeployment(call: Call): Answer {
  const { repository, token } = call;
  const given = NewDeployment.parse(call.json);
  const sha = resolveCommit(repository, given.ref);
  if (sha === undefined) throw new Refusal(422, `No ref found for: ${given.ref}`);
  refuseConflict(call, given, sha);
  const at = repository.timestamp();
  const deployment: Deployment = {
    id: repository.nextId(),
    creator: repository.account(token.login),
    sha,
    ref: given.ref,
    task: given.task,
    originalEnvironment: given.environment,
    payload: given.payload,
    description: given.description,
    isTransient: given.transient_environment,
    // GitHub docs: true by default for the environment `production`, false for any other.
    isProduction: given.production_environment ?? given.environment === "production",
    createdAt: at,
    statuses: [],
    environment: given.environment,
    updatedAt: at,
  };
  repository.deployments.push(deployment);
  return created(renderDeployment(repository, deployment));
}

/**
 * GitHub docs: with `auto_merge` a ref that is behind the default branch is merged (202, nothing is deployed) or is a
 * conflict (409); embedded is the conflict alone. Without `required_contexts` every context of the commit must be
 * green, with it those that are named; contexts here are check runs.
 */
function refuseConflict({ repository }: Call, given: NewDeployment, sha: string): void {
  const head = branchHead(repository, repository.defaultBranch);
  const isBehind = head !== undefined && commitsSince(repository.objects, sha, head).length > 0;
  if (given.auto_merge && isBehind) {
    throw new Refusal(409, `Conflict merging ${repository.defaultBranch} into ${given.ref}.`);
  }
  const runs = repository.checkRuns.filter((run) => run.headSha === sha);
  const isGreen = (name: string): boolean =>
    runs.findLast((run) => run.name === name)?.conclusion === "success";
  const contexts = given.required_contexts ?? runs.map(({ name }) => name);
  if (!contexts.every(isGreen))
    throw new Refusal(409, `Conflict: Commit status checks failed for ${given.ref}.`);
}

/** The deployment of the path. */
export function demandDeployment({ repository, params }: Call): Deployment {
  const found = repository.deployments.find(({ id }) => id === Number(params["deployment_id"]));
  if (found === undefined) throw notFound();
  return found;
}
