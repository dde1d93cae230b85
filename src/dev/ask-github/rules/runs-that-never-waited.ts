import { refusalOf, told } from "../refusal-of.ts";
import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** Who approved a rollback is read there. */
export const runsThatNeverWaited: Rule = {
  name: "runs-that-never-waited",
  claim:
    "The approvals of a run that never waited are an empty list, and those of a run that is not there are 404.",
  source: [
    {
      file: "src/rehearsal/github/routes/run-reviews.ts",
      says: "a run that is not there is 404; one that never waited has an empty list",
    },
  ],
  async ask({ octokit, at, runId }) {
    const none = await refusalOf(octokit.actions.getReviewsForRun({ ...at, run_id: 1 }));
    let count = -1;
    const own = await refusalOf(
      octokit.actions.getReviewsForRun({ ...at, run_id: runId }).then(({ data }) => {
        count = data.length;
      }),
    );
    const seen = `not there: ${told(none)}; this run: ${own === null ? `${count} approvals` : told(own)}`;
    if (count > 0) return cannotTell(`${seen}: somebody had to approve it`);
    if (none?.status !== 404) return differs(seen);
    if (own?.status === 404) return cannotTell(`${seen}: this run is not known`);
    return own === null ? holds(seen) : differs(seen);
  },
};
