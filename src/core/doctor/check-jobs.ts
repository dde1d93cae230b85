import { usedActions } from "./used-actions.ts";
import type { Job, Workflow } from "./workflow.ts";

/** A job that runs plan-check on pull requests. */
export interface CheckJob {
  readonly workflow: Workflow;
  readonly job: Job;
  /** What its check is called; null when an expression makes the name. */
  readonly name: string | null;
  /** The called workflow's job follows the name, behind a slash. */
  readonly isCalled: boolean;
  /** Name of the check run that it makes beside the job. */
  readonly checkRun: string;
}

const onPulls = ["pull_request", "pull_request_target", "merge_group"];

/** The jobs whose result says whether a pull request could go back. */
export function checkJobs(workflows: readonly Workflow[]): readonly CheckJob[] {
  return workflows
    .filter(({ triggers }) => triggers.some((one) => onPulls.includes(one)))
    .flatMap((workflow) =>
      workflow.jobs.flatMap((job): CheckJob[] => {
        const check = usedActions(job, workflows).find(({ action }) => action === "plan-check");
        if (check === undefined) return [];
        const name = job.name ?? job.id;
        return [
          {
            workflow,
            job,
            name: name.includes("${{") ? null : name,
            isCalled: job.uses !== null,
            checkRun: check.with["check-name"] ?? "rollback plan",
          },
        ];
      }),
    );
}

/** Whether a required check is the result of this job. */
export function isCheckOf({ name, isCalled }: CheckJob, required: string): boolean {
  if (name === null) return false;
  return isCalled ? required.startsWith(`${name} / `) : required === name;
}
