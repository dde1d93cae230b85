import { z } from "zod";
import { mapAtMost } from "../../kernel/at-most.ts";
import type { Deployment, DeploymentStatus, Deployments } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { deploymentHistory } from "./deployment-history.ts";
import { parsePayload } from "./deployment-payload.ts";

const GitHubDeployment = z
  .object({
    id: z.number(),
    sha: z.string(),
    ref: z.string(),
    task: z.string(),
    environment: z.string(),
    payload: z.unknown(),
    created_at: z.string(),
    creator: z.object({ login: z.string() }).nullable(),
  })
  .transform(
    (seen): Deployment => ({
      id: seen.id,
      sha: seen.sha,
      ref: seen.ref,
      task: seen.task,
      environment: seen.environment,
      payload: parsePayload(seen.payload),
      createdAt: seen.created_at,
      creator: seen.creator?.login ?? "",
    }),
  );

const GitHubStatus = z
  .object({
    state: z.string(),
    description: z.string(),
    created_at: z.string(),
    creator: z.object({ login: z.string() }).nullable(),
    log_url: z.string().optional(),
  })
  .transform(
    (seen): DeploymentStatus => ({
      state: seen.state,
      description: seen.description,
      creator: seen.creator?.login ?? "",
      createdAt: seen.created_at,
      logUrl: seen.log_url ?? "",
    }),
  );

const sideBySide = 4;

/** Deployments and their append-only statuses. */
export function deployments(github: GitHub): Deployments {
  async function* list(environment: string): AsyncGenerator<Deployment> {
    const pages = github.pages({
      step: `list the deployments of \`${environment}\``,
      needs: "deployments: read",
      item: GitHubDeployment,
      send: (octokit, page) => octokit.repos.listDeployments({ ...page, environment }),
    });
    for await (const page of pages) yield* page;
  }

  async function statuses(id: number): Promise<readonly DeploymentStatus[]> {
    const found: DeploymentStatus[] = [];
    const pages = github.pages({
      step: `list the statuses of deployment ${id}`,
      needs: "deployments: read",
      item: GitHubStatus,
      send: (octokit, page) => octokit.repos.listDeploymentStatuses({ ...page, deployment_id: id }),
    });
    for await (const page of pages) found.push(...page);
    return found;
  }

  return {
    async ofCommit(environment, sha) {
      const found: Deployment[] = [];
      const pages = github.pages({
        step: `list the deployments of ${sha.slice(0, 12)} to \`${environment}\``,
        needs: "deployments: read",
        item: GitHubDeployment,
        send: (octokit, page) => octokit.repos.listDeployments({ ...page, environment, sha }),
      });
      for await (const page of pages) found.push(...page);
      return mapAtMost(sideBySide, found, async (one) => ({ ...one, statuses: await statuses(one.id) }));
    },
    history: (environment, newest) => deploymentHistory(github, { list, statuses }, environment, newest),
    get: (id) =>
      github.find({
        step: `read the deployment ${id}`,
        needs: "deployments: read",
        answer: GitHubDeployment,
        send: (octokit, repository) => octokit.repos.getDeployment({ ...repository, deployment_id: id }),
      }),
    list,
    create: ({ ref, environment, task, description, payload }) =>
      github.write({
        step: `create a deployment to \`${environment}\``,
        needs: "deployments: write",
        answer: GitHubDeployment,
        // Without these two GitHub may merge the default branch into the ref (202) or refuse for open checks (409).
        send: (octokit, repository) =>
          octokit.repos.createDeployment({
            ...repository,
            ref,
            environment,
            task,
            description,
            payload: { ...payload },
            auto_merge: false,
            required_contexts: [],
          }),
      }),
    statuses,
    async addStatus(id, { state, description, logUrl }) {
      const written = await github.write({
        step: `mark deployment ${id} as ${state}`,
        needs: "deployments: write",
        answer: GitHubStatus,
        send: (octokit, repository) =>
          octokit.repos.createDeploymentStatus({
            ...repository,
            deployment_id: id,
            state,
            description,
            log_url: logUrl,
            auto_inactive: false,
          }),
      });
      return written.creator;
    },
  };
}
