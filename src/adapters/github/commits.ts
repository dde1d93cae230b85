import { z } from "zod";
import type { Commit, Commits } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const GitHubCommit = z
  .object({
    sha: z.string(),
    commit: z.object({
      message: z.string(),
      author: z.object({ name: z.string().optional() }).nullable(),
      committer: z.object({ date: z.string() }),
    }),
    author: z.object({ login: z.string() }).partial().nullable(),
  })
  .transform(
    (seen): Commit => ({
      sha: seen.sha,
      message: seen.commit.message,
      author: seen.author?.login ?? seen.commit.author?.name ?? "unknown",
      date: seen.commit.committer.date,
    }),
  );

/** Commits and ranges of commits. */
export function commits(github: GitHub): Commits {
  return {
    find: (ref) =>
      github.find({
        step: `find the commit \`${ref}\``,
        needs: "contents: read",
        answer: GitHubCommit,
        send: (octokit, repository) => octokit.repos.getCommit({ ...repository, ref }),
      }),
    async between(base, head) {
      const found: Commit[] = [];
      const pages = github.pages({
        step: `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`,
        needs: "contents: read",
        item: GitHubCommit,
        send: async (octokit, page) => {
          const answer = await octokit.repos.compareCommitsWithBasehead({
            ...page,
            basehead: `${base}...${head}`,
          });
          return { data: answer.data.commits, headers: answer.headers };
        },
      });
      for await (const page of pages) found.push(...page);
      return found;
    },
  };
}
