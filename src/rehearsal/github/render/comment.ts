import type { Repository } from "../repository.ts";
import type { Comment } from "../state/records.ts";
import { authorAssociation } from "./issue.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `issue-comment`, which is that of a pull request too. */
export function renderComment(repository: Repository, comment: Comment) {
  const subject = repository.conversation(comment.number);
  const kind = subject !== undefined && "head" in subject ? "pull" : "issues";
  return {
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    url: `${repository.apiUrl}/issues/comments/${comment.id}`,
    html_url: `${repository.htmlUrl}/${kind}/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${repository.apiUrl}/issues/${comment.number}`,
    user: renderUser(repository, comment.user),
    body: comment.body,
    author_association: authorAssociation(repository, comment.user.login),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    performed_via_github_app: null,
  };
}
