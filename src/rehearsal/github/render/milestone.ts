import type { Repository } from "../repository.ts";
import { issueState, type Milestone } from "../state/issue-state.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `milestone`. */
export function renderMilestone(repository: Repository, milestone: Milestone) {
  const url = `${repository.apiUrl}/milestones/${milestone.number}`;
  const { milestoneOf } = issueState(repository);
  const own = repository.issues.filter(({ number }) => milestoneOf.get(number) === milestone);
  return {
    url,
    html_url: `${repository.htmlUrl}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: milestone.id,
    node_id: nodeId("Milestone", milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: null,
    creator: renderUser(repository, milestone.creator),
    open_issues: own.filter(({ state }) => state === "open").length,
    closed_issues: own.filter(({ state }) => state === "closed").length,
    state: milestone.state,
    created_at: milestone.createdAt,
    updated_at: milestone.createdAt,
    due_on: null,
    closed_at: milestone.state === "closed" ? milestone.createdAt : null,
  };
}
