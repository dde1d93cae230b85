import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAction, type StepResult } from "../../src/rehearsal/runner/run-action.ts";
import { compileCache } from "../support/compile-cache.ts";
import type { StepFacts } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import type { ActionWorld } from "../support/world.ts";
import { startTurnstile, type Turnstile } from "./turnstile.ts";

const root = join(import.meta.dirname, "../..");
const fastClock = pathToFileURL(join(import.meta.dirname, "fast-clock.js")).href;

export interface HeldFacts extends StepFacts {
  /** How long each of its requests takes longer than it would. */
  readonly delayMs?: () => number;
  /** How many times faster its clock goes; 5. */
  readonly speed?: number;
}

export interface HeldResult extends StepResult {
  /** Changes that GitHub accepted from this very step. */
  readonly writes: readonly string[];
  /** Errors as the run page shows them. */
  readonly errors: readonly string[];
  /** How many requests it made. */
  readonly requests: number;
}

/** A step that runs, with the turnstile between it and GitHub. */
export interface HeldStep {
  readonly turnstile: Turnstile;
  readonly done: Promise<HeldResult>;
}

/** Starts an action of the shipped dist beside others, by a clock that goes faster and a way to GitHub of its own. */
export async function startStep(
  world: ActionWorld,
  action: string,
  inputs: Readonly<Record<string, string>> = {},
  facts: HeldFacts = {},
): Promise<HeldStep> {
  const turnstile = await startTurnstile(world.github.url, facts.delayMs);
  const job = {
    ...(await stepJob(world, action, facts)),
    apiUrl: turnstile.url,
    graphqlUrl: `${turnstile.url}/graphql`,
    ...(facts.runner === undefined ? {} : { runner: facts.runner }),
    env: {
      ...facts.env,
      NODE_OPTIONS: `--import ${fastClock}`,
      FAST_CLOCK: String(facts.speed ?? 5),
      ...compileCache,
    },
  };
  async function finish(): Promise<HeldResult> {
    const result = await runAction({
      action: action === "guard" ? root : join(root, "actions", action),
      inputs,
      job,
      ...(facts.signal === undefined ? {} : { signal: facts.signal }),
      ...(facts.onLine === undefined ? {} : { onLine: facts.onLine }),
    });
    await turnstile.close();
    const written = turnstile.passages.filter((one) => one.isWrite && one.status > 0 && one.status < 300);
    const errors = result.annotations.filter((one) => one.level === "error");
    return {
      ...result,
      writes: written.map(({ method, path }) => `${method} ${path}`),
      errors: errors.map((one) => `${one.title ?? ""}: ${one.message}`),
      requests: turnstile.passages.length,
    };
  }
  return { turnstile, done: finish() };
}
