import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runAction } from "../../src/rehearsal/runner/run-action.ts";
import { deployed, released } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const action = join(import.meta.dirname, "../../actions/gate");

afterEach(async () => {
  // What a step that was ended at once left behind is ended by the runner, with the job.
  for (const pid of await deafOnes()) process.kill(pid, "SIGKILL");
});

async function started(): Promise<number> {
  const release = await released(world, "1.0.0");
  return deployed(world, { commit: release.commit, release });
}

/** All that is on record about a deployment: its statuses, and the refs that were made for it. */
function onRecord(id: number): unknown {
  const { deployments, refs } = world.github.repository;
  const statuses = deployments.find((one) => one.id === id)?.statuses.map((one) => one.state);
  return { statuses, refs: [...refs.keys()].filter((name) => name.endsWith(`/${id}`)) };
}

const nothing = { statuses: [], refs: [] };

/** Cancels, once, when a line begins with these words. */
function cancelAt(words: string) {
  const cancel = new AbortController();
  const onLine = (line: string): void => void (line.startsWith(words) && cancel.abort());
  return { signal: cancel.signal, onLine };
}

/** A gate that asks a command which is deaf to SIGTERM and never ends by itself. */
async function askDeafCommand(): Promise<void> {
  const script = `process.on("SIGTERM", () => {});
require("node:fs").appendFileSync("deaf", process.pid + "\\n");
setInterval(() => {}, 1000);`;
  await world.write({ "deaf.cjs": script });
  const checks = [
    { kind: "command", name: "deaf", command: ["node", "deaf.cjs"], timeout: "1m", "dry-run": true },
    { name: "health", url: `${world.service.url}/` },
  ];
  const gate = { checks, interval: "1s", bake: "1m" };
  const policy = JSON.stringify({ version: 1, environments: { production: { gate } } });
  const files = { ".github/rollback.yml": policy };
  world.github.repository.commit({ branch: "main", files, message: "Set the policy" });
}

async function deafOnes(): Promise<readonly number[]> {
  const pids = await readFile(join(world.workspace, "deaf"), "utf8").catch(() => "");
  return pids.split("\n").filter(Boolean).map(Number).filter(isAlive);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a job that is cancelled while an answer is waited for ends in order, says so, and marks nothing", async () => {
  const id = await started();
  world.service.answer(good, good, { ...good, delayMs: 60_000 });
  const inputs = { ...quickGate(world), bake: "1m", "deployment-id": String(id) };

  const step = await runStep(world, "gate", inputs, cancelAt("health 2 of"));

  // A step that is still there when SIGTERM comes leaves at once and puts nothing out.
  expect(step).toMatchObject({ conclusion: "cancelled", exitCode: 1, signalName: null });
  expect(step.outputs).toMatchObject({
    verdict: "cancelled",
    reason: "job-cancelled",
    detail: "after 2 samples",
    "rollback-recommended": "false",
    "evidence-path": expect.stringMatching(/gate-evidence\.json$/),
  });
  expect(step.errors[0]).toBe(
    "rollback-ready gate: The gate says cancelled (job-cancelled): after 2 samples.\nNothing is rolled back on this verdict. Look at the samples, then run this job again, or deploy a release that you trust.",
  );
  expect(step.writes).toEqual([]);
  expect(onRecord(id)).toEqual(nothing);
});

test("a job that is cancelled while a command is deaf to SIGTERM ends in order all the same", async () => {
  const id = await started();
  await askDeafCommand();

  const cancel = new AbortController();

  const running = runStep(world, "gate", { "deployment-id": String(id) }, { signal: cancel.signal });
  await expect.poll(deafOnes, { timeout: 20_000 }).toHaveLength(1);
  cancel.abort();
  const step = await running;

  expect(step).toMatchObject({ conclusion: "cancelled", exitCode: 1, signalName: null });
  expect(step.outputs).toMatchObject({ verdict: "cancelled", reason: "job-cancelled" });
  expect(await deafOnes()).toEqual([]);
  expect(onRecord(id)).toEqual(nothing);
});

test("a step that SIGTERM finds still at work leaves at once, and marks nothing", async () => {
  const id = await started();
  await askDeafCommand();
  const job = await stepJob(world, "gate");
  const before = world.github.requests.length;
  const cancel = new AbortController();

  const running = runAction({
    action,
    inputs: { "deployment-id": String(id) },
    job,
    signal: cancel.signal,
    // The command is given two seconds to end.
    cancelTimings: { termMs: 100, killMs: 5_000 },
  });
  await expect.poll(deafOnes, { timeout: 20_000 }).toHaveLength(1);
  cancel.abort();
  const step = await running;

  expect(step).toMatchObject({ conclusion: "cancelled", exitCode: 130, signalName: null });
  expect(step.outputs).toEqual({});
  expect(world.github.requests.slice(before).filter(({ write }) => write)).toEqual([]);
  expect(onRecord(id)).toEqual(nothing);
});

test("a gate whose runner is lost marks nothing, and the next attempt asks everything anew", async () => {
  const id = await started();
  const inputs = { ...quickGate(world), "deployment-id": String(id) };
  world.service.answer(good, bad, good);
  let pid = 0;

  const lost = await runAction({
    action,
    inputs,
    job: await stepJob(world, "gate"),
    onStart: (started) => {
      pid = started;
    },
    onLine: (line) => void (line.startsWith("health 3 of") && process.kill(pid, "SIGKILL")),
  });
  const left = onRecord(id);
  const again = await runStep(world, "gate", inputs, { runAttempt: 2 });

  expect(lost).toMatchObject({ conclusion: "failure", signalName: "SIGKILL" });
  expect(lost.outputs).toEqual({});
  expect(left).toEqual(nothing);
  expect(again.outputs).toMatchObject({ verdict: "pass", detail: "health: 0 of 11 bad" });
  expect(onRecord(id)).toMatchObject({ statuses: ["success"] });
});

test("a job whose time is over before its bake, which the runner cancels, is no pass and no failure; with more time it passes", async () => {
  const id = await started();
  const inputs = { ...quickGate(world), "deployment-id": String(id) };
  const [bakesLong, bakesShort] = [{ ...inputs, bake: "24h", interval: "1s" }, inputs];

  const over = await runStep(world, "gate", bakesLong, cancelAt("health 1 of 86401"));
  const left = onRecord(id);
  const again = await runStep(world, "gate", bakesShort, { runAttempt: 2 });

  expect(over.outputs).toMatchObject({ verdict: "cancelled", "rollback-recommended": "false" });
  expect(over.exitCode).toBe(1);
  expect(left).toEqual(nothing);
  expect(again.outputs).toMatchObject({ verdict: "pass", detail: "health: 0 of 11 bad" });
});
