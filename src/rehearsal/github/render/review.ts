import type { Repository } from "../repository.ts";
import type { Pull, Review } from "../state/records.ts";
import { authorAssociation } from "./issue.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `pull-request-review`. One that is not yet submitted has no date. */
export function renderReview(repository: Repository, pull: Pull, review: Review) {
  const html = `${repository.htmlUrl}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${repository.apiUrl}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId("PullRequestReview", review.id),
    user: renderUser(repository, review.user),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.user.login),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.state === "PENDING" ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}
