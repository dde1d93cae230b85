import { z } from "zod";
import type { Pull, PullFile, Pulls } from "../../kernel/ports/github.ts";
import { PullRequestFile } from "./changed-file.ts";
import type { GitHub } from "./client.ts";
import { bodyAtMerge, mergedPulls } from "./merged-pulls.ts";
import { touchedFiles } from "./touched-files.ts";

const GitHubPull = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullable(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
    state: z.enum(["open", "closed"]),
    labels: z.array(z.object({ name: z.string() })),
    draft: z.boolean().optional(),
    head: z.object({ sha: z.string(), repo: z.object({ id: z.number() }).nullable() }),
    base: z.object({ sha: z.string(), ref: z.string(), repo: z.object({ id: z.number() }) }),
    merge_commit_sha: z.string().nullable(),
    merged_at: z.string().nullable(),
  })
  .transform(
    (seen): Pull => ({
      number: seen.number,
      title: seen.title,
      body: seen.body ?? "",
      author: seen.user?.login ?? "ghost",
      authorType: authorType(seen.user?.type),
      state: seen.state,
      labels: seen.labels.map((label) => label.name),
      isDraft: seen.draft ?? false,
      isFromFork: seen.head.repo?.id !== seen.base.repo.id,
      headSha: seen.head.sha,
      baseSha: seen.base.sha,
      baseRef: seen.base.ref,
      mergeCommit: seen.merge_commit_sha,
      mergedAt: seen.merged_at,
    }),
  );

function authorType(type: string | undefined): Pull["authorType"] {
  return type === "User" || type === "Bot" ? type : "other";
}

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
        item: PullRequestFile,
        send: (octokit, page) => octokit.pulls.listFiles({ ...page, pull_number: number }),
      });
      for await (const page of pages) files.push(...page);
      return { files, complete: files.length < maxFiles };
    },
    merged: () => mergedPulls(github),
    bodyAtMerge: (pull) => bodyAtMerge(github, pull),
    touched: (number, mostPages) => touchedFiles(github, number, mostPages),
  };
}
