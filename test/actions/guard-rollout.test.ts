import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { shipped } from "../support/bad-release.ts";
import { deployed, knownGood } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { type SplitService, startSplitService } from "../support/split-service.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const closing: SplitService[] = [];
afterEach(async () => {
  for (const one of closing.splice(0)) await one.close();
});

/** All of the traffic is on the old release, which is well; whether the new one is depends on its feature. */
async function split(isNewWell: boolean): Promise<SplitService> {
  const service = await startSplitService({ share: 100, isOldWell: true });
  service.feature.on = !isNewWell;
  closing.push(service);
  await world.write({
    "set.cjs": `const { existsSync } = require("node:fs");
const [, , key, value] = process.argv;
if (existsSync("broken")) { console.error("the router said no"); process.exit(3); }
fetch("${service.url}/weight", { method: "PUT", body: JSON.stringify({ [key]: Number(value) }) })
  .then((answer) => { if (!answer.ok) process.exitCode = 1; });
`,
    "finish.cjs": 'require("node:fs").appendFileSync("finished", process.argv[2] + "\\n");\n',
  });
  return service;
}

const traffic = { command: ["node", "set.cjs", "canary", "{share.canary}"] };

function policy({ url }: SplitService, parts: Readonly<Record<string, unknown>>, gate = {}) {
  const production = {
    gate: { checks: [{ name: "health", url: `${url}/health` }], interval: "100ms", bake: "1s", ...gate },
    rollback: { recovery: "6s", traffic: { ...traffic, steps: [10, 50, 100], watch: "1s" } },
    ...parts,
  };
  return { ".github/rollback.yml": JSON.stringify({ version: 1, environments: { production } }) };
}

const inSteps = { rollout: { steps: [1, 50, 100], bake: "1s" } };

/** v1.0.0 is known-good, v1.1.0 is what the job has put beside it. */
async function deployedBeside(service: SplitService, parts: Readonly<Record<string, unknown>> = inSteps) {
  const old = await shipped(world, "1.0.0", { files: policy(service, parts) });
  knownGood(world, { commit: old.commit, release: old });
  const fresh = await shipped(world, "1.1.0");
  deployed(world, { commit: fresh.commit, release: fresh, statuses: [{ state: "in_progress", text: "" }] });
  return { sha: fresh.commit };
}

function notes(): readonly string[] {
  const made = world.github.repository.deployments.findLast((one) => one.task !== "rollback");
  return (made?.statuses ?? [])
    .map(({ description }) => description)
    .filter((text) => text.includes("rollout"));
}

test("a good release gets the traffic step by step, each after a gate, and the old side goes at the end", async () => {
  const service = await split(true);
  const finish = { command: ["node", "finish.cjs", "{release.tag}"] };
  const run = await deployedBeside(service, { rollout: { ...inSteps.rollout, finish } });

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs["verdict"], guarded.log).toBe("pass");
  expect(service.set).toEqual([99, 50, 0]);
  expect(notes()).toEqual([
    "rollback-ready: rollout at 1 %",
    "rollback-ready: rollout at 50 %",
    "rollback-ready: rollout at 100 %",
  ]);
  expect(await readFile(join(world.workspace, "finished"), "utf8")).toBe("v1.1.0\n");
});

test("a curve of the policy reaches the router and the notes to the tenth of a percent", async () => {
  const service = await split(true);
  const steps = { shape: "exponential", count: 4, from: 0.1 };
  const run = await deployedBeside(service, { rollout: { steps, bake: "1s" } });

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs["verdict"], guarded.log).toBe("pass");
  expect(service.set).toEqual([99.9, 99, 90, 0]);
  expect(notes()).toEqual([
    "rollback-ready: rollout at 0.1 %",
    "rollback-ready: rollout at 1 %",
    "rollback-ready: rollout at 10 %",
    "rollback-ready: rollout at 100 %",
  ]);
});

test("a bad release is stopped at the step that shows it, and the way back never gives it more traffic", async () => {
  const service = await split(false);
  const run = await deployedBeside(service);

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(guarded.outputs["detail"]).toMatch(/^at 50 % of the traffic: health: /);
  expect(service.set).toEqual([99, 50, 100]);
});

test("traffic that cannot be moved stops the rollout, says where it stands, and a later run goes on from there", async () => {
  const service = await split(true);
  const run = await deployedBeside(service);
  await world.write({ broken: "" });

  const stopped = await runStep(world, "guard", {}, run);
  await rm(join(world.workspace, "broken"));
  const again = await runStep(world, "guard", {}, { ...run, runAttempt: 2 });

  expect(stopped.conclusion).toBe("failure");
  expect(stopped.errors.join("\n")).toMatch(
    /The traffic was not moved to 1 %: exit code 3 after \d\.\d s \(last line: the router said no\)\. It was at 0 % before\./,
  );
  expect(again.outputs["verdict"]).toBe("pass");
  expect(service.set).toEqual([99, 50, 0]);
});

test("a run that was cancelled in a step is finished by the next, which asks the gate of that step again", async () => {
  const service = await split(true);
  const run = await deployedBeside(service);
  const life = new AbortController();
  const watching = setInterval(() => {
    if (notes().length === 2) life.abort();
  }, 20);

  const cancelled = await runStep(world, "guard", {}, { ...run, signal: life.signal });
  clearInterval(watching);
  const again = await runStep(world, "guard", {}, { ...run, runAttempt: 2 });

  expect(cancelled.conclusion).not.toBe("success");
  expect(again.outputs["verdict"], again.log).toBe("pass");
  expect(service.set).toEqual([99, 50, 50, 0]);
});

