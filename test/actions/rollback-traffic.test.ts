import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { badRelease, failedDeploy, recordOf, rollbackNotes, shipped } from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { type SplitService, startSplitService } from "../support/split-service.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const closing: SplitService[] = [];
afterEach(async () => {
  for (const one of closing.splice(0)) await one.close();
});

async function split(options: Parameters<typeof startSplitService>[0]): Promise<SplitService> {
  const service = await startSplitService(options);
  closing.push(service);
  return service;
}

/** Commands that set one value of the service. */
function settingScript({ url }: SplitService): string {
  return `const { existsSync, readFileSync } = require("node:fs");
const [, , path, key, value] = process.argv;
if (existsSync("refused-value") && readFileSync("refused-value", "utf8") === value) {
  console.error("the router said no");
  process.exit(3);
}
fetch("${url}/" + path, { method: "PUT", body: JSON.stringify({ [key]: JSON.parse(value) }) })
  .then((answer) => { if (!answer.ok) process.exitCode = 1; });
`;
}

const setWeight = ["node", "set.cjs", "weight", "share", "{share}"];

function policy({ url }: SplitService, rollback: Readonly<Record<string, unknown>>) {
  const gate = { checks: [{ name: "health", url: `${url}/health` }], interval: "100ms", bake: "1s" };
  const environments = { production: { gate, rollback: { recovery: "6s", ...rollback } } };
  return { ".github/rollback.yml": JSON.stringify({ version: 1, environments }) };
}

/** What is noted of the traffic on its way. */
function stepNotes(): readonly string[] {
  return rollbackNotes(world).flatMap((note) => /layer step: (.*)$/.exec(note)?.[1] ?? []);
}

/** v1.0.0 known-good and v1.1.0 failed, with the service's own ways back. */
async function badNight(service: SplitService, rollback: Readonly<Record<string, unknown>>): Promise<void> {
  await world.write({ "set.cjs": settingScript(service) });
  const old = await shipped(world, "1.0.0", { files: policy(service, rollback) });
  knownGood(world, { commit: old.commit, release: old });
  failedDeploy(world, await shipped(world, "1.1.0"));
}

test("traffic goes back in steps, each seen before the next, and the service is well at the end", async () => {
  const service = await split({ isOldWell: true, slowReads: 2 });
  await badNight(service, {
    traffic: {
      command: setWeight,
      read: { url: `${service.url}/weight`, json: [{ path: "$.share", equals: "{share}" }] },
      steps: [10, 50, 100],
      watch: "1s",
    },
  });

  const returned = await runStep(world, "rollback");

  const record = await recordOf(returned);
  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(service.set).toEqual([10, 50, 100]);
  expect(record.layers.map(({ layer, outcome }) => [layer, outcome])).toEqual([
    ["traffic", "done"],
    ["config", "skipped"],
    ["migrations", "skipped"],
  ]);
  expect(record.layers[0]).toMatchObject({
    state: "100 % of the traffic on v1.0.0",
    detail: expect.stringMatching(
      /^in steps of 10, 50, 100 %; exit code 0; seen at .*\/weight; after 10 % \d+ of \d+ answers bad, after 50 % \d+ of \d+ answers bad$/,
    ),
  });
  expect(rollbackNotes(world).filter((note) => note.includes("layer"))).toEqual([
    "rollback-ready: layer step: traffic at 10 %",
    "rollback-ready: layer step: traffic at 50 %",
    expect.stringContaining("rollback-ready: layer done: traffic"),
  ]);
});

test.each([
  ["logarithmic", [10, 55, 81.3, 100]],
  ["linear", [10, 40, 70, 100]],
])("a %s curve reaches the router, each share noted as it was set", async (shape, shares) => {
  const service = await split({ isOldWell: true });
  const steps = { shape, count: 4, from: 10 };
  await badNight(service, { traffic: { command: setWeight, steps, watch: "1s" } });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"], returned.log).toBe("verified");
  expect(service.set).toEqual(shares);
  expect(stepNotes()).toEqual(shares.slice(0, 3).map((share) => `traffic at ${share} %`));
});

