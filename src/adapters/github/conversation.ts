import { z } from "zod";
import type { Comment, Conversation, Permission, Review, Subject } from "../../kernel/ports/conversation.ts";
import type { GitHub } from "./client.ts";
import { statusOf } from "./failure.ts";
import { mergeQueue } from "./merge-queue.ts";
import { pullsWith } from "./pulls-with.ts";

const GitHubReview = z
  .object({
    user: z.object({ login: z.string() }).nullable(),
    state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
    commit_id: z.string().nullable(),
  })
  .transform(
    (seen): Review => ({ author: seen.user?.login ?? "ghost", state: seen.state, commit: seen.commit_id }),
  );

const GitHubComment = z
  .object({
    id: z.number(),
    user: z.object({ login: z.string() }).nullable(),
    body: z.string().optional(),
    html_url: z.string(),
    created_at: z.string().optional(),
    updated_at: z.string().optional(),
  })
  .transform(
    (seen): Comment => ({
      id: seen.id,
      author: seen.user?.login ?? "ghost",
      body: seen.body ?? "",
      url: seen.html_url,
      ...(seen.created_at === undefined ? {} : { createdAt: seen.created_at }),
      ...(seen.updated_at === undefined ? {} : { updatedAt: seen.updated_at }),
    }),
  );

const Role = z.enum(["admin", "maintain", "write", "triage", "read", "none"]);
// GitHub docs: `permission` has maintain as write and triage as read; `role_name` may be a role of the organisation's own.
const GitHubPermission = z
  .object({ permission: z.enum(["admin", "write", "read", "none"]), role_name: z.string() })
  .transform(({ permission, role_name }): Permission => Role.safeParse(role_name).data ?? permission);

/** Reviews, rights and comments. Whoever writes a comment whose answer is lost looks for it before writing another. */
export function conversation(github: GitHub): Conversation {
  return {
    async reviews(pull) {
      const found: Review[] = [];
      const pages = github.pages({
        step: `list the reviews of pull request #${pull}`,
        needs: "pull-requests: read",
        item: GitHubReview,
        send: (octokit, page) => octokit.pulls.listReviews({ ...page, pull_number: pull }),
      });
      for await (const page of pages) found.push(...page);
      return found;
    },
    async permissionOf(login) {
      const permission = await github.find({
        step: `look up what \`${login}\` may do`,
        needs: "metadata: read",
        answer: GitHubPermission,
        send: (octokit, repository) =>
          octokit.repos.getCollaboratorPermissionLevel({ ...repository, username: login }),
      });
      return permission ?? "none";
    },
    async comments(number, of) {
      const found: Comment[] = [];
      const pages = github.pages({
        step: `list the comments on #${number}`,
        needs: `${permissionFor(of)}: read`,
        item: GitHubComment,
        send: (octokit, page) => octokit.issues.listComments({ ...page, issue_number: number }),
      });
      for await (const page of pages) found.push(...page);
      return found;
    },
    comment: (number, body, of) =>
      github.write({
        step: `comment on #${number}`,
        needs: `${permissionFor(of)}: write`,
        answer: GitHubComment,
        send: (octokit, repository) =>
          octokit.issues.createComment({ ...repository, issue_number: number, body }),
      }),
    editComment: (id, body, of) =>
      github.write({
        step: `edit the comment ${id}`,
        needs: `${permissionFor(of)}: write`,
        answer: GitHubComment,
        send: (octokit, repository) => octokit.issues.updateComment({ ...repository, comment_id: id, body }),
      }),
    async removeComment(id, of) {
      // One that is gone already is as good as removed.
      await github.tryWrite(
        {
          step: `remove the comment ${id}`,
          needs: `${permissionFor(of)}: write`,
          answer: z.unknown(),
          send: (octokit, repository) => octokit.issues.deleteComment({ ...repository, comment_id: id }),
        },
        (error) => statusOf(error) === 404,
      );
    },
    pullsWith: (commits) => pullsWith(github, commits),
    mergeQueue: (branch) => mergeQueue(github, branch),
  };
}

function permissionFor(of: Subject = "issue"): "issues" | "pull-requests" {
  return of === "pull" ? "pull-requests" : "issues";
}
