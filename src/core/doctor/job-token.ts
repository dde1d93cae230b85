import { DECLARED, FOR_DOCTOR } from "./declared-permissions.ts";
import { suiteUse } from "./suite-use.ts";
import type { Granted, Job, Workflow } from "./workflow.ts";

export type Levels = Readonly<Record<string, "read" | "write">>;

/** What the token of a job must may, and whether nothing else in it can need more. */
export interface Needed {
  readonly levels: Levels;
  /** Only steps of the suite and a checkout run there. */
  readonly isAll: boolean;
}

/** What the steps of the suite in a job declare; null where there are none, or each has a token of its own. */
export function neededBy(job: Job, workflow: Workflow): Needed | null {
  const called = job.uses === null ? null : suiteUse(job.uses);
  if (called?.kind === "workflow") return { levels: called.called.permissions, isAll: true };
  const levels = job.steps.flatMap(({ uses, with: inputs }) => {
    const used = uses === null ? null : suiteUse(uses);
    if (used?.kind !== "action" || hasOwnToken(inputs["token"])) return [];
    return [isDoctor(used.action, inputs["mode"], workflow) ? FOR_DOCTOR : (DECLARED[used.action] ?? {})];
  });
  if (levels.length === 0) return null;
  return { levels: union(levels), isAll: job.steps.every(({ uses }) => uses !== null && isKnown(uses)) };
}

/** What the token may, by the job, or else by the workflow; null where both leave it to the repository's default. */
export function grantedTo(job: Job, workflow: Workflow): Granted | null {
  return job.permissions ?? workflow.permissions;
}

/** What is needed and not granted. */
export function lacking(needed: Levels, granted: Levels): Levels {
  return kept(needed, (name, level) => granted[name] !== "write" && granted[name] !== level);
}

/** What is granted beyond what is needed. */
export function spare(needed: Levels, granted: Levels): Levels {
  return kept(granted, (name, level) => needed[name] !== "write" && needed[name] !== level);
}

/** The job that looks at the settings runs on no pull request. */
function isDoctor(action: string, mode: string | undefined, { triggers }: Workflow): boolean {
  if (action !== "plan-check") return false;
  const isOnPulls = triggers.some((one) => one.startsWith("pull_request") || one === "merge_group");
  return mode === "doctor" || !isOnPulls;
}

function hasOwnToken(token: string | undefined): boolean {
  return token !== undefined && token !== "" && !/\b(?:github\.token|secrets\.GITHUB_TOKEN)\b/i.test(token);
}

function isKnown(uses: string): boolean {
  return suiteUse(uses) !== null || /^actions\/checkout@/.test(uses);
}

function union(all: readonly Levels[]): Levels {
  const found: Record<string, "read" | "write"> = {};
  for (const [name, level] of all.flatMap((one) => Object.entries(one))) {
    found[name] = found[name] === "write" ? "write" : level;
  }
  return found;
}

function kept(levels: Levels, isKept: (name: string, level: "read" | "write") => boolean): Levels {
  return Object.fromEntries(Object.entries(levels).filter(([name, level]) => isKept(name, level)));
}
