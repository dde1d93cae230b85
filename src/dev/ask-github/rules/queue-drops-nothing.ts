import { cannotTell, differs, holds, type Rule } from "../rule.ts";

/** No release, and no comment on an incident, may be dropped by the ones behind it. */
export const queueDropsNothing: Rule = {
  name: "queue-drops-nothing",
  claim: "Of four jobs in one concurrency group with `queue: max` none is cancelled, and no two run at once.",
  source: [
    {
      file: ".github/workflows/release.yml",
      says: "Every release waits for its turn, and none of them is dropped",
    },
    { file: ".github/workflows/follow-up.yml", says: "Every comment waits for its turn and none is dropped" },
  ],
  async ask({ octokit, at, runId, attempt }) {
    const { data } = await octokit.actions.listJobsForWorkflowRunAttempt({
      ...at,
      run_id: runId,
      attempt_number: attempt,
      per_page: 100,
    });
    const turns = data.jobs
      .filter(({ name }) => name.startsWith("queue "))
      .toSorted((a, b) => a.started_at.localeCompare(b.started_at));
    if (turns.length < 4) return cannotTell(`this run has ${turns.length} jobs of that group`);
    const order = `in the order ${turns.map(({ name }) => name.replace("queue ", "")).join(", ")}`;
    const dropped = turns.filter(({ conclusion }) => conclusion === "cancelled");
    if (dropped.length > 0) return differs(`${dropped.map(({ name }) => name).join(", ")} cancelled`);
    // Moments have whole seconds, and a machine is given back a little after its job has ended.
    const together = turns
      .slice(1)
      .filter((job, index) => job.started_at < (turns[index]?.completed_at ?? ""));
    return together.length === 0
      ? holds(`all four ran, ${order}`)
      : differs(
          `${together.map(({ name }) => name).join(", ")} began before the one in front had ended, ${order}`,
        );
  },
};
