import { join } from "node:path";
import type { MergeGroup } from "../../src/rehearsal/github/state/merge-group.ts";
import { type RunActionOptions, runAction, type StepResult } from "../../src/rehearsal/runner/run-action.ts";
import { stepJob } from "./step-job.ts";
import type { TokenChange } from "./token.ts";
import type { ActionWorld } from "./world.ts";

const root = join(import.meta.dirname, "../..");

export interface StepFacts {
  /** The commit of the run; the head of `main` when left out. */
  readonly sha?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  /** Name of the machine that runs the job. */
  readonly runner?: string;
  /** Number of the pull request whose event started the run. */
  readonly pull?: number;
  /** What a merge queue asks to be checked, when its event started the run. */
  readonly group?: MergeGroup;
  /** By default `merge_group` or `pull_request_target` when one of these is given, otherwise `push`. */
  readonly eventName?: string;
  /** What happened to the pull request; it was edited, or its newest review submitted, when left out. */
  readonly eventAction?: string;
  /** The label of a pull request that was labelled or unlabelled. */
  readonly label?: string;
  /** The event file; by default the group, the pull request as it is now with its newest review, or a push. */
  readonly event?: unknown;
  /** What the token has more or less than the action declares. */
  readonly permissions?: TokenChange;
  /** Who started the run; `mona` when left out. */
  readonly actor?: string;
  /** Whose token it is; the job's own identity when left out. */
  readonly login?: string;
  /** The runner's temporary folder; a new one when left out. */
  readonly temp?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onLine?: RunActionOptions["onLine"];
}

export interface RanStep extends StepResult {
  /** Changes that GitHub accepted from this run, as `POST /repos/acme/shop/git/refs`. */
  readonly writes: readonly string[];
  /** Errors as the run page shows them: title, a colon, message. */
  readonly errors: readonly string[];
  readonly token: string;
}

/** Runs an action of the shipped dist as the runner does, with the token that its README asks for. */
export async function runStep(
  world: ActionWorld,
  action: string,
  inputs: Readonly<Record<string, string>> = {},
  facts: StepFacts = {},
): Promise<RanStep> {
  const { github } = world;
  const job = {
    ...(await stepJob(world, action, facts)),
    ...(facts.runner === undefined ? {} : { runner: facts.runner }),
  };
  const before = github.requests.length;
  const result = await runAction({
    action: action === "guard" ? root : join(root, "actions", action),
    inputs,
    job,
    ...(facts.signal === undefined ? {} : { signal: facts.signal }),
    ...(facts.onLine === undefined ? {} : { onLine: facts.onLine }),
  });
  const made = github.requests.slice(before).filter((request) => request.write);
  return {
    ...result,
    token: job.token,
    writes: made.map((request) => `${request.method} ${request.path}`),
    errors: result.annotations
      .filter((one) => one.level === "error")
      .map((one) => `${one.title ?? ""}: ${one.message}`),
  };
}
