import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** The subject of a squash names its pull request only where GitHub vouches for the commit. */
export const queueSquashesAreSigned: Rule = {
  name: "queue-squashes-are-signed",
  claim:
    "A merge queue squashes as the button does: one parent, `(#n)` behind the subject, signed by GitHub.",
  source: [{ file: "src/core/plan/squashed-pull.ts", says: "that a queue squashes as the button does" }],
  async ask({ octokit, at }) {
    const { data } = await octokit.actions.listWorkflowRunsForRepo({
      ...at,
      event: "merge_group",
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    if (run === undefined) return cannotTell("no workflow has run for a merge group here");
    const commit = (await octokit.repos.getCommit({ ...at, ref: run.head_sha })).data;
    if (commit.parents.length !== 1) return cannotTell("the newest merge group was not squashed");
    const [subject = ""] = commit.commit.message.split("\n", 1);
    const isNamed = /\(#\d+\)\s*$/.test(subject);
    const isSigned = commit.commit.verification?.verified === true;
    const seen = `the newest ${isNamed ? "ends in `(#n)`" : "names no pull request"} and is ${isSigned ? "signed" : "not signed"}`;
    return isNamed && isSigned ? holds(seen) : differs(seen);
  },
};
