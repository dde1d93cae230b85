import { deployConcurrency, waitingRollbacks } from "./deploy-concurrency.ts";
import { droppedReleases } from "./dropped-releases.ts";
import { expressionsInScripts } from "./expressions-in-scripts.ts";
import { inputsGiven } from "./inputs-given.ts";
import { knownActions } from "./known-actions.ts";
import { knownWorkflows } from "./known-workflows.ts";
import { lostComments } from "./lost-comments.ts";
import { mixedEnvironments } from "./mixed-environments.ts";
import { outputsUsed } from "./outputs-used.ts";
import { permissionsGranted } from "./permissions-granted.ts";
import { otherVersions } from "./pinned-uses.ts";
import { reusableCalls } from "./reusable-calls.ts";
import { secondDeployments } from "./second-deployments.ts";
import { readWorkflow } from "./workflow.ts";

export interface WorkflowRule {
  readonly rule: string;
  /** What the text of a workflow has against the rule. */
  readonly complaints: (text: string) => readonly string[];
}

/** What every workflow keeps, also those that only tests run and the parts that pages show. */
export async function rulesForAll(root: string): Promise<readonly WorkflowRule[]> {
  const actions = await knownActions(root);
  const workflows = knownWorkflows(root);
  return [
    {
      rule: "gives inputs that there are, each as it may be written",
      complaints: (text) => inputsGiven(readWorkflow(text), actions),
    },
    {
      rule: "calls workflows with what they take",
      complaints: (text) => reusableCalls(readWorkflow(text), workflows),
    },
    {
      rule: "has no expression in a script",
      complaints: (text) => expressionsInScripts(readWorkflow(text)),
    },
    { rule: "names our major version", complaints: otherVersions },
  ];
}

/** What the jobs of a workflow keep besides that people copy, also where a page does not show what starts them. */
export async function rulesForCopiedJobs(root: string): Promise<readonly WorkflowRule[]> {
  const actions = await knownActions(root);
  const workflows = knownWorkflows(root);
  return [
    {
      rule: "uses outputs that there are",
      complaints: (text) => outputsUsed(readWorkflow(text), actions, workflows),
    },
    {
      rule: "grants exactly what its actions need",
      complaints: (text) => permissionsGranted(readWorkflow(text), actions, workflows),
    },
    {
      rule: "makes no deployment beside that of its steps",
      complaints: (text) => secondDeployments(readWorkflow(text)),
    },
  ];
}

/** What a workflow keeps besides that people copy, call, or have written for them. */
export async function rulesForCopied(root: string): Promise<readonly WorkflowRule[]> {
  return [
    ...(await rulesForCopiedJobs(root)),
    {
      rule: "deploys one at a time, and ends no deploy that has begun",
      complaints: (text) => deployConcurrency(readWorkflow(text)),
    },
    {
      rule: "lets no deploy to another environment take the place of one that waits",
      complaints: (text) => mixedEnvironments(readWorkflow(text)),
    },
    {
      rule: "drops no release",
      complaints: (text) => droppedReleases(readWorkflow(text)),
    },
    {
      rule: "lets no rollback by hand wait",
      complaints: (text) => waitingRollbacks(readWorkflow(text)),
    },
    {
      rule: "loses no comment, whatever strangers write meanwhile",
      complaints: (text) => lostComments(readWorkflow(text)),
    },
  ];
}
