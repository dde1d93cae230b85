import { isDeploying } from "./deploying-step.ts";
import { expressionsIn } from "./expressions.ts";
import { suiteWorkflow } from "./suite-reference.ts";
import { groupsOf, type Job, type Workflow } from "./workflow.ts";

const deploying: readonly (string | null)[] = ["deploy.yml", "pipeline.yml"];

/** Groups in which a deploy to one environment takes the place of one to another: an input names it, and the group does not. */
export function mixedEnvironments(workflow: Workflow): readonly string[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) => {
    const inputs = [...new Set(environmentsOf(job).flatMap(inputsIn))];
    return groupsOf(workflow, job).flatMap(({ group }) =>
      inputs
        .filter((input) => !inputsIn(group).includes(input))
        .map((input) => `${name}: \`${group}\` does not hold \`inputs.${input}\``),
    );
  });
}

/** What names the environments that a job deploys to. */
function environmentsOf(job: Job): readonly unknown[] {
  const calls = deploying.includes(suiteWorkflow(job.uses ?? ""));
  const steps = job.steps.filter(isDeploying);
  return [
    ...(calls ? [job.with?.["environment"]] : []),
    ...steps.map((step) => step.with?.["environment"]),
    ...(steps.length > 0 ? [job.environment?.name] : []),
  ];
}

function inputsIn(value: unknown): readonly string[] {
  const word = /(?<![\w-])inputs(?:\.([\w-]+)|\['([\w-]+)'\])/g;
  return expressionsIn(value).flatMap((expression) =>
    [...expression.matchAll(word)].map(([, dotted, bracketed]) => dotted ?? bracketed ?? ""),
  );
}
