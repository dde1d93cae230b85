import { z } from "zod";
import type { Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { GitHubIssue } from "./github-issue.ts";
import { refusingMoved, staysHere } from "./issue-refusals.ts";

const Labels = z.array(z.object({ name: z.string() })).transform((seen) => seen.map(({ name }) => name));
const Milestone = z.object({ number: z.number(), title: z.string() });

/** What an issue is given beside its text: labels, people, a milestone, a type. GitHub drops much of it silently. */
export function issueFields(
  github: GitHub,
): Pick<Issues, "addLabels" | "removeLabel" | "assign" | "setMilestone" | "setType"> {
  return {
    addLabels(number, names) {
      const step = `label issue #${number}`;
      return github.write({
        step,
        needs: "issues: write",
        answer: Labels,
        send: (octokit, repository) =>
          refusingMoved(
            step,
            octokit.issues.addLabels({
              ...repository,
              issue_number: number,
              labels: [...names],
              ...staysHere,
            }),
          ),
      });
    },
    async removeLabel(number, name) {
      const step = `take the label \`${name}\` off issue #${number}`;
      await github.tryWrite(
        {
          step,
          needs: "issues: write",
          answer: Labels,
          send: (octokit, repository) =>
            refusingMoved(
              step,
              octokit.issues.removeLabel({ ...repository, issue_number: number, name, ...staysHere }),
            ),
        },
        (error) => statusOf(error) === 404 && /label does not exist/i.test(messageOf(error)),
      );
    },
    async assign(number, login) {
      const step = `assign \`${login}\` to issue #${number}`;
      const issue = await github.tryWrite(
        {
          step,
          needs: "issues: write",
          answer: GitHubIssue,
          send: (octokit, repository) =>
            refusingMoved(
              step,
              octokit.issues.addAssignees({
                ...repository,
                issue_number: number,
                assignees: [login],
                ...staysHere,
              }),
            ),
        },
        isInvalid,
      );
      return (issue?.assignees ?? []).some((one) => isSameName(one, login));
    },
    async setMilestone(number, title) {
      const milestone = await openMilestone(github, title);
      if (milestone === null) return false;
      const Given = z.object({ milestone: Milestone.nullable() });
      const seen = await update(github, number, "set the milestone of", { milestone }, Given);
      return seen?.milestone?.number === milestone;
    },
    async setType(number, name) {
      const Given = z.object({ type: z.object({ name: z.string() }).nullish() });
      const seen = await update(github, number, "set the type of", { type: name }, Given);
      return isSameName(seen?.type?.name ?? "", name);
    },
  };
}

async function openMilestone(github: GitHub, title: string): Promise<number | null> {
  const pages = github.pages({
    step: "list the milestones",
    needs: "issues: read",
    item: Milestone,
    send: (octokit, page) => octokit.issues.listMilestones({ ...page, state: "open" }),
  });
  for await (const page of pages) {
    const found = page.find((milestone) => milestone.title === title);
    if (found !== undefined) return found.number;
  }
  return null;
}

/** Null when GitHub knows the value to be wrong. */
function update<T>(
  github: GitHub,
  number: number,
  what: string,
  change: { readonly milestone?: number; readonly type?: string },
  answer: z.ZodType<T>,
): Promise<T | null> {
  const step = `${what} issue #${number}`;
  return github.tryWrite(
    {
      step,
      needs: "issues: write",
      answer,
      send: (octokit, repository) =>
        refusingMoved(
          step,
          octokit.issues.update({ ...repository, issue_number: number, ...change, ...staysHere }),
        ),
    },
    isInvalid,
  );
}

function isInvalid(error: unknown): boolean {
  return statusOf(error) === 422;
}

/** GitHub ignores the letter case of logins and of types. */
function isSameName(seen: string, wanted: string): boolean {
  return seen.toLowerCase() === wanted.toLowerCase();
}
