import { expect, test } from "vitest";
import { deployed, knownGood } from "../support/past.ts";
import { failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const command = "node deploy.cjs {release.commit}";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test("without a policy file and without a deployment, guard makes one, watches and marks it known-good", async () => {
  const sha = commit("first");
  const inputs = { ...quickGate(world), "rollback-command": command };

  const first = await runStep(world, "guard", inputs);
  const again = await runStep(world, "guard", inputs, { runAttempt: 2 });

  const [deployment, ...others] = world.github.repository.deployments;
  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({
    verdict: "pass",
    outcome: "",
    "rolled-back-to": "",
    seconds: "",
    "issue-url": "",
    "deployment-id": String(deployment?.id),
  });
  expect(others).toEqual([]);
  expect(deployment).toMatchObject({ sha, environment: "production" });
  expect(deployment?.statuses.map((one) => one.state)).toEqual(["in_progress", "success"]);
  expect(world.github.repository.issues).toEqual([]);
  expect(again.outputs).toMatchObject({ verdict: "pass", "deployment-id": String(deployment?.id) });
  expect(again.writes).toEqual([]);
  expect(await world.ran()).toEqual([]);
});

test("the deployment that GitHub made for the job is adopted", async () => {
  const sha = commit("first");
  const id = deployed(world, { commit: sha, statuses: [{ state: "in_progress", text: "" }] });

  const guarded = await runStep(world, "guard", { ...quickGate(world), "rollback-command": command });

  expect(guarded.outputs).toMatchObject({ verdict: "pass", "deployment-id": String(id) });
  expect(world.github.repository.deployments).toHaveLength(1);
});

test("a failure brings the known-good commit back, checks it, opens one issue, and is done only once", async () => {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  const broken = commit("broken");
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": command };

  const first = await runStep(world, "guard", inputs);
  const again = await runStep(world, "guard", inputs);

  const { deployments, issues } = world.github.repository;
  expect(first.exitCode).toBe(1);
  expect(await world.ran()).toEqual([[fine]]);
  expect(first.outputs).toMatchObject({
    verdict: "fail",
    reason: "errors",
    outcome: "verified",
    "rolled-back-to": fine.slice(0, 12),
    "issue-url": `${world.github.url}/acme/shop/issues/1`,
  });
  expect(Number(first.outputs["seconds"])).toBeGreaterThan(0.9);
  expect(first.errors).toHaveLength(1);
  expect(first.errors[0]).toContain(
    `${broken.slice(0, 12)} failed its gate in \`production\` (health: 2 of 3 bad (last: status 503, wanted 200)). ${fine.slice(0, 12)} is back and verified`,
  );
  expect(first.summary).toContain(
    `### ↩️ Rolled back and verified: \`${broken.slice(0, 12)}\` → \`${fine.slice(0, 12)}\` in \`production\``,
  );
  expect(first.summary).toContain("### 📝 Postmortem: [issue 1]");
  expect(deployments.map((one) => [one.task, one.statuses.at(-1)?.state])).toEqual([
    ["deploy", "success"],
    ["deploy", "inactive"],
    ["rollback", "success"],
  ]);
  expect(issues.map((one) => one.title)).toEqual([
    `Incident: ${broken.slice(0, 12)} failed its gate in production`,
  ]);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "evidence-path": expect.any(String) });
  expect(await world.ran()).toHaveLength(1);
});

test("a later attempt of the run has deployed the bad release once more, so the good one is set again", async () => {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  commit("broken");
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": command };

  const first = await runStep(world, "guard", inputs);
  const again = await runStep(world, "guard", inputs, { runAttempt: 2 });

  expect(await world.ran()).toEqual([[fine], [fine]]);
  // It claims the environment and lets it go; what is on record stays as it is.
  expect(again.writes.filter((one) => !/git\/commits|graphql/.test(one))).toEqual([]);
  expect(again.outputs).toMatchObject({ outcome: "verified", "issue-url": first.outputs["issue-url"] });
});

test("a first deployment that fails has nothing to return to, says so, and its issue is opened", async () => {
  commit("first");
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": command };

  const first = await runStep(world, "guard", inputs);
  const again = await runStep(world, "guard", inputs, { runAttempt: 2 });

  expect(first.exitCode).toBe(1);
  expect(first.outputs).toMatchObject({
    verdict: "fail",
    outcome: "nothing-to-return-to",
    "rolled-back-to": "",
    seconds: "",
  });
  expect(first.errors[0]).toContain(
    "Nothing to return to: there is no known-good release to return to (no deployment there ever passed the gate).",
  );
  expect(first.summary).toContain("🚨 Nothing to return to");
  expect(world.github.repository.issues[0]?.body).toContain("there is no known-good release to return to");
  expect(await world.ran()).toEqual([]);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toMatchObject({
    outcome: "nothing-to-return-to",
    "issue-url": first.outputs["issue-url"],
  });
});

test("a probe that cannot resolve its name is an error, and nothing is rolled back", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("next");
  const inputs = { ...quickGate(world), "health-url": "http://shop.invalid/", "rollback-command": command };

  const guarded = await runStep(world, "guard", inputs);

  expect(guarded.exitCode).toBe(1);
  expect(guarded.outputs).toMatchObject({ verdict: "error", reason: "probe-broken", outcome: "" });
  expect(guarded.errors[0]).toContain(
    "Nothing was rolled back. Look at the samples, then run this job again, or deploy a release that you trust.",
  );
  expect(await world.ran()).toEqual([]);
  expect(world.github.repository.issues).toEqual([]);
});

test("a job that is cancelled during the bake ends in time, without a mark and without a rollback", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("next");
  const inputs = { ...quickGate(world), bake: "1m", "rollback-command": command };
  const cancel = new AbortController();
  let cancelledAt = 0;
  const onLine = (line: string): void => {
    if (!line.startsWith("health 2 of") || cancel.signal.aborted) return;
    cancelledAt = performance.now();
    cancel.abort();
  };

  const cancelled = await runStep(world, "guard", inputs, { signal: cancel.signal, onLine });

  expect(performance.now() - cancelledAt).toBeLessThan(7_500);
  expect(cancelled).toMatchObject({ conclusion: "cancelled", exitCode: 1, signalName: null });
  expect(cancelled.outputs).toMatchObject({ verdict: "cancelled", reason: "job-cancelled", outcome: "" });
  expect(world.github.repository.deployments.at(-1)?.statuses.map((one) => one.description)).toEqual([
    "rollback-ready: watching this deployment",
  ]);
  expect(await world.ran()).toEqual([]);
  world.service.answer(good);
  const resumed = await runStep(world, "guard", { ...inputs, bake: "1s" }, { runAttempt: 2 });
  expect(resumed.outputs).toMatchObject({
    verdict: "pass",
    "deployment-id": cancelled.outputs["deployment-id"],
  });
});
