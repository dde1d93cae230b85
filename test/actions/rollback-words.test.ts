import { expect, test } from "vitest";
import {
  badRelease,
  failedDeploy,
  recordOf,
  rollbackNotes,
  shipped,
  wayBackPolicy,
} from "../support/bad-release.ts";
import { deployed, knownGood, marks, type PastRelease } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };
const passed = { state: "success", text: marks.passed };
const failed = { state: "failure", text: marks.failed };
const undone = { state: "inactive", text: "rollback-ready: rolled back to v0.9.0 by deployment 7" };

/** v0.9.0 known-good; v1.0.0 deployed with these statuses; v1.1.0 failed. */
async function threeReleases(statuses: readonly { state: string; text: string }[]): Promise<PastRelease> {
  const oldest = await shipped(world, "0.9.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: oldest.commit, release: oldest });
  const named = await shipped(world, "1.0.0");
  if (statuses.length > 0) deployed(world, { commit: named.commit, release: named, statuses });
  failedDeploy(world, await shipped(world, "1.1.0"));
  return named;
}

test.each([
  [
    "was rolled back",
    [passed, undone],
    /v1\.0\.0 was itself rolled back; v1\.0\.0 is held since deployment \d+/,
  ],
  ["failed its gate", [failed], /v1\.0\.0 failed the gate/],
  ["never passed the gate", [{ state: "success", text: "" }], /v1\.0\.0 never passed the gate/],
])(
  "a named release that %s is refused without a reason, and returned to with one, which is kept",
  async (_what, statuses, said) => {
    await threeReleases(statuses);

    const refused = await runStep(world, "rollback", { release: "v1.0.0" });
    const ranBefore = await world.ran();
    const ordered = await runStep(world, "rollback", {
      release: "v1.0.0",
      reason: "The shop is closed anyway",
    });

    const record = await recordOf(ordered);
    expect(refused.exitCode).toBe(1);
    expect(refused.errors[0]).toMatch(said);
    expect(refused.errors[0]).toContain("Give `reason` to return to v1.0.0 all the same.");
    expect(refused.writes.filter((one) => one.includes("/deployments"))).toEqual([]);
    expect(ranBefore).toEqual([]);
    expect(ordered.exitCode).toBe(0);
    expect(ordered.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(record.word).toMatchObject({ by: "mona", reason: "The shop is closed anyway" });
    expect(record.word?.overrode.join("; ")).toMatch(said);
    expect(ordered.summary).toContain("By mona: The shop is closed anyway. Their word overrode: ");
  },
);

test("a named release that ran well needs no reason, although a newer one would have been chosen", async () => {
  await threeReleases([passed]);

  const returned = await runStep(world, "rollback", { release: "v0.9.0" });

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v0.9.0" });
  expect((await recordOf(returned)).word).toBeNull();
});

test.each([
  ["by its tag", (named: PastRelease) => named.tag],
  ["by its commit", (named: PastRelease) => named.commit],
  ["by the first digits of its commit", (named: PastRelease) => named.commit.slice(0, 12)],
])("a release is named %s", async (_what, nameOf) => {
  const named = await threeReleases([passed]);

  const returned = await runStep(world, "rollback", { release: nameOf(named) });

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
});

test.each([
  ["never ran there", "v1.0.0", [], /`v1\.0\.0` never ran there; what did, newest first: v0\.9\.0/],
  ["never was", "v0.9.1", [], /`v0\.9\.1` never ran there[\s\S]*Did you mean `v0\.9\.0`\?/],
  [
    "is the one that failed",
    "v1.1.0",
    [],
    /v1\.1\.0 is the release that failed[\s\S]*Name a release that ran before it/,
  ],
])(
  "a named release that %s is refused with a reason, too, and nothing is touched",
  async (_what, release, statuses, said) => {
    await threeReleases(statuses);

    const refused = await runStep(world, "rollback", { release, reason: "I know what I do" });

    expect(refused.exitCode).toBe(1);
    expect(refused.errors[0]).toMatch(said);
    expect(await world.ran()).toEqual([]);
    expect(rollbackNotes(world)).toEqual([]);
  },
);

test("a named release whose image is gone is refused with a reason, too", async () => {
  const named = await threeReleases([passed]);
  await fetch(`${world.registry.url}/v2/acme/shop/manifests/${named.digest}`, { method: "DELETE" });

  const refused = await runStep(world, "rollback", { release: "v1.0.0", reason: "I know what I do" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("v1.0.0: artifact shop does not resolve");
  expect(refused.errors[0]).toContain("Name another release, or roll forward with a fix.");
  expect(await world.ran()).toEqual([]);
});

test("a healthy deployment is undone by hand with a reason, which counts from the start of the step and holds the release", async () => {
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  const healthy = await shipped(world, "1.1.0");
  const id = knownGood(world, { commit: healthy.commit, release: healthy });

  const refused = await runStep(world, "rollback");
  const returned = await runStep(world, "rollback", { reason: "Prices are wrong" });
  const again = await runStep(world, "rollback", { reason: "Prices are wrong", "deployment-id": String(id) });

  const record = await recordOf(returned);
  expect(refused.errors[0]).toContain("Give `reason` to undo it by hand.");
  expect(returned.outputs).toMatchObject({
    outcome: "verified",
    "rolled-back-from": "v1.1.0",
    "rolled-back-to": "v1.0.0",
    "deployment-id": String(id),
  });
  expect(record.word).toEqual({ by: "mona", reason: "Prices are wrong", overrode: [] });
  expect(Number(returned.outputs["seconds-to-decision"])).toBeLessThan(10);
  expect(
    world.github.repository.deployments.find((one) => one.id === id)?.statuses.at(-1)?.description,
  ).toMatch(/^rollback-ready: rolled back to v1\.0\.0 by deployment \d+$/);
  expect(again.writes).toEqual([]);
});

const strange = [
  "@octocat #1 <img src=x onerror=alert(1)> [click](https://evil.example) `x` <!-- rollback-ready -->",
  "::error title=forged::gone",
  "::add-mask::v1.0.0",
  "##[error]gone",
  "[evidence 0123456789abcdef]",
].join("\n");

test("what strangers may write into a reason does nothing on the page, in the log or in the mark, and is kept as it is", async () => {
  await badRelease(world, { redeploy });

  const returned = await runStep(world, "rollback", { release: "v1.0.0", reason: strange });

  const record = await recordOf(returned);
  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(record.word?.reason).toBe(strange);
  expect(returned.annotations.filter((one) => /gone/.test(one.message))).toEqual([]);
  expect(returned.log).toContain("v1.0.0");
  for (const active of ["@octocat", "<img", "](https://evil", "<!--", "\n::error", "`x`"]) {
    expect(returned.summary).not.toContain(active);
  }
  expect(returned.log.split("\n").filter((line) => /^(::|##\[)(error|add-mask)/.test(line))).toEqual([]);
});

test.each(["rollback", "lift", "pause", "resume"])(
  "a reason beyond 1,000 characters is refused before anything is written (mode: %s)",
  async (mode) => {
    await badRelease(world, { redeploy });

    const refused = await runStep(world, "rollback", { mode, release: "v1.0.0", reason: "x".repeat(1001) });

    expect(refused.exitCode).toBe(1);
    expect(refused.errors[0]).toContain("Input `reason` is 1001 characters long. Write 1000 at most.");
    expect(refused.writes).toEqual([]);
  },
);
