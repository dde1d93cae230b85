import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { grantedTo, type Levels, lacking, type Needed, neededBy, spare } from "../job-token.ts";
import { named } from "../named.ts";
import { fileName, readableWorkflows, unreadableWorkflows } from "../readable-workflows.ts";
import type { Granted, Job, Workflow } from "../workflow.ts";

const rule = "permissions";

/** Each job that runs the suite needs what its actions declare, and should have no more. */
export function permissionFindings(facts: DoctorFacts): readonly Finding[] {
  return [
    ...unreadableWorkflows(facts).map((path) =>
      unknown(rule, `Tokens of ${named(path.slice(path.lastIndexOf("/") + 1))}`, "plain YAML in it"),
    ),
    ...readableWorkflows(facts).flatMap((workflow) =>
      workflow.jobs.flatMap((job) => {
        const needed = neededBy(job, workflow);
        return needed === null ? [] : jobFindings(job, workflow, needed, facts);
      }),
    ),
  ];
}

function jobFindings(job: Job, workflow: Workflow, needed: Needed, facts: DoctorFacts): readonly Finding[] {
  const about = `Token of ${named(fileName(workflow))}, job ${named(job.id)}`;
  const granted = grantedTo(job, workflow);
  if (granted === null) {
    // What calls it gives it its token.
    const isOnlyCalled = workflow.triggers.every((one) => one === "workflow_call");
    return isOnlyCalled ? [] : [withoutKey(about, needed, facts)];
  }
  const levels = granted.kind === "named" ? granted.levels : null;
  const lack = levels === null ? lackingInAll(needed.levels, granted) : lacking(needed.levels, levels);
  const found = [...narrow(about, lack, needed), ...wide(about, granted, needed)];
  return found.length > 0 ? found : [fine(rule, about, "its token may what the actions declare")];
}

function narrow(about: string, lack: Levels, needed: Needed): Finding[] {
  if (Object.keys(lack).length === 0) return [];
  // Without it there is no check run, and the job's own result stands for it.
  const isOnlyCheckRun = Object.keys(lack).every((name) => name === "checks");
  return [
    missing(rule, isOnlyCheckRun ? "warning" : "error", {
      about,
      seen: `Its token lacks ${lines(lack)}.`,
      write: `Under \`permissions:\` of the job: ${lines(needed.levels)}.`,
    }),
  ];
}

function wide(about: string, granted: Granted, needed: Needed): Finding[] {
  const isAll = granted.kind === "all";
  const more = isAll ? {} : spare(needed.levels, granted.levels);
  const isTooWide = isAll ? granted.level === "write" : needed.isAll && Object.keys(more).length > 0;
  if (!isTooWide) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: isAll
        ? "Its token may write everything (`write-all`)."
        : `Its token may more than its steps need: ${lines(more)}.`,
      write: `Under \`permissions:\` of the job: ${lines(needed.levels)}${needed.isAll ? "." : ", and what its other steps need."}`,
    }),
  ];
}

function withoutKey(about: string, needed: Needed, { workflowToken }: DoctorFacts): Finding {
  const write = `Under \`permissions:\` of the job: ${lines(needed.levels)}.`;
  if (workflowToken.kind === "untold") {
    return unknown(rule, about, `\`${workflowToken.needs}\`, or \`permissions:\` in the job, which has none`);
  }
  if (workflowToken.value === "write") {
    const seen = "It has no `permissions:`, and the repository's default lets its token write everything.";
    return missing(rule, "warning", { about, seen, write });
  }
  const lack = lacking(needed.levels, byDefault);
  if (Object.keys(lack).length === 0)
    return fine(rule, about, "the default token may what the actions declare");
  const seen = `It has no \`permissions:\`, and the repository's default token lacks ${lines(lack)}.`;
  return missing(rule, "error", { about, seen, write });
}

// GitHub docs: the restricted default.
const byDefault: Levels = { contents: "read", packages: "read" };

function lackingInAll(needed: Levels, granted: Granted): Levels {
  if (granted.kind === "named" || granted.level === "write") return {};
  return Object.fromEntries(Object.entries(needed).filter(([, level]) => level === "write"));
}

function lines(levels: Levels): string {
  return Object.entries(levels)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, level]) => `\`${name}: ${level}\``)
    .join(", ");
}
