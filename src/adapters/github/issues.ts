import { z } from "zod";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue, IssueLook, Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { editIssue } from "./edit-issue.ts";
import { messageOf, statusOf } from "./failure.ts";
import { GitHubIssue } from "./github-issue.ts";
import { issueFields } from "./issue-fields.ts";
import { issueQuestions } from "./issue-questions.ts";
import { movedTo, namingRefusals, staysHere } from "./issue-refusals.ts";
import { addToProject } from "./projects.ts";
import { subIssues } from "./sub-issues.ts";

/** Issues and labels. */
export function issues(connection: GitHub): Issues {
  const github = namingRefusals(connection);
  return {
    async get(number) {
      const seen = await lookAt(github, number);
      return seen.kind === "issue" ? seen.issue : null;
    },
    look: (number) => lookAt(github, number),
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
    by: (author, since) => issuesBy(github, author, since),
    create: ({ title, body, labels }) =>
      github.write({
        step: "open the issue",
        needs: "issues: write",
        answer: GitHubIssue,
        send: (octokit, repository) =>
          octokit.issues.create({ ...repository, title, body, labels: [...labels] }),
      }),
    edit: (number, change) => editIssue(github, number, change),
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
    ...issueQuestions(github),
    ...issueFields(github),
    ...subIssues(github),
    addToProject: (nodeId, projectUrl, token) => addToProject(github, nodeId, projectUrl, token),
  };
}

async function issuesBy(github: GitHub, author: string, since: string): Promise<readonly Issue[]> {
  const found: Issue[] = [];
  const pages = github.pages({
    step: `list the issues by \`${author}\``,
    needs: "issues: read",
    item: GitHubIssue,
    send: (octokit, page) =>
      octokit.issues.listForRepo({
        ...page,
        creator: author,
        state: "all",
        sort: "created",
        direction: "desc",
        // GitHub docs: last updated at this time or later, which older ones may be, too.
        since,
      }),
  });
  const isYoung = ({ createdAt }: Issue): boolean => Date.parse(createdAt) >= Date.parse(since);
  for await (const page of pages) {
    found.push(...page.filter((issue) => !issue.isPull && isYoung(issue)));
    if (!page.every(isYoung)) break;
  }
  return found;
}

const Looked = z.union([z.object({ movedTo: z.string() }), GitHubIssue]);

async function lookAt(github: GitHub, number: number): Promise<IssueLook> {
  try {
    const seen = await github.find({
      step: `read issue #${number}`,
      needs: "issues: read",
      answer: Looked,
      send: async (octokit, repository) => {
        const answer = await octokit.issues.get({ ...repository, issue_number: number, ...staysHere });
        const url = movedTo(answer);
        return url === null ? answer : { data: { movedTo: url } };
      },
    });
    if (seen === null) return { kind: "gone" };
    return "movedTo" in seen ? { kind: "transferred", url: seen.movedTo } : { kind: "issue", issue: seen };
  } catch (error) {
    // GitHub docs: 410 for one that was deleted. Where issues are disabled, the error has a code of its own by now.
    const isDeleted =
      error instanceof SuiteError && error.code === "GITHUB_REFUSED" && statusOf(error.cause) === 410;
    if (isDeleted) return { kind: "gone" };
    throw error;
  }
}
