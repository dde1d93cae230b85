import { type Levels, union as widest } from "../../../src/core/doctor/levels.ts";
import { type StepPermissions, stepPermissions } from "../../../src/core/doctor/step-permissions.ts";
import type { KnownActions } from "./known-actions.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

export interface Needs {
  /** What the job must grant, and nothing else. */
  readonly must: StepPermissions["must"];
  /** What it may grant on top, because the policy or an input asks for it. */
  readonly may: StepPermissions["may"];
  /** True when a script of the job holds the token, so that nobody can say what it needs. */
  readonly isOpen: boolean;
}

/** What the steps of a job need together, by the rule that the doctor has, under a policy that nobody knows. */
export function permissionsNeeded(job: Job, known: KnownActions, { on }: Pick<Workflow, "on">): Needs {
  const parts = job.steps.map((step) => stepNeeds(step, known, Object.keys(on)));
  return {
    must: widest(...parts.map(({ must }) => must)),
    may: widest(...parts.map(({ may }) => may)),
    isOpen: parts.some(({ isOpen }) => isOpen),
  };
}

/** The widest level of each permission, of blocks as YAML has them. */
export function union(all: readonly Readonly<Record<string, string>>[]): Levels {
  return widest(...all.map(levelsOf));
}

/** The permissions of a block that grant something. */
export function levelsOf(block: Readonly<Record<string, string>>): Levels {
  const given = Object.entries(block).flatMap(([name, level]) =>
    level === "read" || level === "write" ? [[name, level] as const] : [],
  );
  return Object.fromEntries(given);
}

function stepNeeds(step: Step, known: KnownActions, triggers: readonly string[]): Needs {
  const { uses, run } = step;
  if (run !== undefined) return { must: {}, may: {}, isOpen: holdsToken(step) };
  const action = known(uses ?? "");
  if (action === null) return { must: {}, may: {}, isOpen: true };
  const { name, permissions, isOurs } = action;
  if (!isOurs) return { must: permissions, may: {}, isOpen: false };
  const given = Object.entries(step.with ?? {}).map(([key, value]) => [key, String(value ?? "")]);
  const asked = { action: name, with: Object.fromEntries(given), triggers };
  const { must, should, may } = stepPermissions(asked, null);
  return { must: widest(must, should), may, isOpen: false };
}

function holdsToken({ env, run }: Step): boolean {
  return [...Object.values(env ?? {}), run].some((value) =>
    /github\.token|secrets\.GITHUB_TOKEN/.test(String(value)),
  );
}
