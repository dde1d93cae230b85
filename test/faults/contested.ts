import { appendFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { nodeDigest } from "../../src/adapters/digest.ts";
import { markOf } from "../../src/core/gate/mark.ts";
import { claimRef, readClaim } from "../../src/core/rollback/claim.ts";
import { deployed, knownGood, type PastRelease, released } from "../support/past.ts";
import { bad, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { type HeldFacts, type HeldStep, startStep } from "./held-step.ts";

/** An environment whose newest release has failed its gate, and that several runs want to act on. */
export interface Contested {
  readonly world: ActionWorld;
  readonly old: PastRelease;
  readonly broken: PastRelease;
  /** Released, and not deployed yet. */
  readonly next: PastRelease;
  /** The deployment of `broken` that failed. */
  readonly failed: number;
  /** Starts a step of the run `runId`, which is in progress on a machine of its own. */
  start(
    action: string,
    runId: number,
    inputs?: Readonly<Record<string, string>>,
    facts?: HeldFacts,
  ): Promise<HeldStep>;
  /** Makes the repository and the service as they were before anything was rolled back. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export interface ContestedOptions {
  /** How long the command that brings a release back takes. */
  readonly redeployMs?: number;
  /** Environments beside `production` with the same policy, but for the deadline of a rollback. */
  readonly others?: Readonly<Record<string, { readonly deadline: string }>>;
}

// Says when it began and when it was through, for which release, and in which run.
const redeployScript = `const { appendFileSync } = require("node:fs");
const [tag, ms] = process.argv.slice(2);
const say = (what) => appendFileSync("ledger.txt", [what, tag, process.env.GITHUB_RUN_ID].join(" ") + "\\n");
say("begins");
setTimeout(() => say("ends"), Number(ms));
`;

/** Opens the scene: v1.0.0 known-good, v1.1.0 failed by a real gate, v1.2.0 ready to be deployed. */
export async function openContested(options: ContestedOptions = {}): Promise<Contested> {
  const { redeployMs = 50, others = {} } = options;
  const world = await startActionWorld();
  const { repository } = world.github;
  await world.write({ "redeploy.cjs": redeployScript });
  const redeploy = { command: ["node", "redeploy.cjs", "{release.tag}", String(redeployMs)], timeout: "60s" };
  const checks = [{ name: "health", url: `${world.service.url}/health` }];
  const gate = { checks, interval: "200ms", bake: "2s" };
  const all = Object.entries({ production: { deadline: "30m" }, ...others }).map(
    ([name, { deadline }]) => [name, { gate, rollback: { redeploy, recovery: "15s", deadline } }] as const,
  );
  const policy = { version: 1, environments: Object.fromEntries(all) };
  const old = await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
  const broken = await released(world, "1.1.0");
  const next = await released(world, "1.2.0");
  knownGood(world, { commit: old.commit, release: old });
  const failed = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(bad);
  const judged = await runStep(world, "gate", { "deployment-id": String(failed) }, { runId: 50 });
  if (judged.outputs["verdict"] !== "fail") throw new Error(`The gate did not fail:\n${judged.log}`);
  const deployments = structuredClone(repository.deployments);
  const refs = new Map(repository.refs);

  async function restore(): Promise<void> {
    world.service.answer(good);
    repository.deployments.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(deployments));
    for (const name of repository.refs.keys()) if (!refs.has(name)) repository.deleteRef(name);
    for (const [name, sha] of refs) repository.setRef(name, sha);
    repository.issues.length = 0;
    repository.workflowRuns.length = 0;
    await rm(join(world.workspace, "ledger.txt"), { force: true });
  }

  await restore();
  return {
    world,
    old,
    broken,
    next,
    failed,
    restore,
    start(action, runId, inputs = {}, facts = {}) {
      const runner = facts.runner ?? `machine of ${runId}`;
      repository.startRun({ id: runId, attempt: facts.runAttempt ?? 1, jobs: [{ name: action, runner }] });
      return startStep(world, action, inputs, { ...facts, runId, runner });
    },
    close: () => world.close(),
  };
}

/** What the command that brings a release back did, a line for its begin and one for its end. */
export async function ledger({ world }: Pick<Contested, "world">): Promise<readonly string[]> {
  const text = await readFile(join(world.workspace, "ledger.txt"), "utf8").catch(() => "");
  return text.split("\n").filter(Boolean);
}

/** Notes in the ledger that a workflow's own step deployed a release, as it does after `actions/deploy`. */
export function noteDeployed({ world }: Pick<Contested, "world">, tag: string): Promise<void> {
  return appendFile(join(world.workspace, "ledger.txt"), `deployed ${tag}\n`);
}

/** Every deployment, oldest first: its task, its ref, and the marks on it in the order in which they were written. */
export function marked({ world }: Pick<Contested, "world">): readonly string[] {
  return world.github.repository.deployments.map(({ task, ref, statuses }) => {
    const marks = statuses.flatMap(({ description }) => markOf(description ?? "") ?? []);
    return [task, ref, ...marks].join(" ");
  });
}

/** The state of an environment's claim, or null when nobody has ever claimed it. */
export function claimState({ world }: Pick<Contested, "world">, environment = "production"): string | null {
  const { repository } = world.github;
  const oid = repository.refs.get(claimRef(environment, nodeDigest().sha256));
  if (oid === undefined) return null;
  return readClaim(repository.objects.commit(oid)?.message ?? "")?.state ?? "not readable";
}
