import { type Answer, type Call, notFound, ok } from "../exchange.ts";
import { renderUser } from "../render/user.ts";
import { route } from "../router.ts";

/** Who let a run into an environment that wants reviewers. */
export const runReviewRoutes = [
  route("GET", "/actions/runs/{run_id}/approvals", { actions: "read" }, listReviews),
];

// unverified: a run that is not there is 404; one that never waited has an empty list.
function listReviews({ repository, params }: Call): Answer {
  const id = Number(params["run_id"]);
  const reviews = repository.runReviews.get(id);
  if (reviews === undefined && !repository.workflowRuns.some((run) => run.id === id)) throw notFound();
  return ok(
    (reviews ?? []).map(({ login, state, environments }) => ({
      state,
      comment: "",
      user: renderUser(repository, repository.account(login)),
      environments: environments.map((name, index) => ({
        id: index + 1,
        node_id: Buffer.from(`Environment:${name}`).toString("base64"),
        name,
        url: `${repository.apiUrl}/environments/${encodeURIComponent(name)}`,
        html_url: `${repository.htmlUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
        created_at: repository.timestamp(),
        updated_at: repository.timestamp(),
      })),
    })),
  );
}
