import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readAction } from "../../src/rehearsal/runner/action-definition.ts";
import { stepEnvironment } from "../../src/rehearsal/runner/environment.ts";
import { createStepFiles } from "../../src/rehearsal/runner/file-commands.ts";
import { readPairs } from "../../src/rehearsal/runner/file-pairs.ts";
import { resolveInputs } from "../../src/rehearsal/runner/inputs.ts";
import type { StepFacts } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import { permissionsOf, type TokenChange } from "../support/token.ts";
import type { ActionWorld } from "../support/world.ts";
import { startStepProcess } from "./step-process.ts";

export interface StepRun {
  readonly exitCode: number | null;
  readonly isHung: boolean;
  /** All that the process printed and wrote into the runner's files, as it was written: nothing is masked. */
  readonly said: string;
  /** Whether its token stands in that, but for the command that asks the runner to mask it. */
  readonly isLeaky: boolean;
  readonly errors: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Changes that GitHub accepted from this run, as `POST /repos/acme/shop/git/refs`. */
  readonly writes: readonly string[];
}

/** A run of a step that has begun. */
export interface StartedStep {
  readonly done: Promise<StepRun>;
  /** Ends the process at once, as a lost runner does. */
  kill(): void;
  /** Ends it as a cancelled job does. */
  cancel(): void;
}

export interface StepRunFacts {
  readonly action: "rollback" | "guard";
  readonly inputs: Readonly<Record<string, string>>;
  readonly sha: string;
  readonly attempt: number;
  /** Label of the run's own token, so that a fault strikes no other run. */
  readonly label: string;
  readonly permissions: TokenChange;
  /** Where GitHub is asked; by itself, or something that stands before it. */
  readonly apiUrl?: string;
  /** What the job is beside that: its run, its event, who started it. */
  readonly job?: StepFacts;
  /** Variables that stand over those of the runner. */
  readonly env?: Readonly<Record<string, string>>;
  /** Told of all that was printed so far, whenever there is more. */
  readonly onText?: (printed: string) => void;
}

const root = join(import.meta.dirname, "../..");
const skipClock = pathToFileURL(join(import.meta.dirname, "skip-clock.js")).href;

/** Starts an action of dist with the environment of the runner, without its masks, and with a clock that skips waits. */
export async function startStep(world: ActionWorld, facts: StepRunFacts): Promise<StartedStep> {
  const { action: name, label, attempt, sha, apiUrl = world.github.url } = facts;
  const { github } = world;
  const token = await ownToken(world, facts);
  const action = readAction(name === "guard" ? root : join(root, "actions", name));
  const job = {
    ...(await stepJob(world, name, { sha, runAttempt: attempt, ...facts.job })),
    token: "",
    apiUrl,
    graphqlUrl: `${apiUrl}/graphql`,
  };
  const files = createStepFiles(job);
  const inputs = resolveInputs(action, { ...facts.inputs, token }, new Map()).values;
  const variables = stepEnvironment(job, { inputs, state: {}, prependPath: [], files: files.variables });
  const env: Record<string, string> = {
    ...variables,
    ...facts.env,
  };
  const before = github.requests.length;
  const onText = facts.onText ?? (() => {});
  const started = startStepProcess(["--import", skipClock, action.main], {
    cwd: world.workspace,
    env,
    onText,
  });
  async function finish(): Promise<StepRun> {
    const end = await started.ended;
    const written = await read(env["GITHUB_OUTPUT"]);
    const summary = await read(env["GITHUB_STEP_SUMMARY"]);
    const printed = started.printed().split("\n");
    const said = [...printed.filter(isNoMask), written, summary].join("\n");
    const made = github.requests.slice(before).filter((one) => one.write && one.token === label);
    return {
      ...end,
      said,
      isLeaky: said.includes(token),
      errors: printed.filter((line) => line.startsWith("::error")),
      outputs: Object.fromEntries(readPairs(written)),
      writes: made.map((one) => `${one.method} ${one.path}`),
    };
  }
  return { done: finish(), kill: started.kill, cancel: started.cancel };
}

async function ownToken(
  { github }: ActionWorld,
  { action, label, permissions }: StepRunFacts,
): Promise<string> {
  const wanted = { ...(await permissionsOf(action)), ...permissions };
  const held = Object.entries(wanted).flatMap(([name, level]) =>
    level === "none" ? [] : [[name.replaceAll("-", "_"), level] as const],
  );
  return github.issueToken({
    label,
    login: "github-actions[bot]",
    type: "Bot",
    permissions: Object.fromEntries(held),
  });
}

// The runner swallows these commands: they are how it learns what to mask.
function isNoMask(line: string): boolean {
  return !line.startsWith("::add-mask::");
}

async function read(path: string | undefined): Promise<string> {
  if (path === undefined || path.startsWith("/dev/")) return "";
  return readFile(path, "utf8").catch(() => "");
}
