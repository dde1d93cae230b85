import { expect, test } from "vitest";
import { knownGood } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { bad, failsOnce, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const command = "node deploy.cjs {release.commit}";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test.each([
  [
    "fails",
    "node broken.cjs",
    /the layer redeploy failed: exit code 3 after [\d.]+ s \(last line: the cluster said no\)/,
  ],
  [
    "does not exist",
    "./no-such-command",
    /`\.\/no-such-command` was not found in the workspace or on the PATH/,
  ],
])(
  "a rollback command that %s leaves its state said and the issue open; a repaired one finishes",
  async (_what, broken, said) => {
    knownGood(world, { commit: commit("fine") });
    commit("broken");
    await world.write({ "broken.cjs": 'console.error("the cluster said no"); process.exitCode = 3;' });
    world.service.answer(...failsOnce);

    const first = await runStep(world, "guard", { ...quickGate(world), "rollback-command": broken });
    const again = await runStep(
      world,
      "guard",
      { ...quickGate(world), "rollback-command": command },
      { runAttempt: 2 },
    );
    const third = await runStep(
      world,
      "guard",
      { ...quickGate(world), "rollback-command": command },
      { runAttempt: 2 },
    );

    expect(first.exitCode).toBe(1);
    expect(first.outputs).toMatchObject({
      outcome: "failed",
      "rolled-back-to": "",
      "issue-url": expect.stringMatching(/issues\/1$/),
    });
    expect(first.errors[0]).toMatch(said);
    expect(first.summary).toContain("🚨 The rollback is half done");
    expect(again.outputs).toMatchObject({ outcome: "verified", "issue-url": first.outputs["issue-url"] });
    expect(await world.ran()).toHaveLength(1);
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
    expect(world.github.repository.issues).toHaveLength(1);
    expect(third.writes).toEqual([]);
  },
);

test("a rollback command that hangs is ended at its deadline with all that it started", async () => {
  const hangs = ["node", "hangs.cjs"];
  const files = { ".github/rollback.yml": policyOf(world, { redeploy: hangs, redeployTimeout: "1s" }) };
  const fine = world.github.repository.commit({ branch: "main", files, message: "Add a policy" });
  knownGood(world, { commit: fine });
  commit("broken");
  const script = `require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"], { stdio: "inherit" });
console.log("waiting");
setTimeout(() => {}, 20000);`;
  await world.write({ "hangs.cjs": script });
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard");
  const again = await runStep(world, "guard", { "rollback-command": command }, { runAttempt: 2 });

  expect(guarded.exitCode).toBe(1);
  expect(guarded.outputs).toMatchObject({ outcome: "failed" });
  expect(guarded.errors[0]).toContain("stopped at its deadline of 1 s (last line: waiting)");
  expect(guarded.seconds).toBeLessThan(8);
  expect(again.outputs).toMatchObject({ outcome: "verified" });
  expect(world.github.repository.issues).toHaveLength(1);
});

test("an old release that is not well either is said to be so, and no older one is tried", async () => {
  knownGood(world, { commit: commit("older") });
  knownGood(world, { commit: commit("old") });
  const files = { ".github/rollback.yml": policyOf(world, { redeploy: command.split(" ") }) };
  world.github.repository.commit({ branch: "main", files, message: "Add a policy" });
  world.service.answer(bad);

  const guarded = await runStep(world, "guard");

  expect(guarded.exitCode).toBe(1);
  expect(guarded.outputs).toMatchObject({ outcome: "unverified", seconds: "" });
  expect(guarded.errors[0]).toContain("Rolled back, and still not healthy: no good answer within 5 s");
  expect(guarded.summary).toContain("🚨 Rolled back, and still not healthy");
  expect(await world.ran()).toHaveLength(1);
  expect(world.github.repository.issues).toHaveLength(1);
});
