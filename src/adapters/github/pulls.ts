import { z } from "zod";
import type { Pull, PullFile, Pulls } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const GitHubPull = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullable(),
    user: z.object({ login: z.string() }).nullable(),
    head: z.object({ sha: z.string() }),
    base: z.object({ sha: z.string(), ref: z.string() }),
    merge_commit_sha: z.string().nullable(),
    merged_at: z.string().nullable(),
    updated_at: z.string(),
  })
  .transform((seen) => ({
    number: seen.number,
    title: seen.title,
    body: seen.body ?? "",
    author: seen.user?.login ?? "ghost",
    headSha: seen.head.sha,
    baseSha: seen.base.sha,
    baseRef: seen.base.ref,
    mergeCommit: seen.merge_commit_sha,
    mergedAt: seen.merged_at,
    updatedAt: seen.updated_at,
  }));

const ChangedFile = z
  .object({
    filename: z.string(),
    status: z.enum(["added", "modified", "removed", "renamed", "copied", "changed", "unchanged"]),
    previous_filename: z.string().optional(),
  })
  .transform(
    ({ filename, status, previous_filename }): PullFile => ({
      path: filename,
      status,
      ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
    }),
  );

// GitHub docs: the list of a pull request's files ends at 3,000, without a sign that it was cut.
const maxFiles = 3000;

/** Pull requests, as people wrote them: every text in them is a stranger's. */
export function pulls(github: GitHub): Pulls {
  return {
    get: (number) =>
      github.read({
        step: `read pull request #${number}`,
        needs: "pull-requests: read",
        answer: GitHubPull,
        send: (octokit, repository) => octokit.pulls.get({ ...repository, pull_number: number }),
      }),
    async files(number) {
      const files: PullFile[] = [];
      const pages = github.pages({
        step: `list the files of pull request #${number}`,
        needs: "pull-requests: read",
        item: ChangedFile,
        send: (octokit, page) => octokit.pulls.listFiles({ ...page, pull_number: number }),
      });
      for await (const page of pages) files.push(...page);
      return { files, complete: files.length < maxFiles };
    },
    async mergedSince(isoDate) {
      const merged: Pull[] = [];
      const pages = github.pages({
        step: "list the merged pull requests",
        needs: "pull-requests: read",
        item: GitHubPull,
        send: (octokit, page) =>
          octokit.pulls.list({ ...page, state: "closed", sort: "updated", direction: "desc" }),
      });
      for await (const page of pages) {
        merged.push(...page.filter((pull) => pull.mergedAt !== null && pull.mergedAt >= isoDate));
        // A pull request is updated when it is merged, so nothing merged later can follow.
        if (page.some((pull) => pull.updatedAt < isoDate)) break;
      }
      return merged;
    },
  };
}
