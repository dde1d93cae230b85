import { ownIssue } from "../own-issue.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** An incident that was locked against strangers is still kept up to date. */
export const lockedIssuesAreEdited: Rule = {
  name: "locked-issues-are-edited",
  claim: "A job's token edits an issue that is locked.",
  source: [
    {
      file: "src/rehearsal/github/routes/edit-issue.ts",
      says: "a locked issue can still be edited by a job's token",
    },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const { number } = await ownIssue(world, "locked");
    await octokit.issues.lock({ ...at, issue_number: number });
    world.afterwards(`the lock of issue ${number}`, () =>
      octokit.issues.unlock({ ...at, issue_number: number }),
    );
    const body = "Edited while it was locked.";
    const refusal = await refusalOf(octokit.issues.update({ ...at, issue_number: number, body }));
    const { data } = await octokit.issues.get({ ...at, issue_number: number });
    return refusal === null && data.body === body ? holds("edited") : differs(told(refusal));
  },
};
