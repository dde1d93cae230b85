import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** Kept by the embedded GitHub: a run that was dispatched is known by its title and its number. */
export const runsNewestFirst: Rule = {
  name: "runs-newest-first",
  claim: "Workflow runs are listed newest first.",
  source: [{ file: "src/rehearsal/github/routes/workflow-runs.ts", says: "newest first" }],
  async ask({ octokit, at }) {
    const { data } = await octokit.actions.listWorkflowRunsForRepo({ ...at, per_page: 20 });
    const ids = data.workflow_runs.map(({ id }) => id);
    if (ids.length < 2) return cannotTell("there are fewer than two runs");
    const isNewestFirst = ids.every((id, index) => index === 0 || id < (ids[index - 1] ?? 0));
    return isNewestFirst ? holds(`${ids.length} runs`) : differs(ids.join(", "));
  },
};
