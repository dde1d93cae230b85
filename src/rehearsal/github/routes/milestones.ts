import { type Answer, type Call, NotEmbedded } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderMilestone } from "../render/milestone.ts";
import { route } from "../router.ts";
import { issueState } from "../state/issue-state.ts";
import { issuesDisabled } from "./issue-rules.ts";

/** Milestones of the repository. */
export const milestoneRoutes = [route("GET", "/milestones", { issues: "read" }, listMilestones)];

/** GitHub docs: the open ones by default. None has a due date here, so they stay in the order they were made. */
function listMilestones(call: Call): Answer {
  const { repository, query } = call;
  // unverified: without issues there are no milestones either.
  if (!repository.hasIssues) throw issuesDisabled();
  for (const name of ["sort", "direction"])
    if (query.has(name)) throw new NotEmbedded(`milestones with ${name}`);
  const wanted = query.get("state") ?? "open";
  const found = issueState(repository).milestones.filter(({ state }) => wanted === "all" || state === wanted);
  return page(call, found, (milestone) => renderMilestone(repository, milestone));
}
