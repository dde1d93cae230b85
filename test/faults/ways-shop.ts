import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkflowRun } from "../../src/rehearsal/github/state/workflow.ts";
import { type LayeredService, startLayeredService } from "../support/layered-service.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { bad, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { environmentState } from "./environment-state.ts";
import type { RollbackShop } from "./rollback-shop.ts";
import { rollbackSnapshot } from "./rollback-snapshot.ts";
import { type Scene, scenes } from "./scenes.ts";
import { shopFiles, shopMigrations } from "./shop-tool.ts";
import { startStep } from "./start-step.ts";

/** A shop with a flag and a router besides, whose every effect stands in its ledger. */
export interface WaysShop extends RollbackShop {
  readonly service: LayeredService;
}

/** How its traffic goes back, in three steps: by requests that are read back, or by runs of a workflow. */
export type MovedBy = "requests" | "workflow";

const token = "flag-token-5f0c2a";
const file = "traffic.yml";
const steps = [10, 50, 100];

/** A run takes so long, in real time. */
const runMs = 15;

/** As `openRollbackShop`, with flag, traffic in three steps, redeploy, config and two migrations. */
export async function openWaysShop(movedBy: MovedBy): Promise<WaysShop> {
  const world = await startActionWorld();
  const { github } = world;
  const ledgerPath = join(world.workspace, "ledger");
  const service = await startLayeredService({
    token,
    onWrite: (line) => appendFileSync(ledgerPath, `${line}\n`),
  });
  const files = { ".github/rollback.yml": policyOf(world, service, movedBy) };
  const old = await released(world, "1.0.0", files);
  knownGood(world, { commit: old.commit, release: old });
  const body = fullPlan("No. It reads the old column.");
  const pull = opened(world, { files: shopMigrations, body });
  github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const failed = deployed(world, { commit: broken.commit, release: broken });
  await world.write({ ...shopMigrations, ...shopFiles });
  await failGate(world, failed);
  if (movedBy === "workflow") prepareRuns(world, service);

  const ledger = async () => (await readFile(ledgerPath, "utf8")).split("\n").filter(Boolean);
  const permissions: Scene["permissions"] = movedBy === "workflow" ? { actions: "write" } : {};
  const scene: Scene = { ...scenes.command, permissions };
  const inputs = { secrets: `FLAGS=${token}` };
  const start: RollbackShop["start"] = (facts) => {
    world.service.answer(good);
    return startStep(world, { action: "rollback", inputs, permissions, sha: broken.commit, ...facts });
  };
  const snapshot = rollbackSnapshot(world);
  const restore = async () => {
    service.reset();
    await snapshot();
  };

  const before = github.requests.length;
  const run = await (await start({ label: "without a fault", attempt: 1 })).done;
  if (run.outputs["confirmed"] !== "true")
    throw new Error(`The rollback without a fault went wrong:\n${run.said}`);
  const calls = github.requests.slice(before).map(({ method, route, write }) => ({ method, route, write }));
  const wanted = { state: await environmentState(world, failed), run, ledger: await ledger() };
  await restore();
  return { world, service, failed, scene, calls, wanted, start, ledger, restore };
}

export async function closeWaysShop({ world, service }: WaysShop): Promise<void> {
  await Promise.all([service.close(), world.close()]);
}

function policyOf(world: ActionWorld, { url }: LayeredService, movedBy: MovedBy): string {
  const sh = (...words: string[]) => ({ command: ["sh", "shop.sh", ...words], timeout: "20s" });
  const checks = [{ name: "health", url: `${world.service.url}/health` }];
  const gate = { checks, interval: "100ms", bake: "1s" };
  const read = (part: string, equals: unknown, headers = {}) => ({
    url: `${url}/${part}`,
    headers,
    json: [{ path: "$.value", equals }],
  });
  const headers = { authorization: "Bearer {secret.FLAGS}" };
  const put = (part: string, value: unknown) => ({ method: "PUT", url: `${url}/${part}`, json: { value } });
  const flag = { http: { ...put("flag", false), headers }, read: read("flag", false, headers) };
  const traffic =
    movedBy === "requests"
      ? { http: put("traffic", "{share}"), read: read("traffic", "{share}") }
      : { workflow: file, inputs: { share: "{share}", correlation: "{correlation}" }, timeout: "10m" };
  const rollback = {
    flag,
    traffic: { ...traffic, steps, watch: "1s" },
    redeploy: sh("redeploy", "{release.tag}", "{artifact.shop}"),
    config: sh("config", "{release.tag}"),
    migrations: {
      step: ["sh", "shop.sh", "step", "{migration.version}"],
      current: ["sh", "shop.sh", "current"],
      timeout: "20s",
    },
    recovery: "15s",
    bake: "1s",
    // A sweep returns long after the verdict of its only gate.
    objective: "24h",
  };
  return JSON.stringify({ version: 1, environments: { production: { gate, rollback } } });
}

/** Runs of the workflow move the traffic when they end, whatever becomes of the step that started them. */
function prepareRuns({ github: { repository } }: ActionWorld, service: LayeredService): void {
  const input = (name: string) => `\${{ inputs.${name} }}`;
  repository.declareWorkflow({
    path: `.github/workflows/${file}`,
    inputs: { share: { required: true }, correlation: {} },
    runName: `Traffic ${input("share")} ${input("correlation")}`,
  });
  repository.onDispatch = (run: WorkflowRun) => {
    setTimeout(async () => {
      if (!repository.workflowRuns.includes(run)) return;
      const body = JSON.stringify({ value: Number(run.title.split(" ")[1]) });
      await fetch(`${service.url}/traffic`, { method: "PUT", body });
      if (repository.workflowRuns.includes(run)) repository.finishRun(run.id, "success");
    }, runMs);
  };
}

async function failGate(world: ActionWorld, deployment: number): Promise<void> {
  world.service.answer(bad);
  const inputs = { "deployment-id": String(deployment), environment: "production" };
  const gate = await runStep(world, "gate", inputs);
  if (gate.outputs["verdict"] !== "fail") throw new Error(`The gate did not fail:\n${gate.log}`);
}
