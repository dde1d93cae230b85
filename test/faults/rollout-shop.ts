import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkflowRun } from "../../src/rehearsal/github/state/workflow.ts";
import { type LayeredService, startLayeredService } from "../support/layered-service.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { environmentState } from "./environment-state.ts";
import type { RollbackShop } from "./rollback-shop.ts";
import { rollbackSnapshot } from "./rollback-snapshot.ts";
import { type Scene, scenes } from "./scenes.ts";
import { shopFiles } from "./shop-tool.ts";
import { type StepRun, startStep } from "./start-step.ts";

/** A shop in which v1.1.0 stands beside v1.0.0, without any traffic yet. */
export interface RolloutShop extends RollbackShop {
  readonly service: LayeredService;
}

export interface RolloutScene {
  /** How the traffic is moved, both ways. */
  readonly movedBy: "requests" | "workflow";
  /** A bad one breaks down as soon as it has all of the traffic. */
  readonly isGood: boolean;
}

/** A run takes so long, in real time. */
const runMs = 15;
const oldAlone = 100;

/**
 * Opens it and rolls v1.1.0 out once by guard, in three steps: a good release to its end, a bad one until it has all of the
 * traffic, and from there back in three steps. Then takes that back.
 */
export async function openRolloutShop(scene: RolloutScene): Promise<RolloutShop> {
  const { movedBy, isGood } = scene;
  const world = await startActionWorld();
  const { github } = world;
  const ledgerPath = join(world.workspace, "ledger");
  const isReturning = () => github.repository.deployments.some(({ task }) => task === "rollback");
  const service = await startLayeredService({
    token: "",
    share: oldAlone,
    isWell: ({ traffic }) => isGood || Number(traffic) > 0,
    onWrite(line) {
      // On its way out the old release's share falls.
      if (isReturning()) appendFileSync(ledgerPath, `back: ${line}\n`);
      else if (!line.includes("fell")) appendFileSync(ledgerPath, `out: ${line}\n`);
    },
  });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policyOf(service, scene) });
  knownGood(world, { commit: old.commit, release: old });
  const fresh = await released(world, "1.1.0");
  const statuses = [{ state: "in_progress", text: "" }];
  const failed = deployed(world, { commit: fresh.commit, release: fresh, statuses });
  await world.write(shopFiles);
  if (movedBy === "workflow") prepareRuns(world, service);

  const ledger = async () => setAtMostTwice((await readFile(ledgerPath, "utf8")).split("\n").filter(Boolean));
  const permissions: Scene["permissions"] = movedBy === "workflow" ? { actions: "write" } : {};
  const inputs = { "deployment-id": String(failed) };
  const start: RollbackShop["start"] = async (facts) => {
    const of = { action: "guard", inputs, permissions, sha: fresh.commit } as const;
    const step = await startStep(world, { ...of, ...facts });
    return isGood ? { ...step, done: step.done.then(asBack) } : step;
  };
  const snapshot = rollbackSnapshot(world);
  const restore = async () => {
    service.reset();
    await snapshot();
  };

  const before = github.requests.length;
  const run = await (await start({ label: "without a fault", attempt: 1 })).done;
  if (run.outputs["confirmed"] !== "true")
    throw new Error(`The rollout without a fault went wrong:\n${run.said}`);
  const calls = github.requests.slice(before).map(({ method, route, write }) => ({ method, route, write }));
  const wanted = { state: await environmentState(world, failed), run, ledger: await ledger() };
  await restore();
  return {
    world,
    service,
    failed,
    scene: { ...scenes.guard, permissions },
    calls,
    wanted,
    start,
    ledger,
    restore,
  };
}

/** What a sweep awaits is an environment that is well for good; a rollout that has passed is that as well. */
function asBack(run: StepRun): StepRun {
  const isDone = run.outputs["verdict"] === "pass" && run.exitCode === 0;
  return isDone ? { ...run, outputs: { ...run.outputs, outcome: "verified", confirmed: "true" } } : run;
}

/** A rollout that goes on sets the step at which it stood once more; no step is set more often. */
function setAtMostTwice(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    if (!line.startsWith("out: ")) return [line];
    const times = lines.slice(0, at + 1).filter((one) => one === line).length;
    if (times === 1) return [line];
    return times === 2 ? [] : [`${line}, ${times} times`];
  });
}

function policyOf({ url }: LayeredService, { movedBy }: RolloutScene): string {
  const checks = [{ name: "health", url: `${url}/health` }];
  const gate = { checks, interval: "100ms", bake: "1s" };
  const put = { method: "PUT", url: `${url}/traffic`, json: { canary: "{share.canary}" } };
  const byRun = (what: string) => ({
    workflow: "traffic.yml",
    inputs: { what, correlation: "{correlation}" },
    timeout: "10m",
  });
  const traffic = movedBy === "requests" ? { http: put } : byRun("{share.canary}");
  const finish = movedBy === "requests" ? {} : { finish: byRun("finish") };
  const rollback = {
    traffic: { ...traffic, steps: [10, 50, 100], watch: "1s" },
    recovery: "15s",
    bake: "1s",
    // A sweep returns long after the verdict of its only gate.
    objective: "24h",
  };
  const production = { gate, rollback, rollout: { steps: [1, 50, 100], bake: "1s", ...finish } };
  return JSON.stringify({ version: 1, environments: { production } });
}

/** Runs of the workflow move the traffic when they end, whatever becomes of the step that started them. */
function prepareRuns({ github: { repository } }: ActionWorld, service: LayeredService): void {
  const input = (name: string) => `\${{ inputs.${name} }}`;
  repository.declareWorkflow({
    path: ".github/workflows/traffic.yml",
    inputs: { what: { required: true }, correlation: {} },
    runName: `Traffic ${input("what")} ${input("correlation")}`,
  });
  const isThere = (run: WorkflowRun) => repository.workflowRuns.includes(run);
  repository.onDispatch = (run) => {
    setTimeout(async () => {
      if (!isThere(run)) return;
      const [, what] = run.title.split(" ");
      const body = JSON.stringify({ canary: Number(what) });
      if (what !== "finish") await fetch(`${service.url}/traffic`, { method: "PUT", body });
      if (isThere(run)) repository.finishRun(run.id, "success");
    }, runMs);
  };
}
