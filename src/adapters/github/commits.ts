import { z } from "zod";
import type { Commit, Commits, Comparison, PullFile } from "../../kernel/ports/github.ts";
import { PullRequestFile } from "./changed-file.ts";
import type { GitHub } from "./client.ts";
import { literal } from "./questions.ts";

const GitHubCommit = z
  .object({
    sha: z.string(),
    commit: z.object({
      message: z.string(),
      author: z.object({ name: z.string().optional() }).nullable(),
      committer: z.object({ date: z.string() }),
      verification: z.object({ verified: z.boolean() }).optional(),
    }),
    author: z.object({ login: z.string() }).partial().nullable(),
    committer: z.object({ login: z.string() }).partial().nullish(),
    parents: z.array(z.object({ sha: z.string() })),
  })
  .transform(
    (seen): Commit => ({
      sha: seen.sha,
      message: seen.commit.message,
      author: seen.author?.login ?? seen.commit.author?.name ?? "unknown",
      committer: seen.committer?.login ?? null,
      isVerified: seen.commit.verification?.verified === true,
      date: seen.commit.committer.date,
      parents: seen.parents.map((one) => one.sha),
    }),
  );

const Status = z.enum(["identical", "ahead", "behind", "diverged"]);
const ComparisonPage = z.object({
  status: Status,
  commits: z.array(GitHubCommit),
  files: z.array(PullRequestFile).optional(),
});
const Parting = z.object({ merge_base_commit: z.object({ sha: z.string() }) });

const Branch = z.object({ name: z.string(), target: z.object({ oid: z.string() }).nullable() }).nullable();
const Dated = z.object({ committedDate: z.string().optional() }).nullable();
const Owner = z.object({ __typename: z.string() });

// GitHub docs: a comparison names 300 files at most, all on its first page.
const maxFiles = 300;

/** Commits and ranges of commits. */
export function commits(github: GitHub): Commits {
  const comparePages = (base: string, head: string) =>
    github.pages({
      step: `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`,
      needs: "contents: read",
      item: ComparisonPage,
      send: async (octokit, page) => {
        const answer = await octokit.repos.compareCommitsWithBasehead({
          ...page,
          basehead: `${base}...${head}`,
        });
        return { data: [answer.data], headers: answer.headers };
      },
    });
  const compareBriefly = <T>(base: string, head: string, answer: z.ZodType<T>): Promise<T> =>
    github.read({
      step: `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`,
      needs: "contents: read",
      answer,
      send: (octokit, repository) =>
        octokit.repos.compareCommitsWithBasehead({
          ...repository,
          basehead: `${base}...${head}`,
          per_page: 1,
        }),
    });
  return {
    find: (ref) =>
      github.find({
        step: `find the commit \`${ref}\``,
        needs: "contents: read",
        answer: GitHubCommit,
        send: (octokit, repository) => octokit.repos.getCommit({ ...repository, ref }),
      }),
    async forRelease(sha, branch) {
      const naming = { step: `find the commit ${sha.slice(0, 12)}`, needs: "contents: read" };
      const selection = "{ name target { oid } }";
      const [commit, head, owner] = await Promise.all([
        github.ask({
          ...naming,
          field: `object(oid: ${literal(sha)}) { ... on Commit { committedDate } }`,
          answer: Dated,
        }),
        github.ask({
          ...naming,
          field:
            branch === null
              ? `defaultBranchRef ${selection}`
              : `ref(qualifiedName: ${literal(`refs/heads/${branch}`)}) ${selection}`,
          answer: Branch,
        }),
        github.ask({ ...naming, field: "owner { __typename }", answer: Owner }),
      ]);
      if (commit?.committedDate === undefined) return null;
      return {
        date: commit.committedDate,
        branch: head?.target == null ? null : { name: head.name, head: head.target.oid },
        isOwnedByOrganization: owner.__typename === "Organization",
      };
    },
    async compare(base, head): Promise<Comparison> {
      const found: Commit[] = [];
      let status: Comparison["status"] | undefined;
      let files: readonly PullFile[] | null = null;
      for await (const [page] of comparePages(base, head)) {
        if (page === undefined) continue;
        if (status === undefined) {
          status = page.status;
          files = wholeFiles(page.files);
        }
        found.push(...page.commits);
      }
      return { status: status ?? "diverged", files, commits: found };
    },
    async relation(base, head) {
      const { status, files } = await compareBriefly(base, head, ComparisonPage.omit({ commits: true }));
      return { status, files: wholeFiles(files) };
    },
    async mergeBase(base, head) {
      return (await compareBriefly(base, head, Parting)).merge_base_commit.sha;
    },
    async touching(path, head, since) {
      const found = new Set<string>();
      const pages = github.pages({
        step: `list the commits that touched \`${path}\``,
        needs: "contents: read",
        item: z.object({ sha: z.string() }),
        send: (octokit, page) => octokit.repos.listCommits({ ...page, sha: head, path, since }),
      });
      for await (const page of pages) for (const { sha } of page) found.add(sha);
      return found;
    },
  };
}

function wholeFiles(files: readonly PullFile[] | undefined): readonly PullFile[] | null {
  return files !== undefined && files.length < maxFiles ? files : null;
}
