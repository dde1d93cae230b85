import { z } from "zod";
import { githubRefused } from "../../kernel/errors.ts";
import type { Issue, Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { GitHubIssue } from "./github-issue.ts";
import { refusingMoved, staysHere } from "./issue-refusals.ts";

/** GitHub docs: so many sub-issues for each parent. */
const mostChildren = 100;

/** Sub-issues and their parents. */
export function subIssues(github: GitHub): Pick<Issues, "subIssues" | "parentOf" | "addSubIssue"> {
  return {
    subIssues: (parent) => listSubIssues(github, parent),
    parentOf(number) {
      const step = `look up the parent of issue #${number}`;
      return github.find({
        step,
        needs: "issues: read",
        answer: GitHubIssue,
        send: (octokit, repository) =>
          refusingMoved(
            step,
            octokit.issues.getParent({ ...repository, issue_number: number, ...staysHere }),
          ),
      });
    },
    async addSubIssue(parent, childId) {
      const step = `add a sub-issue to issue #${parent}`;
      let refusal: unknown = null;
      const added = await github.tryWrite(
        {
          step,
          needs: "issues: write",
          answer: z.object({}),
          send: (octokit, repository) =>
            refusingMoved(
              step,
              octokit.issues.addSubIssue({
                ...repository,
                issue_number: parent,
                sub_issue_id: childId,
                ...staysHere,
              }),
            ),
        },
        (error) => {
          if (isUnknownRoute(error))
            throw githubRefused(step, "404, it is not there, or this server has no sub-issues", error);
          if (statusOf(error) !== 422) return false;
          refusal = error;
          return true;
        },
      );
      if (added !== null) return "added";
      return whyNot(github, parent, childId, refusal, step);
    },
  };
}

async function listSubIssues(github: GitHub, parent: number): Promise<readonly Issue[]> {
  const step = `list the sub-issues of issue #${parent}`;
  const found: Issue[] = [];
  const pages = github.pages({
    step,
    needs: "issues: read",
    item: GitHubIssue,
    send: (octokit, page) =>
      refusingMoved(step, octokit.issues.listSubIssues({ ...page, issue_number: parent, ...staysHere })),
  });
  for await (const page of pages) found.push(...page);
  return found;
}

// A child that is not there is refused in words of its own.
function isUnknownRoute(error: unknown): boolean {
  return statusOf(error) === 404 && /^not found\b/i.test(messageOf(error));
}

// GitHub says several things at once in one sentence, and its words are not documented; the list is what decides.
async function whyNot(
  github: GitHub,
  parent: number,
  childId: number,
  refusal: unknown,
  step: string,
): ReturnType<Issues["addSubIssue"]> {
  const siblings = await listSubIssues(github, parent);
  if (siblings.some(({ id }) => id === childId)) return "added";
  const words = messageOf(refusal);
  // A list may trail behind what was just added, so a duplicate is also known by its words.
  if (/duplicate sub-?issues/i.test(words)) return "added";
  if (/one parent/i.test(words)) return "has-other-parent";
  if (siblings.length >= mostChildren) return "full";
  throw githubRefused(step, "422, it does not take this issue as a sub-issue", refusal);
}
