import { expect, test } from "vitest";
import { knownGood, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const command = "node deploy.cjs {release.commit}";
const statuses = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

function oneBadCommit(): { fine: string; inputs: Record<string, string> } {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  commit("broken");
  world.service.answer(...failsOnce);
  return { fine, inputs: { ...quickGate(world), "rollback-command": command } };
}

test.each([
  ["the claim's status", statuses],
  ["the deployment", "/repos/{owner}/{repo}/deployments"],
])("a 502 on %s does not keep the old release from coming back", async (_what, route) => {
  const { fine, inputs } = oneBadCommit();
  world.github.fail({
    method: "POST",
    route,
    times: 1,
    status: 502,
    ...(route === statuses ? {} : { applied: true }),
  });

  const guarded = await runStep(world, "guard", inputs);
  const again = guarded.outputs["verdict"] === undefined ? await runStep(world, "guard", inputs) : guarded;

  expect(again.outputs).toMatchObject({ verdict: "fail", outcome: "verified" });
  expect(await world.ran()).toEqual([[fine]]);
  expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
});

test("a lost answer to the intent of a rollback is looked up, and the rollback goes on", async () => {
  const { fine, inputs } = oneBadCommit();
  const id = (await runStep(world, "gate", quickGate(world))).outputs["deployment-id"] ?? "";
  world.service.answer(good);
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/deployments", times: 1, reset: "after" });

  const guarded = await runStep(world, "guard", { ...inputs, "deployment-id": id });

  expect(guarded.outputs).toMatchObject({ outcome: "verified" });
  expect(await world.ran()).toEqual([[fine]]);
  expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
});

test("a return that GitHub could not write down is told as it was, and the next run writes it down", async () => {
  const { fine, inputs } = oneBadCommit();
  const id = (await runStep(world, "gate", quickGate(world))).outputs["deployment-id"] ?? "";
  world.service.answer(good);
  const named = { ...inputs, "deployment-id": id };
  // The first status says that the rollback began; the two after it are the mark and its repetition.
  const before = world.github.requests.length;
  world.github.fail({ method: "POST", route: statuses, times: 3, status: 502 });

  const first = await runStep(world, "guard", named);
  const again = await runStep(world, "guard", named);

  expect(world.github.requests.length).toBeGreaterThan(before);
  expect(await world.ran()).toContainEqual([fine]);
  expect(first.exitCode).toBe(1);
  expect(again.outputs).toMatchObject({ outcome: "verified" });
  expect(world.github.repository.issues).toHaveLength(1);
});

test("a later attempt sets the good state again, also when the record could not be kept", async () => {
  const { fine, inputs } = oneBadCommit();
  const permissions = { contents: "read" } as const;
  await runStep(world, "guard", inputs, { permissions });

  const again = await runStep(world, "guard", inputs, { permissions, runAttempt: 2 });

  expect(await world.ran()).toEqual([[fine], [fine]]);
  expect(again.outputs).toMatchObject({ outcome: "verified" });
});

test("a record that is not readable is left out with a warning, and keeps nothing from going back", async () => {
  const { fine, inputs } = oneBadCommit();
  const id = (await runStep(world, "gate", quickGate(world))).outputs["deployment-id"] ?? "";
  world.service.answer(good);
  const { repository } = world.github;
  const sha = repository.commit({
    branch: "x",
    files: { "rollback-record.json": "not JSON" },
    message: "x",
    from: null,
  });
  repository.deleteRef("refs/heads/x");
  repository.setRef(`refs/rollback-ready/incidents/${id}`, sha);

  const guarded = await runStep(world, "guard", { ...inputs, "deployment-id": id });

  expect(guarded.outputs).toMatchObject({ outcome: "verified" });
  expect(guarded.log).toContain("it is not JSON");
  expect(await world.ran()).toEqual([[fine]]);
});

test("a failed deployment that names no release does not go back past releases whose migrations it cannot know", async () => {
  const files = { ".github/rollback.yml": policyOf(world, { redeploy: command.split(" ") }) };
  const old = await released(world, "1.0.0", files);
  knownGood(world, { commit: old.commit, release: old });
  commit("broken");
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard");

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "roll-forward" });
  expect(guarded.errors.join()).toContain("the failed deployment names no release");
  expect(await world.ran()).toEqual([]);
});

test("a word that nobody can fill is found before the watch, not when the rollback is needed", async () => {
  commit("first");

  const refused = await runStep(world, "guard", {
    ...quickGate(world),
    "rollback-command": "./deploy {release.tag}",
  });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("asks for `{release.tag}`, which this release does not have");
  expect(world.service.asked).toEqual([]);
});
