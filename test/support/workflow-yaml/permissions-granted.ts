import type { KnownActions } from "./known-actions.ts";
import type { KnownWorkflows } from "./known-workflows.ts";
import { type Needs, permissionsNeeded, union } from "./permissions-needed.ts";
import { type Job, permissionsOf, type Workflow } from "./workflow.ts";

/** Jobs whose token may do too little or too much for the actions in it, or for the jobs of the workflow that it calls. */
export function permissionsGranted(
  workflow: Workflow,
  known: KnownActions,
  workflows: KnownWorkflows,
): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => {
    const needs = job.uses === undefined ? ofSteps(job, known) : ofCalled(job, workflows);
    if (needs === null) return [];
    const granted = permissionsOf(workflow, job);
    if (granted === null) return [`${name}: states no permissions`];
    if (typeof granted === "string") return [`${name}: \`${granted}\` is not written out`];
    return complaints(granted, needs).map((one) => `${name}: ${one}`);
  });
}

// What is in the hands of scripts alone is theirs to say.
function ofSteps(job: Job, known: KnownActions): Needs | null {
  const usesOurs = job.steps.some(({ uses = "" }) => known(uses)?.isOurs ?? false);
  return usesOurs ? permissionsNeeded(job, known) : null;
}

// A called job may ask for no more than its caller has: GitHub refuses to start the whole run otherwise.
function ofCalled(job: Job, workflows: KnownWorkflows): Needs | null {
  const called = workflows(job.uses ?? "");
  if (called === null) return null;
  const asked = Object.values(called.jobs).map((one) => permissionsOf(called, one));
  const must = union(asked.filter((one) => one !== null && typeof one !== "string"));
  return { must, may: {}, isOpen: false };
}

function complaints(granted: Readonly<Record<string, string>>, needs: Needs): readonly string[] {
  const { must, may, isOpen } = needs;
  const missing = Object.entries(must)
    .filter(([name, level]) => !covers(granted[name], level))
    .map(([name, level]) => `\`${name}: ${level}\` is missing`);
  const most = union([must, may]);
  const excess = Object.entries(granted)
    .filter(([name, level]) => !isOpen && !covers(most[name], level))
    .map(([name, level]) => `\`${name}: ${level}\` is not needed`);
  return [...missing, ...excess];
}

function covers(granted: string | undefined, wanted: string): boolean {
  return wanted === "none" || granted === wanted || (granted === "write" && wanted === "read");
}
