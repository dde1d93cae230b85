import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { grantedTo, type Needed, neededBy, wanted } from "../job-token.ts";
import { type Levels, lacking, spare, union, within } from "../levels.ts";
import { named } from "../named.ts";
import { fileName, readableWorkflows, unreadableWorkflows } from "../readable-workflows.ts";
import type { Granted, Job, Workflow } from "../workflow.ts";

const rule = "permissions";

/** Each job that runs the suite needs what its steps ask for, and should have no more. */
export function permissionFindings(facts: DoctorFacts): readonly Finding[] {
  const policy = facts.policy.kind === "policy" ? facts.rules : null;
  return [
    ...unreadableWorkflows(facts).map((path) =>
      unknown(rule, `Tokens of ${named(path.slice(path.lastIndexOf("/") + 1))}`, "plain YAML in it"),
    ),
    ...readableWorkflows(facts).flatMap((workflow) =>
      workflow.jobs.flatMap((job) => {
        const needed = neededBy(job, workflow, policy);
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
  const found = [...narrow(about, granted, needed), ...wide(about, granted, needed)];
  return found.length > 0 ? found : [fine(rule, about, "its token may what the actions need")];
}

function narrow(about: string, granted: Granted, needed: Needed): Finding[] {
  const lack = lackingIn(wanted(needed), granted);
  if (Object.keys(lack).length === 0) return [];
  const stops = Object.keys(lackingIn(needed.must, granted)).length > 0;
  return [
    missing(rule, stops ? "error" : "warning", {
      about,
      seen: `Its token lacks ${lines(lack)}.`,
      write: toWrite(needed, granted),
    }),
  ];
}

function wide(about: string, granted: Granted, needed: Needed): Finding[] {
  const isAll = granted.kind === "all";
  const more = isAll ? {} : spare(union(wanted(needed), needed.may), granted.levels);
  const isTooWide = isAll ? granted.level === "write" : needed.isAll && Object.keys(more).length > 0;
  if (!isTooWide) return [];
  return [
    missing(rule, "warning", {
      about,
      seen: isAll
        ? "Its token may write everything (`write-all`)."
        : `Its token may more than its steps need: ${lines(more)}.`,
      write: toWrite(needed, granted),
    }),
  ];
}

function withoutKey(about: string, needed: Needed, { workflowToken }: DoctorFacts): Finding {
  const write = toWrite(needed, null);
  if (workflowToken.kind === "untold") {
    return unknown(rule, about, `\`${workflowToken.needs}\`, or \`permissions:\` in the job, which has none`);
  }
  if (workflowToken.value === "write") {
    const seen = "It has no `permissions:`, and the repository's default lets its token write everything.";
    return missing(rule, "warning", { about, seen, write });
  }
  const lack = lacking(wanted(needed), byDefault);
  if (Object.keys(lack).length === 0) return fine(rule, about, "the default token may what the actions need");
  const seen = `It has no \`permissions:\`, and the repository's default token lacks ${lines(lack)}.`;
  return missing(rule, "error", { about, seen, write });
}

// Who follows it must not lose what a step may use, such as an image on ghcr.io.
function toWrite(needed: Needed, granted: Granted | null): string {
  const had = granted?.kind === "named" ? granted.levels : byDefault;
  const levels = union(wanted(needed), within(needed.may, had));
  return `Under \`permissions:\` of the job: ${lines(levels)}${needed.isAll ? "." : ", and what its other steps need."}`;
}

// GitHub docs: the restricted default.
const byDefault: Levels = { contents: "read", packages: "read" };

function lackingIn(needed: Levels, granted: Granted): Levels {
  if (granted.kind === "named") return lacking(needed, granted.levels);
  if (granted.level === "write") return {};
  return Object.fromEntries(Object.entries(needed).filter(([, level]) => level === "write"));
}

function lines(levels: Levels): string {
  return Object.entries(levels)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, level]) => `\`${name}: ${level}\``)
    .join(", ");
}
