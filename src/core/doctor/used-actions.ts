import { suiteUse } from "./suite-use.ts";
import type { Job, Workflow } from "./workflow.ts";

/** An action of the suite that a job runs, itself or through a workflow that it calls. */
export interface UsedAction {
  readonly action: string;
  /** The inputs as they stand there; those of the call, where it is a reusable workflow of the suite. */
  readonly with: Readonly<Record<string, string>>;
  /** Number of the step, from 0; null where a called workflow runs it. */
  readonly step: number | null;
}

/** The actions of the suite that a job runs, in order; each workflow that is called is looked into once. */
export function usedActions(job: Job, all: readonly Workflow[]): readonly UsedAction[] {
  return collect(job, all, new Set());
}

function collect(job: Job, all: readonly Workflow[], seen: Set<string>): readonly UsedAction[] {
  const called = job.uses === null ? null : suiteUse(job.uses);
  if (called?.kind === "workflow") {
    return called.called.actions.map((action) => ({ action, with: job.with, step: null }));
  }
  // `$/` is a file of the same repository, too, at the commit of the workflow.
  if (job.uses !== null && /^[.$]\//.test(job.uses)) {
    const path = job.uses.slice(2);
    // Files may name each other in a circle, which GitHub refuses, and many jobs may call the same one.
    if (seen.has(path)) return [];
    seen.add(path);
    const jobs = all.filter((one) => one.path === path).flatMap((one) => one.jobs);
    return jobs.flatMap((one) => collect(one, all, seen)).map((one) => ({ ...one, step: null }));
  }
  return job.steps.flatMap(({ uses, with: inputs }, step) => {
    const used = uses === null ? null : suiteUse(uses);
    return used?.kind === "action" ? [{ action: used.action, with: inputs, step }] : [];
  });
}