test("a curve whose fourth step was refused is taken up after the third, and no share is set twice", async () => {
  const service = await split({ isOldWell: true });
  const steps = { shape: "logarithmic", count: 4, from: 10 };
  await badNight(service, { traffic: { command: setWeight, steps, watch: "1s" } });
  await world.write({ "refused-value": "100" });

  const stopped = await runStep(world, "rollback");
  const setThen = [...service.set];
  await rm(join(world.workspace, "refused-value"));
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(stopped.outputs["outcome"], stopped.log).toBe("failed");
  expect(setThen).toEqual([10, 55, 81.3]);
  expect((await recordOf(stopped)).layers[0]?.state).toBe(
    "not known: the command failed on its way to 100 % of the traffic on v1.0.0; before that 81.3 % of the traffic is moved",
  );
  expect(again.outputs["outcome"], again.log).toBe("verified");
  expect(service.set).toEqual([10, 55, 81.3, 100]);
});

test("it halts when the old release is worse, says where the traffic stands, and goes on when run again", async () => {
  const service = await split({ isOldWell: false });
  service.feature.on = false;
  await badNight(service, { traffic: { command: setWeight, steps: [50, 100], watch: "1s" } });

  const halted = await runStep(world, "rollback");
  const setThen = [...service.set];
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(halted).toMatchObject({ conclusion: "failure", outputs: { outcome: "failed" } });
  expect(setThen).toEqual([50]);
  // What was taken is not given back, and a release that is not well is not called verified.
  expect(service.set).toEqual([50, 100]);
  expect(again.outputs["outcome"]).toBe("unverified");
  const [traffic] = (await recordOf(halted)).layers;
  expect(traffic).toMatchObject({ outcome: "failed", state: "50 % of the traffic is moved" });
  expect(traffic?.detail).toMatch(/^halted after traffic to 50 %, since things got worse: /);
});

test("the flag goes off first, and the redeploy follows the traffic", async () => {
  const service = await split({ isOldWell: true });
  await badNight(service, {
    redeploy: { command: ["node", "set.cjs", "weight", "share", "100"] },
    traffic: { command: setWeight.with(-1, "{share}") },
    flag: { command: ["node", "set.cjs", "feature", "on", "false"] },
  });

  const returned = await runStep(world, "rollback");

  const { layers } = await recordOf(returned);
  expect(returned.outputs["outcome"]).toBe("verified");
  expect(service.feature.on).toBe(false);
  expect(layers.map(({ layer }) => layer)).toEqual(["flag", "traffic", "redeploy", "config", "migrations"]);
  expect(layers[0]).toMatchObject({ outcome: "done", state: "the flag off" });
});

test("what is accepted and not seen within the layer's time is not done", async () => {
  const service = await split({ isOldWell: true, slowReads: 1_000 });
  await badNight(service, {
    traffic: {
      command: setWeight,
      timeout: "2s",
      read: { url: `${service.url}/weight`, json: [{ path: "$.share", equals: 100 }] },
    },
  });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("failed");
  const [traffic] = (await recordOf(returned)).layers;
  expect(traffic?.detail).toContain(`not seen at ${service.url}/weight`);
  expect(traffic?.state).toBe("not known: all of the traffic on v1.0.0 was asked for and is not seen");
});

test.each([
  [
    "steps without a word for the share",
    { traffic: { command: ["node", "set.cjs"], steps: [50, 100] } },
    "has `steps`, and no word of it says how much traffic to move",
  ],
  [
    "a schedule that does not end at 100",
    { traffic: { command: setWeight, steps: [10, 50] } },
    "`100` as the last step",
  ],
  ["only configuration", { config: { command: ["node", "set.cjs"] } }, "has no way back"],
  [
    "a word of traffic in another layer",
    { redeploy: { command: ["node", "set.cjs", "{share}"] } },
    "asks for `{share}`",
  ],
])("%s is refused before anything is touched", async (_name, rollback, problem) => {
  const service = await split({ isOldWell: true });
  await badNight(service, rollback);

  const refused = await runStep(world, "rollback");

  expect(refused.conclusion).toBe("failure");
  expect(refused.log).toContain(problem);
  expect(service.set).toEqual([]);
  expect(rollbackNotes(world)).toEqual([]);
});

test("with a redeploy alone nothing is said of flags and traffic", async () => {
  const service = await split({ isOldWell: true });
  await world.write({ "set.cjs": settingScript(service) });
  await badRelease(world, { redeploy: { command: ["node", "set.cjs", "weight", "share", "100"] } });

  const returned = await runStep(world, "rollback");

  const { layers } = await recordOf(returned);
  expect(layers.map(({ layer }) => layer)).toEqual(["redeploy", "config", "migrations"]);
});
