import { expect, test } from "vitest";
import { shipped, wayBackPolicy } from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };
const lost = { "deployed-release": "v1.1.0", reason: "The deploy did not come to its end" };

/** `v1.0.0` runs and is known-good, and run 200 has opened the deployment of `v1.1.0`. */
async function begun() {
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy, recovery: "15s" }) });
  knownGood(world, { commit: old.commit, release: old });
  await shipped(world, "1.1.0");
  const step = await runStep(world, "deploy", { release: "v1.1.0" }, { runId: 200 });
  world.service.answer(good);
  return step;
}

test.each([
  ["left open, as its runner was lost", false],
  ["given up, as its job could still end", true],
])("a deploy that was %s is found by its run and release, and undone once", async (_, isGivenUp) => {
  const step = await begun();
  if (isGivenUp) await step.runPost({ status: "failure" });

  const undone = await runStep(world, "rollback", lost, { runId: 200 });
  const again = await runStep(world, "rollback", lost, { runId: 200, runAttempt: 2 });

  expect(undone.outputs).toMatchObject({
    outcome: "verified",
    "rolled-back-from": "v1.1.0",
    "rolled-back-to": "v1.0.0",
    "deployment-id": step.outputs["deployment-id"],
  });
  expect(await world.ran()).toEqual([["v1.0.0"]]);
  expect([again.conclusion, again.writes]).toEqual(["success", []]);
});

test("a run that deployed nothing has nothing to undo, whatever others deployed", async () => {
  await begun();

  const other = await runStep(world, "rollback", lost, { runId: 201 });

  expect(other).toMatchObject({
    conclusion: "success",
    writes: [],
    outputs: { outcome: "", "rolled-back-from": "", "deployment-id": "" },
  });
  expect(other.log).toContain("nothing to undo: this run opened no deployment of v1.1.0 to `production`");
  expect(await world.ran()).toEqual([]);
});

test("a release that was deployed goes with no other mode", async () => {
  const held = { ...lost, mode: "hold", release: "v1.1.0" };

  const refused = await runStep(world, "rollback", held);

  expect(refused.errors.join()).toContain("Input `deployed-release` does not go with `mode: hold`.");
});
