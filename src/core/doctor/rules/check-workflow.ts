import { type CheckJob, checkJobs } from "../check-jobs.ts";
import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing } from "../finding.ts";
import { named } from "../named.ts";
import { fileName, readableWorkflows } from "../readable-workflows.ts";

const rule = "check-workflow";

/** What keeps a required job of plan-check from saying what it should: a condition, a filter, or an edit that nobody hears of. */
export function checkWorkflowFindings(facts: DoctorFacts): readonly Finding[] {
  return checkJobs(readableWorkflows(facts)).flatMap((one) => {
    const about = `Check of ${named(fileName(one.workflow))}, job ${named(one.job.id)}`;
    const found = [...conditioned(one, about), ...filtered(one, about), ...deaf(one, about)];
    return found.length > 0 ? found : [fine(rule, about, "it runs on every pull request, and on every edit")];
  });
}

// GitHub docs: a job that is skipped by its `if:` reports success.
function conditioned({ job }: CheckJob, about: string): Finding[] {
  if (job.condition === null || isHarmless(job.condition)) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: "It has an `if:`, and a job that is skipped counts as success.",
      write: "Take the `if:` out; `plan.exempt` of the policy lets pull requests do without a plan.",
    }),
  ];
}

// Neither of these skips anything that a pull request starts.
function isHarmless(condition: string): boolean {
  const said = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, "").trim();
  return /^always\(\)$|^github\.event_name\s*!=\s*'(?:schedule|workflow_dispatch)'$/.test(said);
}

// GitHub docs: the check of a workflow that is skipped by a filter stays pending.
function filtered({ workflow }: CheckJob, about: string): Finding[] {
  const filters = pullEvents.flatMap((event) => workflow.narrowed[event]?.filters ?? []);
  if (filters.length === 0) return [];
  const names = [...new Set(filters)].map((one) => `\`${one}:\``).join(", ");
  return [
    missing(rule, "warning", {
      about,
      seen: `Its workflow has ${names}: where that skips it, the required check stays pending and nothing is merged.`,
      write: `Take ${names} out; \`plan.exempt\` of the policy lets paths do without a plan.`,
    }),
  ];
}

function deaf({ workflow }: CheckJob, about: string): Finding[] {
  const { triggers, narrowed } = workflow;
  const heard = pullEvents.filter((event) => triggers.includes(event));
  if (heard.length === 0 || heard.some((event) => narrowed[event]?.types?.includes("edited"))) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: "It does not hear of `edited`: a description that is mended stays red, and one that loses its plan stays green.",
      write: `Under \`${heard[0] ?? ""}:\`, write \`types: [opened, edited, synchronize, reopened, labeled, unlabeled]\`.`,
    }),
  ];
}

const pullEvents = ["pull_request", "pull_request_target"];
