import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readAction } from "../../src/rehearsal/runner/action-definition.ts";
import { stepEnvironment } from "../../src/rehearsal/runner/environment.ts";
import { createStepFiles } from "../../src/rehearsal/runner/file-commands.ts";
import { readPairs } from "../../src/rehearsal/runner/file-pairs.ts";
import { resolveInputs } from "../../src/rehearsal/runner/inputs.ts";
import type { JobContext } from "../../src/rehearsal/runner/job-context.ts";
import { compileCache } from "../support/compile-cache.ts";
import { permissionsOf } from "../support/token.ts";
import type { ActionWorld } from "../support/world.ts";
import { startProcess } from "./started-process.ts";

export interface ReleaseRun {
  readonly exitCode: number | null;
  readonly isHung: boolean;
  /** All that the process printed and wrote into the runner's files, as it was written: nothing is masked. */
  readonly said: string;
  /** Whether its token stands in that, but for the command that asks the runner to mask it. */
  readonly isLeaky: boolean;
  readonly errors: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The text of the manifest that the outputs name. */
  readonly manifest: string;
  /** Changes that GitHub accepted from this run, as `POST /repos/acme/shop/git/refs`. */
  readonly writes: readonly string[];
}

/** A run of a release that has begun. */
export interface StartedRelease {
  readonly done: Promise<ReleaseRun>;
  /** Ends the process at once, as a lost runner does. */
  kill(): void;
}

export interface ReleaseFacts {
  readonly sha: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Label of the run's own token, so that a fault strikes no other run. */
  readonly label?: string;
  /** How many times faster the clock of the action goes; 200. */
  readonly speed?: number;
  /** The script, and what is loaded before it; by default the shipped action with a fast clock. */
  readonly script?: string;
  readonly preload?: string;
}

const root = join(import.meta.dirname, "../..");
const fastClock = join(import.meta.dirname, "fast-clock.js");
let runs = 0;

/** Starts `dist/release.js` with the environment of the runner, without the runner's masks and with a fast clock. */
export async function startRelease(world: ActionWorld, facts: ReleaseFacts): Promise<StartedRelease> {
  runs += 1;
  const { github } = world;
  const label = facts.label ?? `release ${runs}`;
  const token = await ownToken(world, label);
  const action = readAction(join(root, "actions/release"));
  const job = jobOf(world, facts.sha, runs);
  const files = createStepFiles(job);
  const inputs = resolveInputs(action, { ...facts.inputs, token }, new Map());
  const variables = stepEnvironment(job, {
    inputs: inputs.values,
    state: {},
    prependPath: [],
    files: files.variables,
  });
  const before = github.requests.length;
  const started = startProcess(
    ["--import", pathToFileURL(facts.preload ?? fastClock).href, facts.script ?? action.main],
    {
      cwd: world.workspace,
      env: {
        ...variables,
        FAST_CLOCK: String(facts.speed ?? 200),
        ...compileCache,
      },
    },
  );
  async function finish(): Promise<ReleaseRun> {
    const end = await started.ended;
    const written = await read(files.variables["GITHUB_OUTPUT"]);
    const outputs = Object.fromEntries(readPairs(written));
    const manifest = await read(outputs["manifest-path"]);
    const summary = await read(files.variables["GITHUB_STEP_SUMMARY"]);
    const printed = started.printed().split("\n");
    const said = [...printed.filter(isNoMask), written, manifest, summary].join("\n");
    const made = github.requests.slice(before).filter((one) => one.write && one.token === label);
    return {
      ...end,
      said,
      isLeaky: said.includes(token),
      errors: printed.filter((line) => line.startsWith("::error")),
      outputs,
      manifest,
      writes: made.map((one) => `${one.method} ${one.path}`),
    };
  }
  return { done: finish(), kill: started.kill };
}

async function ownToken({ github }: ActionWorld, label: string): Promise<string> {
  const declared = Object.entries(await permissionsOf("release")).map(
    ([name, level]) => [name.replaceAll("-", "_"), level] as const,
  );
  // A workflow may grant more than the action demands, and then it can tell the attestations.
  const permissions = { ...Object.fromEntries(declared), attestations: "read" as const };
  return github.issueToken({ label, login: "github-actions[bot]", type: "Bot", permissions });
}

function jobOf({ github, folder, workspace }: ActionWorld, sha: string, run: number): JobContext {
  return {
    workspace,
    temp: join(folder, "temp", `faults-${run}`),
    apiUrl: github.url,
    serverUrl: github.url,
    graphqlUrl: `${github.url}/graphql`,
    repository: github.repository.fullName,
    repositoryId: String(github.repository.id),
    ref: "refs/heads/main",
    sha,
    eventName: "push",
    event: { ref: "refs/heads/main", after: sha },
    runId: 100,
    runAttempt: 1,
    runNumber: 100,
    workflow: "pipeline",
    job: "release",
    actor: "mona",
    token: "",
  };
}

// The runner swallows these commands: they are how it learns what to mask.
function isNoMask(line: string): boolean {
  return !line.startsWith("::add-mask::");
}

async function read(path: string | undefined): Promise<string> {
  return path === undefined || path === "" ? "" : readFile(path, "utf8").catch(() => "");
}
