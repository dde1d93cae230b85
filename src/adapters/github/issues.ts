import { z } from "zod";
import type { Issue, Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";

const GitHubIssue = z
  .object({
    number: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
    state: z.string(),
    pull_request: z.unknown().optional(),
  })
  .transform((seen) => ({
    number: seen.number,
    url: seen.html_url,
    title: seen.title,
    body: seen.body ?? "",
    author: seen.user?.login ?? "ghost",
    state: seen.state,
    isPull: seen.pull_request !== undefined && seen.pull_request !== null,
  }));

/** Issues and labels. */
export function issues(github: GitHub): Issues {
  return {
    get: (number) =>
      github.find({
        step: `read issue #${number}`,
        needs: "issues: read",
        answer: GitHubIssue,
        send: (octokit, repository) => octokit.issues.get({ ...repository, issue_number: number }),
      }),
    async labelled(label, author) {
      const found: Issue[] = [];
      const pages = github.pages({
        step: `list the issues labelled \`${label}\``,
        needs: "issues: read",
        item: GitHubIssue,
        send: (octokit, page) =>
          octokit.issues.listForRepo({
            ...page,
            labels: label,
            creator: author,
            state: "all",
            sort: "created",
            direction: "desc",
          }),
      });
      for await (const page of pages) found.push(...page.filter((issue) => !issue.isPull));
      return found;
    },
    create: ({ title, body, labels }) =>
      github.write({
        step: "open the issue",
        needs: "issues: write",
        answer: GitHubIssue,
        send: (octokit, repository) =>
          octokit.issues.create({ ...repository, title, body, labels: [...labels] }),
      }),
    async ensureLabel(label) {
      const found = await github.find({
        step: `look up the label \`${label.name}\``,
        needs: "issues: read",
        answer: z.object({ name: z.string() }),
        send: (octokit, repository) => octokit.issues.getLabel({ ...repository, name: label.name }),
      });
      if (found !== null) return;
      await github.tryWrite(
        {
          step: `create the label \`${label.name}\``,
          needs: "issues: write",
          answer: z.unknown(),
          send: (octokit, repository) => octokit.issues.createLabel({ ...repository, ...label }),
        },
        (error) => statusOf(error) === 422 && /already_exists/.test(messageOf(error)),
      );
    },
  };
}
