import type { Repository } from "../repository.ts";
import type { CheckRun } from "../state/records.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `check-run`. */
export function renderCheckRun(repository: Repository, run: CheckRun) {
  const url = `${repository.apiUrl}/check-runs/${run.id}`;
  const html = `${repository.htmlUrl}/runs/${run.id}`;
  const slug = run.app.login.replace("[bot]", "");
  return {
    id: run.id,
    node_id: nodeId("CheckRun", run.id),
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    head_sha: run.headSha,
    name: run.name,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.app.id },
    app: {
      id: run.app.id,
      slug,
      node_id: nodeId("App", run.app.id),
      owner: renderUser(repository, repository.account("github")),
      name: slug,
      description: null,
      external_url: `${repository.host.serverUrl}/apps/${slug}`,
      html_url: `${repository.host.serverUrl}/apps/${slug}`,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
      permissions: { checks: "write" },
      events: [],
    },
    pull_requests: [],
  };
}
