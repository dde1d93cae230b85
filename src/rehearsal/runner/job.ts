import { actionUnusable } from "./action-unusable.ts";
import { type JobStatus, readCondition } from "./condition.ts";
import type { JobContext } from "./job-context.ts";
import { type RunActionOptions, runAction, type StepResult } from "./run-action.ts";

/** One `uses:` step. Inputs may be made from the outputs of earlier steps, by step id. */
export interface JobStep {
  readonly id: string;
  readonly action: string;
  readonly inputs: Inputs | ((outputs: Outputs) => Inputs);
  /** Status functions, as `readCondition` takes them; `success()` when left out. */
  readonly if?: string;
}

/** The results in the order of running; a step that was skipped is absent. */
export interface JobResult {
  readonly conclusion: JobStatus;
  readonly steps: ReadonlyMap<string, StepResult>;
  readonly posts: readonly StepResult[];
}

type Inputs = Readonly<Record<string, string>>;
type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;
type JobOptions = Pick<RunActionOptions, "job" | "signal" | "onLine" | "onStart" | "cancelTimings"> & {
  readonly steps: readonly JobStep[];
};

/** Runs steps in order, each with what the earlier ones exported, then the post steps in reverse order. */
export async function runJob(options: JobOptions): Promise<JobResult> {
  const { steps: planned, signal, job: first, ...rest } = options;
  const steps = new Map<string, StepResult>();
  const posts: StepResult[] = [];
  let conclusion: JobStatus = "success";
  let job = first;
  const prependPath: string[] = [];

  function note(result: StepResult): void {
    if (conclusion === "success") conclusion = result.conclusion;
    if (signal?.aborted === true) conclusion = "cancelled";
    job = inherit(job, result);
    prependPath.push(...result.path);
  }
  // Once the job is cancelled, the steps that still run are not interrupted again.
  const live = () => (signal === undefined || signal.aborted ? {} : { signal });

  for (const step of planned) {
    if (signal?.aborted === true) conclusion = "cancelled";
    if (!isWanted(step, conclusion)) continue;
    const inputs = typeof step.inputs === "function" ? step.inputs(outputsOf(steps)) : step.inputs;
    const result = await runAction({ ...rest, ...live(), action: step.action, inputs, job, prependPath });
    steps.set(step.id, result);
    note(result);
  }
  for (const result of [...steps.values()].reverse()) {
    if (signal?.aborted === true) conclusion = "cancelled";
    const post = await result.runPost({ ...live(), status: conclusion, job, prependPath });
    if (post === null) continue;
    posts.push(post);
    note(post);
  }
  return { conclusion, steps, posts };
}

function isWanted(step: JobStep, status: JobStatus): boolean {
  const condition = readCondition(step.if ?? "success()");
  if (condition === null) {
    throw actionUnusable(step.action, `\`if: ${step.if}\` is not known here`, "Write status functions.");
  }
  return condition(status);
}

function outputsOf(steps: ReadonlyMap<string, StepResult>): Outputs {
  return Object.fromEntries([...steps].map(([id, result]) => [id, result.outputs]));
}

function inherit(job: JobContext, result: StepResult): JobContext {
  return {
    ...job,
    env: { ...job.env, ...result.env },
    secrets: [...new Set([...(job.secrets ?? []), ...result.masks])],
  };
}
