import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** By the name of its machine a job that claims an environment is told from the others of its run. */
export const jobsWithoutAMachine: Rule = {
  name: "jobs-without-a-machine",
  claim:
    "A job that no machine has taken has an empty name, or none, for its machine; one that has begun names it.",
  source: [
    {
      file: "src/rehearsal/github/render/workflow-run.ts",
      says: "a job that no machine has taken names it by an empty text",
    },
    {
      file: ".github/decisions/0019-rollback-exactly-once.md",
      says: "What a runner is called in the list of jobs before it has taken one",
    },
  ],
  async ask({ octokit, at, runId, attempt }) {
    const { data } = await octokit.actions.listJobsForWorkflowRunAttempt({
      ...at,
      run_id: runId,
      attempt_number: attempt,
      per_page: 100,
    });
    // One that was skipped or cancelled may never have had a machine.
    const begun = data.jobs.filter(
      ({ status, conclusion }) =>
        status === "in_progress" || conclusion === "success" || conclusion === "failure",
    );
    const nameless = begun.filter(({ runner_name: name }) => (name ?? "") === "");
    if (nameless.length > 0)
      return differs(`${nameless.map(({ name }) => name).join(", ")} began without a machine's name`);
    const waiting = data.jobs.filter(
      ({ status }) => status === "queued" || status === "waiting" || status === "pending",
    );
    const named = waiting.filter(({ runner_name: name }) => (name ?? "") !== "");
    if (named.length > 0)
      return differs(`${named.map(({ name }) => name).join(", ")} waits, and names a machine`);
    if (waiting.length === 0)
      return cannotTell(`all ${begun.length} jobs of this run have begun, each with its machine`);
    return holds(
      `${waiting.length} that wait name ${waiting[0]?.runner_name === null ? "null" : "an empty text"}`,
    );
  },
};
