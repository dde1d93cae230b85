import type { Repository } from "../repository.ts";
import { declareWorkflow, workflowAt } from "./declare-workflow.ts";
import type { WorkflowJob, WorkflowRun } from "./workflow.ts";

export interface JobSeed {
  readonly name: string;
  /** Name of the machine that has it; none when left out. */
  readonly runner?: string | null;
  /** What it ended with; it is still running, or waiting for a machine, when left out. */
  readonly conclusion?: string;
}

export interface RunSeed {
  /** Of a run that is there already to start it, or its next attempt; a new one when left out. */
  readonly id?: number;
  readonly attempt?: number;
  /** Jobs of this attempt. */
  readonly jobs?: readonly JobSeed[];
  /** What the run ended with; it is in progress when left out. */
  readonly conclusion?: string;
  /** The workflow's file, which is declared when it is new. */
  readonly path?: string;
  readonly event?: string;
  readonly title?: string;
}

/** Says that a run is in progress or over, and which jobs this attempt of it has. */
export function startRun(repository: Repository, seed: RunSeed): WorkflowRun {
  const known = repository.workflowRuns.find(({ id }) => id === seed.id);
  const run = known ?? newRun(repository, seed);
  if (known === undefined) repository.workflowRuns.push(run);
  run.attempt = seed.attempt ?? run.attempt;
  run.status = "in_progress";
  run.conclusion = null;
  run.updatedAt = repository.timestamp();
  for (const job of seed.jobs ?? []) run.jobs.push(newJob(repository, run, job));
  if (seed.conclusion !== undefined) finishRun(repository, run.id, seed.conclusion);
  return run;
}

/** Ends a run, and with it the jobs of its last attempt that had not ended. */
export function finishRun(repository: Repository, id: number, conclusion: string): void {
  const run = repository.workflowRuns.find((one) => one.id === id);
  if (run === undefined) throw new Error(`The embedded repository has no workflow run ${id}`);
  const at = repository.timestamp();
  run.status = "completed";
  run.conclusion = conclusion;
  run.updatedAt = at;
  for (const job of run.jobs.filter((one) => one.attempt === run.attempt && one.status !== "completed")) {
    job.status = "completed";
    job.conclusion = conclusion;
    job.completedAt = at;
  }
}

function newRun(repository: Repository, seed: RunSeed): WorkflowRun {
  const path = seed.path ?? ".github/workflows/pipeline.yml";
  const event = seed.event ?? "push";
  const workflow =
    workflowAt(repository, path) ??
    declareWorkflow(repository, { path, name: "pipeline", triggers: [event] });
  const branch = repository.defaultBranch;
  const at = repository.timestamp();
  return {
    id: seed.id ?? repository.nextId(),
    number: repository.workflowRuns.filter((earlier) => earlier.workflow === workflow).length + 1,
    workflow,
    event,
    title: seed.title ?? workflow.name,
    actor: repository.account("mona"),
    headBranch: branch,
    headSha: repository.refs.get(`refs/heads/${branch}`) ?? "0".repeat(40),
    createdAt: at,
    inputs: {},
    payload: {},
    jobs: [],
    attempt: 1,
    status: "queued",
    conclusion: null,
    updatedAt: at,
  };
}

function newJob(repository: Repository, run: WorkflowRun, seed: JobSeed): WorkflowJob {
  const { name, runner = null, conclusion = null } = seed;
  const at = repository.timestamp();
  return {
    id: repository.nextId(),
    attempt: run.attempt,
    name,
    runner,
    createdAt: at,
    status: conclusion !== null ? "completed" : runner === null ? "queued" : "in_progress",
    conclusion,
    completedAt: conclusion === null ? null : at,
  };
}
