import { join } from "node:path";
import { type RunActionOptions, runAction, type StepResult } from "../../src/rehearsal/runner/run-action.ts";
import { type TokenChange, tokenOf } from "./token.ts";
import type { ActionWorld } from "./world.ts";

const root = join(import.meta.dirname, "../..");

export interface StepFacts {
  /** The commit of the run; the head of `main` when left out. */
  readonly sha?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  /** Number of the pull request whose event started the run. */
  readonly pull?: number;
  readonly eventName?: string;
  /** The event file; by default the pull request as it is now, or a push. */
  readonly event?: unknown;
  /** What the token has more or less than the action declares. */
  readonly permissions?: TokenChange;
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

let runs = 0;

/** Runs an action of the shipped dist as the runner does, with the token that its README asks for. */
export async function runStep(
  world: ActionWorld,
  action: string,
  inputs: Readonly<Record<string, string>> = {},
  facts: StepFacts = {},
): Promise<RanStep> {
  const { github } = world;
  const token = await tokenOf(github, action, facts.permissions, facts.login);
  const before = github.requests.length;
  const sha = facts.sha ?? github.repository.refs.get("refs/heads/main") ?? "";
  const runId = facts.runId ?? 100;
  runs += 1;
  const result = await runAction({
    action: action === "guard" ? root : join(root, "actions", action),
    inputs,
    job: {
      workspace: world.workspace,
      temp: facts.temp ?? join(world.folder, "temp", String(runs)),
      apiUrl: github.url,
      serverUrl: github.url,
      graphqlUrl: `${github.url}/graphql`,
      repository: github.repository.fullName,
      repositoryId: String(github.repository.id),
      ref: "refs/heads/main",
      sha,
      eventName: facts.eventName ?? (facts.pull === undefined ? "push" : "pull_request_target"),
      event: facts.event ?? eventOf(world, facts.pull, sha),
      runId,
      runAttempt: facts.runAttempt ?? 1,
      runNumber: runId,
      workflow: "pipeline",
      job: action,
      actor: "mona",
      token,
      ...(facts.env === undefined ? {} : { env: facts.env }),
    },
    ...(facts.signal === undefined ? {} : { signal: facts.signal }),
    ...(facts.onLine === undefined ? {} : { onLine: facts.onLine }),
  });
  const made = github.requests.slice(before).filter((request) => request.write);
  return {
    ...result,
    token,
    writes: made.map((request) => `${request.method} ${request.path}`),
    errors: result.annotations
      .filter((one) => one.level === "error")
      .map((one) => `${one.title ?? ""}: ${one.message}`),
  };
}

function eventOf({ github }: ActionWorld, pull: number | undefined, sha: string): unknown {
  return pull === undefined
    ? { ref: "refs/heads/main", after: sha }
    : github.repository.pullEvent(pull, "edited");
}
