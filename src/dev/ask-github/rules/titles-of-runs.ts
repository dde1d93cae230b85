import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** By its title a run that a layer has started is found again. */
export const titlesOfRuns: Rule = {
  name: "titles-of-runs",
  claim:
    "A run that was dispatched, of a workflow without `run-name`, has the workflow's name for its title.",
  source: [
    {
      file: "src/rehearsal/github/state/dispatch-runs.ts",
      says: "without `run-name`, the workflow's name is the title",
    },
  ],
  async ask({ octokit, at }) {
    const { data } = await octokit.actions.listWorkflowRunsForRepo({
      ...at,
      event: "workflow_dispatch",
      per_page: 100,
    });
    // This workflow has none.
    const run = data.workflow_runs.find(
      ({ path }) => path.split("@", 1)[0] === ".github/workflows/selftest.yml",
    );
    if (run === undefined) return cannotTell("the selftest was not dispatched yet");
    return run.display_title === run.name
      ? holds(`\`${run.display_title}\``)
      : differs(`\`${run.display_title}\`, and the workflow is \`${run.name}\``);
  },
};
