import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  badRelease,
  failedDeploy,
  recordOf,
  rollbackNotes,
  shipped,
  wayBackPolicy,
} from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { migration } from "../support/pull.ts";
import { bad } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { startWitness } from "../support/witness.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const script = ["node", "deploy.cjs"] as const;
const allLayers = {
  redeploy: { command: [...script, "redeploy", "{release.tag}"] },
  config: { command: [...script, "config", "{config.settings}"] },
  migrations: { command: [...script, "migrations", "{schema.version}"] },
};
// Says why and fails while a file with its name stands in the workspace.
const breakable = `const { existsSync } = require("node:fs");
require("./deploy.cjs");
if (existsSync("break-" + process.argv[2])) {
  console.error("the store said no");
  process.exitCode = 3;
}
`;
const ships = {
  old: { config: "settings=v41\nflags=2026-01-01" },
  broken: { config: "settings=v42", merged: { files: migration, answer: "No. It reads the old column." } },
};

function breakableLayers(more: Readonly<Record<string, unknown>> = {}) {
  const layers = Object.entries(allLayers).map(([name, { command }]) => [
    name,
    { command: ["node", "breakable.cjs", ...command.slice(2)] },
  ]);
  return { ...Object.fromEntries(layers), ...more };
}

test("redeploy, config and migrations run in this order, and each is noted on the deployment before the next begins", async () => {
  const witness = await startWitness(() => rollbackNotes(world).filter((one) => one.includes("layer done")));
  await world.write({ ...migration, "deploy.cjs": witness.script });
  await badRelease(world, allLayers, ships);

  const returned = await runStep(world, "rollback");
  await witness.close();

  const notes = ["redeploy", "config", "migrations"].map(
    (layer) => `rollback-ready: layer done: ${layer} (exit code 0)`,
  );
  expect(returned.outputs["outcome"]).toBe("verified");
  expect(witness.told).toEqual([
    { words: ["redeploy", "v1.0.0"], seen: [] },
    { words: ["config", "v41"], seen: notes.slice(0, 1) },
    { words: ["migrations", "0"], seen: notes.slice(0, 2) },
  ]);
  expect(rollbackNotes(world).filter((one) => one.includes("layer done"))).toEqual(notes);
  expect((await recordOf(returned)).layers).toMatchObject([
    { layer: "redeploy", outcome: "done", state: "release v1.0.0", detail: "exit code 0" },
    { layer: "config", outcome: "done", state: "the configuration of v1.0.0" },
    { layer: "migrations", outcome: "done", state: "schema set to 0; it was not read back" },
  ]);
});

test("a command sees in its environment which release comes back, and from which", async () => {
  const { old } = await badRelease(world, { redeploy: allLayers.redeploy }, { old: ships.old });

  await runStep(world, "rollback");

  const seen = JSON.parse(await readFile(join(world.workspace, "environment.json"), "utf8"));
  expect(seen).toMatchObject({
    ROLLBACK_READY_ENVIRONMENT: "production",
    ROLLBACK_READY_RELEASE: "v1.0.0",
    ROLLBACK_READY_COMMIT: old.commit,
    ROLLBACK_READY_FROM: "v1.1.0",
  });
  const manifest = JSON.parse(await readFile(seen["ROLLBACK_READY_MANIFEST"], "utf8"));
  expect(manifest).toMatchObject({ tag: "v1.0.0", config: [{ name: "settings" }, { name: "flags" }] });
});

test("a version of configuration that the target did not record is refused with the nearest name, and nothing is touched", async () => {
  await badRelease(world, { ...allLayers, config: { command: [...script, "{config.setings}"] } }, ships);
  await world.write(migration);

  const refused = await runStep(world, "rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("The command of `config` asks for `{config.setings}`");
  expect(refused.errors[0]).toContain("Write `{config.settings}`.");
  expect(await world.ran()).toEqual([]);
  expect(rollbackNotes(world)).toEqual([]);
});

test("on-failure: stop keeps later layers and the recovery check from running, and says the state of each part; corrected, it is finished", async () => {
  await world.write({ ...migration, "breakable.cjs": breakable, "break-config": "" });
  const { id } = await badRelease(world, breakableLayers(), ships);

  const stopped = await runStep(world, "rollback");
  const asked = world.service.asked.length;
  const ran = await world.ran();
  const shown = world.github.repository.deployments.find((one) => one.id === id)?.statuses.at(-1)?.state;
  await world.write({ "breakable.cjs": breakable.replace("break-", "unbroken-") });
  const again = await runStep(world, "rollback");

  const record = await recordOf(stopped);
  expect(stopped.exitCode).toBe(1);
  expect(stopped.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "v1.0.0", confirmed: "" });
  expect(ran.map(([layer]) => layer)).toEqual(["redeploy", "config"]);
  expect(asked).toBe(0);
  expect(record).toMatchObject({
    recovery: null,
    layers: [
      { layer: "redeploy", outcome: "done", state: "release v1.0.0" },
      {
        layer: "config",
        outcome: "failed",
        detail: expect.stringMatching(/^exit code 3 after .* s \(last line: the store said no\)$/),
        state: "not known: the command failed on its way to the configuration of v1.0.0",
      },
      {
        layer: "migrations",
        outcome: "not-started",
        detail: "the layer config failed",
        state: "as v1.1.0 left it",
        startedAt: null,
      },
    ],
  });
  expect(stopped.errors[0]).toContain(
    "The rollback of `production` is half done: the layer config failed: exit code 3",
  );
  expect(stopped.errors[0]).toContain(
    "State now: redeploy done (release v1.0.0); config failed (not known: the command failed on its way to the configuration of v1.0.0); migrations not-started (as v1.1.0 left it).",
  );
  expect(stopped.summary).toContain("| migrations | not started | – | as v1.1.0 left it |");
  expect(shown).toBe("failure");
  expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect((await world.ran()).slice(ran.length).map(([layer]) => layer)).toEqual([
    "redeploy",
    "config",
    "migrations",
  ]);
});

