import { expressionsIn, outputsNamed } from "./expressions.ts";
import type { KnownActions } from "./known-actions.ts";
import type { KnownWorkflows } from "./known-workflows.ts";
import { callOf, type Job, type Step, type Workflow } from "./workflow.ts";

/** Names of outputs that nothing gives: of steps before, of jobs that are needed, and of jobs for the caller. */
export function outputsUsed(
  workflow: Workflow,
  known: KnownActions,
  workflows: KnownWorkflows,
): readonly string[] {
  const jobs = Object.entries(workflow.jobs);
  const ofJobs = new Map(jobs.map(([name, job]) => [name, jobOutputs(job, workflows)]));
  const ofSteps = jobs.flatMap(([name, job]) =>
    unknownSteps(job, known).map((reference) => `${name}: ${reference}`),
  );
  const ofNeeds = jobs.flatMap(([name, job]) =>
    named(job, "needs")
      .filter(({ owner, output }) => !job.needs.includes(owner) || !gives(ofJobs.get(owner), output))
      .map(({ owner, output }) => `${name}: needs.${owner}.outputs.${output}`),
  );
  const ofCall = named(callOf(workflow)?.outputs, "jobs")
    .filter(({ owner, output }) => !gives(ofJobs.get(owner), output))
    .map(({ owner, output }) => `workflow_call: jobs.${owner}.outputs.${output}`);
  return [...ofSteps, ...ofNeeds, ...ofCall];
}

type Given = readonly string[] | "anything";

function unknownSteps(job: Job, known: KnownActions): readonly string[] {
  const before = new Map<string, Given>();
  const unknown: string[] = [];
  const check = (value: unknown) => {
    for (const { owner, output } of named(value, "steps")) {
      if (!gives(before.get(owner), output)) unknown.push(`steps.${owner}.outputs.${output}`);
    }
  };
  for (const step of job.steps) {
    check(step);
    if (step.id !== undefined) before.set(step.id, stepOutputs(step, known));
  }
  check(job.outputs);
  return unknown;
}

function stepOutputs({ uses, run = "" }: Step, known: KnownActions): Given {
  if (uses !== undefined) return known(uses)?.outputs ?? [];
  const written = [...run.matchAll(/([\w-]+)(?:=|<<)/g)].map(([, name = ""]) => name);
  // What a program writes by itself cannot be seen here.
  return run.includes("GITHUB_OUTPUT") ? written : "anything";
}

function jobOutputs(job: Job, workflows: KnownWorkflows): Given {
  if (job.uses === undefined) return Object.keys(job.outputs);
  const called = workflows(job.uses);
  return called === null ? "anything" : Object.keys(callOf(called)?.outputs ?? {});
}

function gives(given: Given | undefined, output: string): boolean {
  return given === "anything" || (given?.includes(output) ?? false);
}

function named(value: unknown, context: "steps" | "needs" | "jobs") {
  return expressionsIn(value).flatMap((expression) => outputsNamed(expression, context));
}
