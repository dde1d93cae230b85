import { type Levels, lacking, spare, union as widest } from "../../../src/core/doctor/levels.ts";
import type { KnownActions } from "./known-actions.ts";
import type { KnownWorkflows } from "./known-workflows.ts";
import { levelsOf, type Needs, permissionsNeeded, union } from "./permissions-needed.ts";
import { type Job, permissionsOf, type Workflow } from "./workflow.ts";

/** Jobs whose token may do too little or too much for the actions in it, or for the jobs of the workflow that it calls. */
export function permissionsGranted(
  workflow: Workflow,
  known: KnownActions,
  workflows: KnownWorkflows,
): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => {
    const needs = job.uses === undefined ? ofSteps(job, known, workflow) : ofCalled(job, workflows);
    if (needs === null) return [];
    const granted = permissionsOf(workflow, job);
    if (granted === null) return [`${name}: states no permissions`];
    if (typeof granted === "string") return [`${name}: \`${granted}\` is not written out`];
    return complaints(levelsOf(granted), needs).map((one) => `${name}: ${one}`);
  });
}

// What is in the hands of scripts alone is theirs to say.
function ofSteps(job: Job, known: KnownActions, workflow: Workflow): Needs | null {
  const usesOurs = job.steps.some(({ uses = "" }) => known(uses)?.isOurs ?? false);
  return usesOurs ? permissionsNeeded(job, known, workflow) : null;
}

// A called job may ask for no more than its caller has: GitHub refuses to start the whole run otherwise.
function ofCalled(job: Job, workflows: KnownWorkflows): Needs | null {
  const called = workflows(job.uses ?? "");
  if (called === null) return null;
  const asked = Object.values(called.jobs).map((one) => permissionsOf(called, one));
  const must = union(asked.filter((one) => one !== null && typeof one !== "string"));
  return { must, may: {}, isOpen: false };
}

function complaints(granted: Levels, { must, may, isOpen }: Needs): readonly string[] {
  const missing = lines(lacking(must, granted)).map((line) => `${line} is missing`);
  const excess = isOpen
    ? []
    : lines(spare(widest(must, may), granted)).map((line) => `${line} is not needed`);
  return [...missing, ...excess];
}

function lines(levels: Levels): readonly string[] {
  return Object.entries(levels).map(([name, level]) => `\`${name}: ${level}\``);
}
