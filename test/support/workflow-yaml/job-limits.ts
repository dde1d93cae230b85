import type { Workflow } from "./workflow.ts";

/** Jobs without limits of their own: what their token may do, and how long they may take. */
export function jobLimits(workflow: Workflow): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => [
    ...(job.permissions === undefined ? [`${name}: has no \`permissions\` of its own`] : []),
    // A job that calls a workflow cannot have a time: the jobs that it calls have theirs.
    ...(job.uses === undefined && job["timeout-minutes"] === undefined
      ? [`${name}: has no \`timeout-minutes\``]
      : []),
  ]);
}
