import { githubRefused } from "../../kernel/errors.ts";
import type { IssueEdit, Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { GitHubIssue } from "./github-issue.ts";
import { refusingMoved, staysHere } from "./issue-refusals.ts";

/** Edits an issue, and reads it back when its body was given. */
export async function editIssue(
  github: GitHub,
  number: number,
  { title, body, state, stateReason }: IssueEdit,
): ReturnType<Issues["edit"]> {
  const step = `edit issue #${number}`;
  const change = {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(state === undefined ? {} : { state }),
    ...(stateReason === undefined ? {} : { state_reason: stateReason }),
  };
  const answered = await github.tryWrite(
    {
      step,
      needs: "issues: write",
      answer: GitHubIssue,
      send: (octokit, repository) =>
        refusingMoved(
          step,
          octokit.issues.update({ ...repository, issue_number: number, ...change, ...staysHere }),
        ),
    },
    (error) => statusOf(error) === 422 && /body is too long/i.test(messageOf(error)),
  );
  if (answered === null) return "refused-size";
  if (body === undefined) return "written";
  const seen = await readBack(github, number);
  if (isSame(seen, body)) return "written";
  // GitHub's own answer to the write tells a body that it did not take from one that was written over since.
  return isSame(answered.body, body) ? "unconfirmed" : "refused-size";
}

async function readBack(github: GitHub, number: number): Promise<string> {
  const step = `read issue #${number} back`;
  const seen = await github.find({
    step,
    needs: "issues: read",
    answer: GitHubIssue,
    send: (octokit, repository) =>
      refusingMoved(step, octokit.issues.get({ ...repository, issue_number: number, ...staysHere })),
  });
  if (seen === null) throw githubRefused(step, "it is gone since it was edited", null);
  return seen.body;
}

/** Whoever edits on the web page leaves CRLF behind; the text is the same. */
function isSame(seen: string, sent: string): boolean {
  return seen.replaceAll("\r\n", "\n") === sent.replaceAll("\r\n", "\n");
}
