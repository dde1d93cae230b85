import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deployed, knownGood, released } from "../support/past.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { bad, failsOnce, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { environmentState } from "./environment-state.ts";
import type { CallOf } from "./modes.ts";
import { rollbackSnapshot } from "./rollback-snapshot.ts";
import { policyOfScene, type Scene } from "./scenes.ts";
import { shopFiles, shopMigrations } from "./shop-tool.ts";
import { type StartedStep, type StepRun, type StepRunFacts, startStep } from "./start-step.ts";

/** A call of a fault-free run. */
export interface ShopCall extends CallOf {
  readonly write: boolean;
}

/** An environment in which v1.1.0 is bad and v1.0.0 known to be good, and what comes of it when nothing fails. */
export interface RollbackShop {
  readonly world: ActionWorld;
  /** The deployment that failed. */
  readonly failed: number;
  readonly scene: Scene;
  /** The requests of a run in which nothing fails, in their order. */
  readonly calls: readonly ShopCall[];
  readonly wanted: {
    readonly state: readonly string[];
    readonly run: StepRun;
    readonly ledger: readonly string[];
  };
  start(facts: Pick<StepRunFacts, "label" | "attempt"> & Partial<StepRunFacts>): Promise<StartedStep>;
  /** What the shop's tool did, oldest first. */
  ledger(): Promise<readonly string[]>;
  /** Makes everything as it was before the rollback. */
  restore(): Promise<void>;
}

/** Releases twice, deploys twice, lets the second one fail its gate, goes back once without any fault, and undoes that. */
export async function openRollbackShop(scene: Scene): Promise<RollbackShop> {
  const world = await startActionWorld();
  const { github } = world;
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policyOfScene(world, scene) });
  knownGood(world, { commit: old.commit, release: old });
  const body = fullPlan("No. It reads the old column.");
  const pull = opened(world, { files: shopMigrations, body });
  github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const failed = deployed(world, { commit: broken.commit, release: broken });
  await world.write({ ...shopMigrations, ...shopFiles });
  if (scene.action === "rollback") await failGate(world, failed);
  scene.prepare(world);

  const ledger = async () =>
    (await readFile(join(world.workspace, "ledger"), "utf8")).split("\n").filter(Boolean);
  const inputs = scene.action === "guard" ? { "deployment-id": String(failed) } : {};
  const { action, permissions } = scene;
  const start: RollbackShop["start"] = (facts) => {
    // Until its verdict is on record, a gate that is run again sees the same broken release.
    const isJudged = github.repository.deployments
      .find(({ id }) => id === failed)
      ?.statuses.some(({ description }) => description.includes("failed the gate"));
    world.service.answer(...(isJudged === true ? [good] : failsOnce));
    return startStep(world, { action, inputs, permissions, sha: broken.commit, ...facts });
  };
  const restore = rollbackSnapshot(world);

  const before = github.requests.length;
  const run = await (await start({ label: "without a fault", attempt: 1 })).done;
  if (run.outputs["confirmed"] !== "true")
    throw new Error(`The rollback without a fault went wrong:\n${run.said}`);
  const calls = github.requests.slice(before).map(({ method, route, write }) => ({ method, route, write }));
  const wanted = { state: await environmentState(world, failed), run, ledger: await ledger() };
  await restore();
  return { world, failed, scene, calls, wanted, start, ledger, restore };
}

async function failGate(world: ActionWorld, deployment: number): Promise<void> {
  world.service.answer(bad);
  const inputs = { "deployment-id": String(deployment), environment: "production" };
  const gate = await runStep(world, "gate", inputs);
  if (gate.outputs["verdict"] !== "fail") throw new Error(`The gate did not fail:\n${gate.log}`);
}