test("on-failure: continue runs the layers after one that failed and the recovery check, and the outcome stays failed", async () => {
  await world.write({ ...migration, "breakable.cjs": breakable, "break-config": "" });
  await badRelease(world, breakableLayers({ "on-failure": "continue" }), ships);

  const continued = await runStep(world, "rollback");

  const record = await recordOf(continued);
  expect(continued.exitCode).toBe(1);
  expect(continued.outputs["outcome"]).toBe("failed");
  expect((await world.ran()).map(([layer]) => layer)).toEqual(["redeploy", "config", "migrations"]);
  expect(record.layers.map((one: { outcome: string }) => one.outcome)).toEqual(["done", "failed", "done"]);
  expect(record.recovery?.good).toBeGreaterThan(4);
  expect(continued.errors[0]).toContain("migrations done (schema set to 0; it was not read back).");
  expect(rollbackNotes(world).at(-1)).toMatch(
    /^rollback-ready: NOT verified after rollback: the layer config/,
  );
});

test("at the deadline of the rollback its command and all that it started are ended, and no layer starts any more", async () => {
  await world.write({
    ...migration,
    "hang.cjs": `const { spawn } = require("node:child_process");
const child = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 999)"]);
require("node:fs").writeFileSync("pids", process.pid + " " + child.pid);
process.on("SIGTERM", () => {});
setInterval(() => {}, 999);`,
  });
  const redeploy = { command: ["node", "hang.cjs"], timeout: "10m" };
  await badRelease(
    world,
    { ...allLayers, redeploy, deadline: "3s", "on-failure": "continue", recovery: "1s" },
    ships,
  );

  const late = await runStep(world, "rollback");

  const pids = (await readFile(join(world.workspace, "pids"), "utf8")).split(" ").map(Number);
  const record = await recordOf(late);
  const began = Date.parse(record.layers[0]?.startedAt ?? "");
  expect(late.exitCode).toBe(1);
  expect(late.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
  expect(late.errors[0]).toMatch(/the layer redeploy failed: stopped at its deadline of [123](\.\d)? s/);
  expect(late.errors[0]).toContain("config not-started (as v1.1.0 left it)");
  expect(record.layers).toMatchObject([
    { outcome: "failed", state: "not known: the command was stopped on its way to release v1.0.0" },
    { outcome: "not-started", detail: "the deadline of the rollback had passed", state: "as v1.1.0 left it" },
    { outcome: "not-started", detail: "the deadline of the rollback had passed", state: "as v1.1.0 left it" },
  ]);
  expect(Date.parse(record.layers[0]?.endedAt ?? "") - began).toBeLessThan(10_000);
  expect(await world.ran()).toEqual([]);
  await expect.poll(async () => (await Promise.all(pids.map(isRunning))).includes(true)).toBe(false);
});

test("a deadline that passes before the first layer keeps it from starting, and nothing is touched", async () => {
  await world.write(migration);
  await badRelease(world, { ...allLayers, deadline: "1ms" }, ships);

  const late = await runStep(world, "rollback");

  expect(late.exitCode).toBe(1);
  expect(late.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
  expect(late.errors[0]).toContain(
    "the layer redeploy did not start: the deadline of the rollback had passed",
  );
  expect(late.errors[0]).toContain("redeploy not-started (release v1.1.0)");
  expect(await world.ran()).toEqual([]);
});

test("a recovery check that fails stops there: an older known-good release is not tried, and a person is asked", async () => {
  const oldest = await shipped(world, "0.9.0", {
    files: wayBackPolicy(world, { redeploy: allLayers.redeploy }),
  });
  knownGood(world, { commit: oldest.commit, release: oldest });
  const old = await shipped(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  failedDeploy(world, await shipped(world, "1.1.0"));
  world.service.answer(bad);

  const unwell = await runStep(world, "rollback");

  expect(unwell.exitCode).toBe(1);
  expect(unwell.outputs).toMatchObject({ outcome: "unverified", "rolled-back-to": "v1.0.0", confirmed: "" });
  expect(await world.ran()).toEqual([["redeploy", "v1.0.0"]]);
  expect(unwell.errors[0]).toContain("`production` was returned to `v1.0.0`, and it is not healthy");
  expect(unwell.errors[0]).toContain("A person must look now; no older release is tried by itself.");
  expect(rollbackNotes(world).at(-1)).toMatch(/^rollback-ready: NOT verified after rollback: no good answer/);
});

async function isRunning(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ") Z ");
  return !stat.includes(") Z ");
}
