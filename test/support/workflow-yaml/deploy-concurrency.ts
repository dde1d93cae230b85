import { isDeploying } from "./deploying-step.ts";
import { suiteAction } from "./suite-reference.ts";
import type { Job, Workflow } from "./workflow.ts";

/**
 * What is wrong with the concurrency groups of jobs that deploy, or watch what was deployed:
 * - a job that deploys stands in one, so that two deploys of an environment do not mix;
 * - a deploy or its watch that has begun is never ended by the next run;
 * - a job that watches what another job deployed does not wait where a newer run takes its place: it would never be judged.
 */
export function deployConcurrency(workflow: Workflow): readonly string[] {
  const jobs = Object.entries(workflow.jobs).filter(([, job]) => job.steps.some(isDeploying));
  return jobs.flatMap(([name, job]) => {
    const groups = [workflow.concurrency, job.concurrency].filter((one) => one !== undefined);
    if (groups.some(isCut)) return [`${name}: a deploy that has begun may be cancelled by the next run`];
    const watchesAnother = job.needs.some((needed) => jobs.some(([other]) => other === needed));
    if (!watchesAnother) return groups.length > 0 ? [] : [`${name}: has no \`concurrency\``];
    const isDropped = job.concurrency !== undefined && !isQueued(job.concurrency);
    return isDropped ? [`${name}: a newer run may take its place in the group before it has watched`] : [];
  });
}

function isCut(group: NonNullable<Workflow["concurrency"]>): boolean {
  return typeof group === "object" && (group["cancel-in-progress"] ?? false) !== false;
}

function isQueued(group: NonNullable<Workflow["concurrency"]>): boolean {
  return typeof group === "object" && group.queue === "max";
}

/** Jobs of a workflow that only rolls back, or answers what people write, and yet may have to wait. */
export function waitingRollbacks(workflow: Workflow): readonly string[] {
  const jobs = Object.entries(workflow.jobs);
  if (jobs.some(([, job]) => job.steps.some(isDeploying))) return [];
  return jobs
    .filter(([, job]) => hasRollback(job) && (job.concurrency ?? workflow.concurrency) !== undefined)
    .map(([name]) => `${name}: a rollback by hand waits in a \`concurrency\` group`);
}

function hasRollback(job: Job): boolean {
  return job.steps.some(({ uses = "" }) => suiteAction(uses) === "rollback");
}
