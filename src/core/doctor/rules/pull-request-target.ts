import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing } from "../finding.ts";
import { named } from "../named.ts";
import { fileName, readableWorkflows } from "../readable-workflows.ts";
import { suiteUse } from "../suite-use.ts";
import { usedActions } from "../used-actions.ts";
import type { Job, Step, Workflow } from "../workflow.ts";

const rule = "pull-request-target";

/** On `pull_request_target` the token writes for strangers too, so nothing of the pull request may run beside it. */
export function pullRequestTargetFindings(facts: DoctorFacts): readonly Finding[] {
  const workflows = readableWorkflows(facts);
  return workflows
    .filter(({ triggers }) => triggers.includes("pull_request_target"))
    .flatMap((workflow) => {
      const found = workflow.jobs.flatMap((job) => jobFindings(job, workflow, workflows));
      const about = `\`pull_request_target\` in ${named(fileName(workflow))}`;
      return found.length > 0 ? found : [fine(rule, about, "nothing of a pull request is checked out there")];
    });
}

function jobFindings(job: Job, workflow: Workflow, all: readonly Workflow[]): readonly Finding[] {
  const about = `\`pull_request_target\` in ${named(fileName(workflow))}, job ${named(job.id)}`;
  if (job.steps.some(takesHead)) {
    return [
      missing(rule, "error", {
        about,
        seen: "It checks out the head of the pull request on `pull_request_target`: a stranger's files lie beside a token that writes and beside secrets.",
        write: "Run that on `pull_request`. plan-check needs no checkout.",
      }),
    ];
  }
  const isCheck = usedActions(job, all).some(({ action }) => action === "plan-check");
  const others = job.steps.filter(({ uses }) => uses === null || suiteUse(uses) === null);
  if (!isCheck || others.length === 0) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: "Beside plan-check it runs other steps on `pull_request_target`, with a token that writes. plan-check needs none of them.",
      write: "Move them to a workflow of their own on `pull_request`.",
    }),
  ];
}

// GitHub docs: the default branch is what is checked out there when no `ref` is given.
function takesHead({ uses, with: inputs }: Step): boolean {
  if (uses === null || !/^actions\/checkout@/.test(uses)) return false;
  const wanted = `${inputs["ref"] ?? ""} ${inputs["repository"] ?? ""}`;
  return /pull_request\.head|head_ref|refs\/pull\//.test(wanted);
}
