import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Figures } from "../../src/core/rollback/figures.ts";
import {
  badRelease,
  failedDeploy,
  recordOf,
  rollbackNotes,
  shipped,
  wayBackPolicy,
} from "../support/bad-release.ts";
import { deployed, knownGood, type PastRelease } from "../support/past.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const redeploy = { command: ["node", "slow.cjs", "{release.tag}"] };
const config = { command: ["node", "slow.cjs", "config"] };
// Takes a second at least, so that its share of the time is seen in tenths.
const slow = { "slow.cjs": 'setTimeout(() => require("./deploy.cjs"), 1000);' };

/** Seconds between two moments of a record (ISO 8601), to the tenth. */
function between(from: string, to: string | null | undefined): number {
  return Math.round((Date.parse(to ?? "") - Date.parse(from)) / 100) / 10;
}

function verifiedMark(detail: string, by?: string) {
  const text = `rollback-ready: back in service and verified: ${detail} [evidence 0123456789abcdef]`;
  return { state: "success", text, ...(by === undefined ? {} : { by }) };
}

/** Returns of earlier days, as their marks tell: 12.3 s and 75 s count, the others do not. */
function earlierReturns(release: PastRelease): void {
  const { commit } = release;
  const returned = (
    statuses: readonly { state: string; text: string; by?: string }[],
    environment = "production",
  ) => deployed(world, { commit, release, kind: "rollback", undoes: 1, environment, statuses });
  returned([verifiedMark("v0.9.0 after 12.3 s")]);
  returned([verifiedMark("v0.9.0 after 75.0 s")]);
  returned([{ state: "failure", text: "rollback-ready: NOT verified after rollback: no good answer" }]);
  returned([verifiedMark("v0.9.0")]);
  returned([verifiedMark("v0.9.0 after 1.0 s", "mallory")]);
  returned([verifiedMark("v0.9.0 after 1.0 s")], "staging");
}

test("outputs, record and summary tell the same seconds: decision, each layer's start and end, verified, confirmed", async () => {
  await world.write(slow);
  await badRelease(world, { redeploy, config });

  const returned = await runStep(world, "rollback");

  const { outputs, summary } = returned;
  const record = await recordOf(returned);
  const figures: Figures = JSON.parse(outputs["figures"] ?? "");
  const [first, second, third] = figures.layers;
  const { verdictAt, decidedAt, verifiedAt } = record.times;
  expect(record.figures).toEqual(figures);
  expect(figures.layers.map(({ layer }) => layer)).toEqual(["redeploy", "config", "migrations"]);
  expect(figures.decision).toBe(between(verdictAt, decidedAt));
  expect(figures.verified).toBe(between(verdictAt, verifiedAt));
  expect(record.layers[0]?.startedAt).toBe(record.times.firstLayerAt);
  expect(first?.start).toBe(between(verdictAt, record.layers[0]?.startedAt));
  expect(first?.end).toBe(between(verdictAt, record.layers[0]?.endedAt));
  expect(third).toEqual({ layer: "migrations", start: null, end: null });
  expect(
    ascending([figures.decision, first?.start, first?.end, second?.start, second?.end, figures.verified]),
  ).toBe(true);
  expect((first?.end ?? 0) - (first?.start ?? 0)).toBeGreaterThanOrEqual(0.9);
  expect(outputs).toMatchObject({
    seconds: figures.verified?.toFixed(1),
    "seconds-to-decision": figures.decision?.toFixed(1),
    "objective-met": "true",
  });
  expect(Number(outputs["seconds-to-confirmed"])).toBeGreaterThanOrEqual((figures.verified ?? 0) + 0.9);
  expect(summary).toContain(`**${outputs["seconds"]} s** from verdict to verified.`);
  expect(summary).toContain(`| decision | ${outputs["seconds-to-decision"]} s |`);
  expect(summary).toContain(`| redeploy | ${first?.start?.toFixed(1)} s to ${first?.end?.toFixed(1)} s |`);
  expect(summary).toContain(`| config | ${second?.start?.toFixed(1)} s to ${second?.end?.toFixed(1)} s |`);
  expect(summary).toContain(`| verified | ${outputs["seconds"]} s |`);
  expect(summary).toContain(`${outputs["seconds-to-confirmed"]} s after the verdict.`);
  expect(summary).toContain("Verified within the objective of 60 s: 1 of 1 rollback here.");
  expect(rollbackNotes(world).join("\n")).toContain(
    `verified: v1.0.0 after ${outputs["seconds"]} s [evidence`,
  );
});

