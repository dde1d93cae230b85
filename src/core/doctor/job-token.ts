import type { Policy } from "../policy/policy.ts";
import { type Levels, union } from "./levels.ts";
import { type StepPermissions, stepPermissions } from "./step-permissions.ts";
import { suiteUse } from "./suite-use.ts";
import type { Granted, Job, Workflow } from "./workflow.ts";

/** What the token of a job must may, and whether nothing else in it can need more. */
export interface Needed extends StepPermissions {
  /** Only steps of the suite and a checkout run there. */
  readonly isAll: boolean;
}

/**
 * What the steps of the suite in a job ask for together; null where there are none, or each has a token of its own. The
 * policy is null where it cannot be read.
 */
export function neededBy(job: Job, workflow: Workflow, policy: Policy | null): Needed | null {
  const called = job.uses === null ? null : suiteUse(job.uses);
  // GitHub starts none of its jobs where the caller grants less than they ask for.
  if (called?.kind === "workflow") {
    return { must: called.called.permissions, should: {}, may: {}, isAll: true };
  }
  const asked = job.steps.flatMap(({ uses, with: inputs }) => {
    const used = uses === null ? null : suiteUse(uses);
    if (used?.kind !== "action" || hasOwnToken(inputs["token"])) return [];
    return [stepPermissions({ action: used.action, with: inputs, triggers: workflow.triggers }, policy)];
  });
  if (asked.length === 0) return null;
  return {
    must: union(...asked.map(({ must }) => must)),
    should: union(...asked.map(({ should }) => should)),
    may: union(...asked.map(({ may }) => may)),
    isAll: job.steps.every(({ uses }) => uses !== null && isKnown(uses)),
  };
}

/** What is to be granted, whatever else may be. */
export function wanted({ must, should }: Needed): Levels {
  return union(must, should);
}

/** What the token may, by the job, or else by the workflow; null where both leave it to the repository's default. */
export function grantedTo(job: Job, workflow: Workflow): Granted | null {
  return job.permissions ?? workflow.permissions;
}

function hasOwnToken(token: string | undefined): boolean {
  return token !== undefined && token !== "" && !/\b(?:github\.token|secrets\.GITHUB_TOKEN)\b/i.test(token);
}

function isKnown(uses: string): boolean {
  return suiteUse(uses) !== null || /^actions\/checkout@/.test(uses);
}
