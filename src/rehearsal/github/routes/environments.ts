import type { Answer, Call } from "../exchange.ts";
import { cut } from "../listing.ts";
import { nodeId, renderUser } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { type Environment, settingsOf } from "../state/repository-settings.ts";

/** The environments of a repository with their protection rules. */
export const environmentRoutes = [route("GET", "/environments", { actions: "read" }, listEnvironments)];

function listEnvironments(call: Call): Answer {
  const { environments } = settingsOf(call.repository);
  const { shown, headers } = cut(call, environments);
  return {
    status: 200,
    headers,
    body: {
      total_count: environments.length,
      environments: shown.map((one) => render(call.repository, one, environments.indexOf(one) + 1)),
    },
  };
}

function render(
  repository: Repository,
  { name, reviewers = [], waitMinutes = 0, branches }: Environment,
  id: number,
) {
  const rules = [
    ...(waitMinutes === 0 ? [] : [{ type: "wait_timer", wait_timer: waitMinutes }]),
    ...(reviewers.length === 0
      ? []
      : [
          {
            type: "required_reviewers",
            prevent_self_review: false,
            reviewers: reviewers.map((login) => ({
              type: "User",
              reviewer: renderUser(repository, repository.account(login)),
            })),
          },
        ]),
    ...(branches === undefined ? [] : [{ type: "branch_policy" }]),
  ];
  return {
    id,
    node_id: nodeId("Environment", id),
    name,
    url: `${repository.apiUrl}/environments/${encodeURIComponent(name)}`,
    html_url: `${repository.htmlUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    protection_rules: rules.map((rule, at) => ({
      id: id * 100 + at,
      node_id: nodeId("GateRule", id * 100 + at),
      ...rule,
    })),
    deployment_branch_policy:
      branches === undefined
        ? null
        : { protected_branches: branches === "protected", custom_branch_policies: branches === "named" },
  };
}