test("the share within the objective counts verified returns of this environment, as their marks tell", async () => {
  await world.write(slow);
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  earlierReturns(old);
  failedDeploy(world, await shipped(world, "1.1.0"));

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "objective-met": "true" });
  expect((await recordOf(returned)).objective).toEqual({
    seconds: 60,
    met: true,
    share: { within: 2, of: 3 },
  });
  expect(returned.summary).toContain("Verified within the objective of 60 s: 2 of 3 rollbacks here.");
});

test("a return that took longer than the policy's objective says so, and counts among the late ones", async () => {
  await world.write(slow);
  await badRelease(world, { redeploy, objective: "1s" });

  const returned = await runStep(world, "rollback");

  expect(returned.exitCode).toBe(0);
  expect(returned.outputs).toMatchObject({ outcome: "verified", "objective-met": "false" });
  expect((await recordOf(returned)).objective).toEqual({
    seconds: 1,
    met: false,
    share: { within: 0, of: 1 },
  });
  expect(returned.summary).toContain("Verified within the objective of 1 s: 0 of 1 rollback here.");
});

test("three returns one after the other count each other", async () => {
  const quick = { command: ["node", "deploy.cjs", "{release.tag}"] };
  await badRelease(world, { redeploy: quick });
  const shares: unknown[] = [];

  for (const version of ["1.2.0", "1.3.0", "1.4.0"]) {
    const returned = await runStep(world, "rollback");
    shares.push((await recordOf(returned)).objective.share);
    failedDeploy(world, await shipped(world, version));
  }

  expect(shares).toEqual([
    { within: 1, of: 1 },
    { within: 2, of: 2 },
    { within: 3, of: 3 },
  ]);
});

test("a return that is not verified has no seconds and no word on the objective, and its layers' times all the same", async () => {
  await world.write({ ...slow, "breaks.cjs": "process.exitCode = 1;" });
  await badRelease(world, { redeploy, config: { command: ["node", "breaks.cjs"] } });

  const failed = await runStep(world, "rollback");

  const figures: Figures = JSON.parse(failed.outputs["figures"] ?? "");
  expect(failed.outputs).toMatchObject({
    outcome: "failed",
    seconds: "",
    "objective-met": "",
    "seconds-to-confirmed": "",
  });
  expect(figures.verified).toBeNull();
  expect(figures.layers[0]?.end).toBeGreaterThan(0.9);
  expect(failed.summary).toContain("| verified | – |");
  expect(failed.summary).not.toContain("Verified within the objective");
});

test("seconds count from the gate's verdict, also when the rollback is a later step", async () => {
  await world.write(slow);
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await shipped(world, "1.1.0");
  const id = String(deployed(world, { commit: broken.commit, release: broken }));
  world.service.answer(...failsOnce);
  const judged = await runStep(world, "gate", { "deployment-id": id });
  const evidence = JSON.parse(await readFile(judged.outputs["evidence-path"] ?? "", "utf8"));
  const startedAt = new Date().toISOString();

  const returned = await runStep(world, "rollback");

  const { times } = await recordOf(returned);
  expect(judged.outputs["verdict"]).toBe("fail");
  expect(times.verdictAt).toBe(evidence.endedAt);
  expect(returned.outputs["seconds"]).toBe(between(evidence.endedAt, times.verifiedAt).toFixed(1));
  // To the tenth, as the output is.
  expect(between(startedAt, times.verifiedAt)).toBeLessThan(Number(returned.outputs["seconds"]) + 0.1);
});

test("guard tells the same figures as the rollback", async () => {
  await world.write(slow);
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await shipped(world, "1.1.0");
  const id = String(deployed(world, { commit: broken.commit, release: broken }));
  world.service.answer(...failsOnce);

  const { outputs, summary } = await runStep(world, "guard", { "deployment-id": id });

  const figures: Figures = JSON.parse(outputs["figures"] ?? "");
  expect(outputs).toMatchObject({ outcome: "verified", confirmed: "true", "objective-met": "true" });
  expect(outputs["seconds"]).toBe(figures.verified?.toFixed(1));
  expect(outputs["seconds-to-decision"]).toBe(figures.decision?.toFixed(1));
  expect(Number(outputs["seconds-to-confirmed"])).toBeGreaterThan(figures.verified ?? 0);
  expect(summary).toContain(`| verified | ${outputs["seconds"]} s |`);
});

function ascending(numbers: readonly (number | null | undefined)[]): boolean {
  return numbers.every((one, index) => index === 0 || (one ?? -1) >= (numbers[index - 1] ?? Number.NaN));
}
