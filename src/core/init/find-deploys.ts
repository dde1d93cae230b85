import type { Seen } from "./files.ts";
import { platforms } from "./platforms/index.ts";
import type { Names, Platform, StepWords } from "./platforms/platform.ts";
import { filled, shellCommands } from "./shell-commands.ts";
import type { WorkflowFile, WorkflowJob, WorkflowStep } from "./workflow-file.ts";

/** A step of a team's workflow that deploys. */
export interface FoundDeploy extends Seen {
  /** Of its workflow, as `workflow_run` would name it. */
  readonly workflow: string;
  readonly job: WorkflowJob;
  readonly step: WorkflowStep;
  /** Null where the job names none, or one that is known only in the run. */
  readonly environment: string | null;
  /** Null for a program of the team's own, and for a platform without a recipe. */
  readonly target: { readonly platform: Platform; readonly names: Names } | null;
  /** What deploys, in a word or a few; untrusted text. */
  readonly what: string;
}

/**
 * The steps that deploy, in the order of the files; of one job the first that a recipe knows, else the first, and that for
 * each environment into which the job is called.
 */
export function findDeploys(workflows: readonly WorkflowFile[]): readonly FoundDeploy[] {
  const callers = environmentsOfCallers(workflows);
  return workflows.flatMap((workflow) =>
    workflow.jobs.flatMap((job): FoundDeploy[] => {
      if (!mayDeploy(workflow, job)) return [];
      const found = job.steps.flatMap((step) => deployOf(workflow, job, step));
      const best = found.find(({ target }) => target !== null) ?? found[0];
      if (best === undefined) return [];
      const literal = literalOf(job);
      const called = literal === null ? (callers.get(workflow.path) ?? []) : [];
      return (called.length > 0 ? called : [literal]).map((environment) => ({ ...best, environment }));
    }),
  );
}

/** The words of a step, as platforms read them. */
export function stepWords({ uses, with: given, run, env }: WorkflowStep): StepWords {
  const inputs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, filled(value, env)]));
  return {
    action: uses === null ? null : { name: uses, with: inputs },
    commands: run === null ? [] : shellCommands(run, env),
  };
}

// Environments that a package or a page is published through, which nothing can be rolled back in.
const PUBLISHERS = /^(github-pages|pypi|test-?pypi|npm|crates(\.io|-io)?|rubygems|nuget|docs|copilot)$/i;
const DEPLOYS = /(^|[^a-z])(deploy\w*|deliver|ship|rollout|promote|cd|prod(uction)?|staging|live)([^a-z]|$)/i;

// Tests start containers and clusters, too: only a job with an environment, or one that says so, deploys.
function mayDeploy({ path, name }: WorkflowFile, { id, environment }: WorkflowJob): boolean {
  if (environment !== null) return !PUBLISHERS.test(environment.name);
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  return [id, file, name ?? ""].some((one) => DEPLOYS.test(one));
}

function deployOf(
  { path, name }: WorkflowFile,
  job: WorkflowJob,
  step: WorkflowStep,
): Omit<FoundDeploy, "environment">[] {
  const words = stepWords(step);
  const target = targetOf(words, job);
  const what = target?.platform.recipe.title ?? ownProgram(words);
  return what === null ? [] : [{ path, line: step.line, workflow: name ?? path, job, step, target, what }];
}

function literalOf({ environment }: WorkflowJob): string | null {
  return environment === null || environment.name.includes("$") ? null : environment.name;
}

// What one step leaves out another one of its job may tell: `kubectl rollout status` names the Deployment.
function targetOf(words: StepWords, job: WorkflowJob): FoundDeploy["target"] {
  for (const platform of platforms) {
    const own = platform.recognise(words);
    if (own === null) continue;
    const others = job.steps.map((step) => platform.recognise(stepWords(step)) ?? {});
    return { platform, names: Object.assign({}, ...others, own) as Names };
  }
  return null;
}

const APPLIES = [
  ["terraform", "apply"],
  ["tofu", "apply"],
  ["pulumi", "up"],
  ["railway", "up"],
  ["ansible-playbook"],
  ["aws", "s3", "sync"],
];

function ownProgram({ action, commands }: StepWords): string | null {
  if (action !== null) return /deploy/i.test(action.name) ? action.name : null;
  const command = commands.find(
    (words) =>
      /(^|[/_.-])deploy([_.-]|$)/i.test(words[0] ?? "") ||
      words.slice(1, 4).some((word) => /^(deploy|production:deploy|deploy:\w+)$/.test(word)) ||
      APPLIES.some((one) => one.every((word, at) => words[at] === word)),
  );
  return command === undefined ? null : command.slice(0, 3).join(" ");
}

// A workflow that deploys may be handed its environment by the jobs that call it.
function environmentsOfCallers(workflows: readonly WorkflowFile[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { jobs } of workflows) {
    for (const { uses, with: given } of jobs) {
      const name = given["environment"];
      if (uses === null || !uses.startsWith("./") || name === undefined || name.includes("$")) continue;
      const path = uses.slice(2);
      found.set(path, [...new Set([...(found.get(path) ?? []), name])]);
    }
  }
  return found;
}
