import { checkJobs } from "../check-jobs.ts";
import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { listed, named } from "../named.ts";
import { fileName, readableWorkflows } from "../readable-workflows.ts";

const rule = "merge-queue";

/** Where a merge queue is on, a required check must also run for its groups, or nothing is merged. */
export function mergeQueueFindings(facts: DoctorFacts): readonly Finding[] {
  const about = "Merge queue";
  const jobs = checkJobs(readableWorkflows(facts));
  if (jobs.length === 0) return [];
  if (jobs.some(({ workflow }) => workflow.triggers.includes("merge_group"))) {
    return [fine(rule, about, "plan-check runs on `merge_group`, whether a queue is on or not")];
  }
  const { hasMergeQueue, defaultBranch } = facts;
  if (hasMergeQueue.kind === "untold") return [unknown(rule, about, `\`${hasMergeQueue.needs}\``)];
  if (!hasMergeQueue.value) return [fine(rule, about, `there is none on ${named(defaultBranch)}`)];
  const files = [...new Set(jobs.map(({ workflow }) => fileName(workflow)))];
  return [
    missing(rule, "error", {
      about,
      seen: `A merge queue is on for ${named(defaultBranch)}, and ${listed(files)} does not run on \`merge_group\`: the check of a group never comes, or nobody looks at it.`,
      write: `Add \`merge_group:\` under \`on:\` of ${listed(files)}.`,
    }),
  ];
}
