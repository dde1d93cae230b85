import { z } from "zod";
import { type Answer, type Call, created, notFound, ok, Refusal } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderComment } from "../render/issue.ts";
import { route } from "../router.ts";
import type { Comment } from "../state/records.ts";
import { demandConversation, isTooLong, tooLong } from "./issues.ts";

const either = (level: "read" | "write") => ({ issues: level, pull_requests: level });

/** Comments on issues and pull requests. */
export const commentRoutes = [
  route("GET", "/issues/{issue_number}/comments", either("read"), listComments),
  route("POST", "/issues/{issue_number}/comments", either("write"), createComment),
  route("PATCH", "/issues/comments/{comment_id}", either("write"), updateComment),
];

const Body = z.object({ body: z.string() });

function listComments(call: Call): Answer {
  const since = call.query.get("since");
  // GitHub docs: ordered by ascending id.
  const found = demandConversation(call).comments.filter(
    (comment) => since === null || Date.parse(comment.updatedAt) >= Date.parse(since),
  );
  return page(call, found, (comment) => renderComment(call.repository, comment));
}

function createComment(call: Call): Answer {
  const { repository, token } = call;
  const issue = demandConversation(call);
  const body = demandBody(call);
  const at = repository.timestamp();
  const user = repository.account(token.login);
  const comment: Comment = {
    id: repository.nextId(),
    issue: issue.number,
    user,
    createdAt: at,
    body,
    updatedAt: at,
  };
  issue.comments.push(comment);
  issue.updatedAt = at;
  return created(renderComment(repository, comment));
}

function updateComment(call: Call): Answer {
  const { repository, token, params } = call;
  const comment = [...repository.issues, ...repository.pulls]
    .flatMap(({ comments }) => comments)
    .find(({ id }) => id === Number(params["comment_id"]));
  if (comment === undefined) throw notFound();
  if (!token.push && comment.user.login !== token.login)
    throw new Refusal(403, "Must have admin rights to Repository.");
  comment.body = demandBody(call);
  comment.updatedAt = repository.timestamp();
  return ok(renderComment(repository, comment));
}

function demandBody({ json }: Call): string {
  const { body } = Body.parse(json);
  // unverified: whitespace alone counts as no body.
  if (body.trim() === "" || isTooLong(body)) throw tooLong("IssueComment");
  return body;
}