test.each([
  ["no layer that moves it", { rollback: { redeploy: traffic } }, {}, "has no layer that moves the traffic"],
  ["a gate that only watches", {}, { shadow: true }, "cannot go with a gate that only watches"],
  [
    "a layer without a word for the share",
    { rollback: { traffic: { command: ["node", "set.cjs"] } } },
    {},
    "no word of it says how much traffic to move",
  ],
  ["steps that do not end at 100", { rollout: { steps: [10, 50] } }, {}, "`100` as the last step"],
  [
    "an end that nobody can fill",
    { rollout: { steps: [100], finish: { command: ["rm", "{artifact.shp}"] } } },
    {},
    "asks for `{artifact.shp}`",
  ],
])("%s is refused before anything is moved", async (_name, parts, gate, problem) => {
  const service = await split(true);
  const files = policy(service, { ...inSteps, ...parts }, gate);
  const old = await shipped(world, "1.0.0", { files });

  const refused = await runStep(world, "guard", {}, { sha: old.commit });

  expect(refused.conclusion).toBe("failure");
  expect(refused.log).toContain(problem);
  expect(service.set).toEqual([]);
});

const blueGreen = { rollout: { steps: [100], finish: { command: ["node", "finish.cjs", "{release.tag}"] } } };

test("blue-green: all at once, and the old side goes only when the gate has passed", async () => {
  const service = await split(true);
  const run = await deployedBeside(service, blueGreen);

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs["verdict"], guarded.log).toBe("pass");
  expect(service.set).toEqual([0]);
  expect(await readFile(join(world.workspace, "finished"), "utf8")).toBe("v1.1.0\n");
  expect(guarded.summary).toContain("| 100 % | ✅ pass |");
});

test("blue-green: a bad release is taken back at once to the old side, which was kept", async () => {
  const service = await split(false);
  const run = await deployedBeside(service, blueGreen);

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(service.set[0]).toBe(0);
  expect(service.set.at(-1)).toBe(100);
  await expect(readFile(join(world.workspace, "finished"), "utf8")).rejects.toThrow("ENOENT");
});

test("blue-green: a gate that cannot decide keeps the old side, though the policy lets the job be green", async () => {
  const service = await split(true);
  const report = {
    kind: "file",
    name: "report",
    path: "report.json",
    json: [{ path: "$.ok", equals: true }],
  };
  const gate = { checks: [report], interval: "100ms", bake: "1s", "on-inconclusive": "warn" };
  const run = await deployedBeside(service, { ...blueGreen, gate });

  const guarded = await runStep(world, "guard", {}, run);

  expect(guarded.outputs, guarded.log).toMatchObject({
    verdict: "inconclusive",
    reason: "no-data",
    outcome: "",
  });
  expect(guarded.conclusion).toBe("success");
  expect(service.set).toEqual([0]);
  expect(guarded.log).not.toContain("rollout: finish");
  await expect(readFile(join(world.workspace, "finished"), "utf8")).rejects.toThrow("ENOENT");
});

test("blue-green: a job that is cancelled in its bake keeps the old side, and the next one ends the rollout", async () => {
  const service = await split(true);
  const run = await deployedBeside(service, blueGreen);
  const life = new AbortController();

  const cancelled = await runStep(
    world,
    "guard",
    {},
    {
      ...run,
      signal: life.signal,
      onLine: () => {
        if (notes().length === 1) life.abort();
      },
    },
  );
  const kept = await readFile(join(world.workspace, "finished"), "utf8").catch(String);
  const again = await runStep(world, "guard", {}, { ...run, runAttempt: 2 });

  expect(cancelled.outputs["verdict"], cancelled.log).toBe("cancelled");
  expect(cancelled.conclusion).not.toBe("success");
  expect(kept).toContain("ENOENT");
  expect(again.outputs["verdict"], again.log).toBe("pass");
  expect(service.set).toEqual([0, 0]);
  expect(await readFile(join(world.workspace, "finished"), "utf8")).toBe("v1.1.0\n");
});

test("an old job that is run again does not end the rollout of a release that another one has followed", async () => {
  const service = await split(true);
  const run = await deployedBeside(service, blueGreen);
  await runStep(world, "guard", {}, run);
  const newer = await shipped(world, "1.2.0");
  deployed(world, { commit: newer.commit, release: newer, statuses: [{ state: "in_progress", text: "" }] });

  const again = await runStep(world, "guard", {}, { ...run, runAttempt: 2 });

  expect(again.outputs["verdict"]).not.toBe("fail");
  expect(await readFile(join(world.workspace, "finished"), "utf8")).toBe("v1.1.0\n");
});

test("a gate alone says that it moves no traffic, and a rollback after it takes all of it back at once", async () => {
  const service = await split(false);
  const run = await deployedBeside(service);
  await fetch(`${service.url}/weight`, { method: "PUT", body: JSON.stringify({ canary: 100 }) });

  const gated = await runStep(world, "gate", {}, run);
  const returned = await runStep(world, "rollback", {}, run);

  expect(gated.outputs["verdict"], gated.log).toBe("fail");
  expect(gated.log).toContain("the policy has a rollout of production, which only guard carries out");
  expect(returned.outputs["outcome"], returned.log).toBe("verified");
  expect(returned.log).toMatch(
    /no step of a rollout is on record for deployment \d+, so its traffic goes back at once/,
  );
  // First by hand; then no step on the way, which could give the bad release more than it has.
  expect(service.set).toEqual([0, 100]);
});
