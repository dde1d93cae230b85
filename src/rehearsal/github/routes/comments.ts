import { z } from "zod";
import { type Answer, type Call, created, invalid, notFound, ok, Refusal } from "../exchange.ts";
import { page } from "../listing.ts";
import { demand, type Level } from "../permissions.ts";
import { renderComment } from "../render/comment.ts";
import { route } from "../router.ts";
import { addComment } from "../state/add-comment.ts";
import { issueState } from "../state/issue-state.ts";
import type { Comment, Issue, Pull } from "../state/records.ts";
import { demandConversation } from "./issue-rules.ts";

/** GitHub docs: either permission does. */
const either = (level: Level) => ({ pull_requests: level, issues: level });

/** Comments on issues and pull requests. */
export const commentRoutes = [
  route("GET", "/issues/{issue_number}/comments", either("read"), listComments),
  route("POST", "/issues/{issue_number}/comments", either("write"), createComment),
  route("PATCH", "/issues/comments/{comment_id}", either("write"), updateComment),
  route("DELETE", "/issues/comments/{comment_id}", either("write"), deleteComment),
];

/** As GitHub's refusal says. unverified: it was seen to take more. */
const bodyLimit = 65_536;

const Body = z.object({ body: z.string() });

/** GitHub docs: ordered by ascending id. */
function listComments(call: Call): Answer {
  const { repository, query } = call;
  const subject = demandConversation(call);
  demandFor(call, subject, "read");
  const since = query.get("since");
  const found = repository.comments
    .filter(({ number }) => number === subject.number)
    .filter(({ updatedAt }) => since === null || Date.parse(updatedAt) >= Date.parse(since));
  return page(call, found, (comment) => renderComment(repository, comment));
}

function createComment(call: Call): Answer {
  const { repository, token, json } = call;
  const subject = demandConversation(call);
  demandFor(call, subject, "write");
  demandUnlocked(call, subject);
  const { body } = Body.parse(json);
  refuseBody(body);
  const comment = addComment(repository, subject.number, { author: token.login, body });
  return created(renderComment(repository, comment));
}

function updateComment(call: Call): Answer {
  const comment = demandOwn(call);
  const { body } = Body.parse(call.json);
  refuseBody(body);
  Object.assign(comment, { body, updatedAt: call.repository.timestamp() });
  return ok(renderComment(call.repository, comment));
}

function deleteComment(call: Call): Answer {
  const { comments } = call.repository;
  comments.splice(comments.indexOf(demandOwn(call)), 1);
  return { status: 204 };
}

/** The comment of the path. unverified: an app may change its own ones only; people who may push, all. */
function demandOwn(call: Call): Comment {
  const { repository, token, params } = call;
  const found = repository.comments.find(({ id }) => id === Number(params["comment_id"]));
  const subject = found === undefined ? undefined : repository.conversation(found.number);
  if (found === undefined || subject === undefined) throw notFound();
  demandFor(call, subject, "write");
  const mayChange = found.user.login === token.login || (token.type === "User" && token.push);
  if (!mayChange) throw new Refusal(403, "Must have admin rights to Repository.");
  return found;
}

/** unverified: on a pull request only its own permission does, on an issue only that of issues. Never too lenient. */
function demandFor({ token }: Call, subject: Issue | Pull, level: Level): void {
  demand(token, "head" in subject ? { pull_requests: level } : { issues: level });
}

/**
 * GitHub docs: who may push comments on a locked conversation still. A job's token and other apps were seen to be
 * refused. unverified: that they may edit and remove a comment of theirs there.
 */
function demandUnlocked({ repository, token }: Call, { number }: Issue | Pull): void {
  const mayComment = token.type === "User" && token.push;
  if (!issueState(repository).lockOf.has(number) || mayComment) return;
  throw new Refusal(403, "Unable to create comment because issue is locked.");
}

function refuseBody(body: string): void {
  const refuse = (message: string) =>
    invalid({ resource: "IssueComment", field: "data", code: "unprocessable", message });
  if (body.trim() === "") throw refuse("Body cannot be blank");
  if (body.length > bodyLimit) throw refuse(`Body is too long (maximum is ${bodyLimit} characters)`);
}
