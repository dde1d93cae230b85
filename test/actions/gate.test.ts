import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { bad, failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

test("a deployment that stays well passes, is marked known-good and is not asked about again", async () => {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  const inputs = { ...quickGate(world), "deployment-id": String(id) };

  const first = await runStep(world, "gate", inputs);
  const again = await runStep(world, "gate", inputs, { runAttempt: 2 });

  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({
    verdict: "pass",
    reason: "healthy",
    "rollback-recommended": "false",
    "deployment-id": String(id),
  });
  expect(first.summary).toContain("✅ The gate passed: `v1.0.0` in `production`");
  expect(first.writes).toEqual([
    `POST /repos/acme/shop/deployments/${id}/statuses`,
    "POST /repos/acme/shop/git/trees",
    "POST /repos/acme/shop/git/commits",
    "POST /repos/acme/shop/git/refs",
  ]);
  expect(world.github.repository.deployments[0]?.statuses.at(-1)).toMatchObject({
    state: "success",
    description: expect.stringMatching(
      /^rollback-ready: passed the gate: health: 0 of 11 bad \[evidence [0-9a-f]{16}\]$/,
    ),
  });
  expect(again.conclusion).toBe("success");
  expect(again.outputs).toMatchObject({ verdict: "pass", reason: "healthy" });
  expect(again.writes).toEqual([]);
  expect(world.service.asked).toHaveLength(11);
});

test("a deployment with more bad samples than are tolerated fails early, with its evidence kept", async () => {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "deployment-id": String(id) };

  const first = await runStep(world, "gate", inputs);
  const again = await runStep(world, "gate", inputs, { runAttempt: 2 });

  expect(first.exitCode).toBe(1);
  expect(first.outputs).toMatchObject({ verdict: "fail", reason: "errors", "rollback-recommended": "true" });
  expect(first.errors).toEqual([
    "rollback-ready gate: The gate says fail (errors): health: 2 of 3 bad (last: status 503, wanted 200).\nRun `actions/rollback` and `actions/postmortem` next; `action.yml` (guard) does both in one step.",
  ]);
  expect(world.github.repository.deployments[0]?.statuses.map((one) => one.state)).toEqual(["failure"]);
  expect(world.github.repository.refs.has(`refs/rollback-ready/incidents/${id}`)).toBe(true);
  const samples = (await readFile(first.outputs["samples-path"] ?? "", "utf8")).trim().split("\n");
  expect(samples.map((line) => JSON.parse(line).outcome)).toEqual(["good", "bad", "bad"]);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toMatchObject({ verdict: "fail", reason: "errors", detail: first.outputs["detail"] });
  expect(again.errors).toEqual(first.errors);
  expect(world.service.asked).toHaveLength(3);
});

test("a mark whose answer was lost is read again, and not written twice", async () => {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  world.service.answer(bad);
  world.github.fail({
    method: "POST",
    route: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    times: 1,
    reset: "after",
  });
  const inputs = { ...quickGate(world), "deployment-id": String(id) };

  const cut = await runStep(world, "gate", inputs);
  const again = await runStep(world, "gate", inputs, { runAttempt: 2 });

  expect(cut.exitCode).toBe(1);
  expect(cut.outputs["verdict"]).toBe("fail");
  expect(again.outputs).toMatchObject({
    verdict: "fail",
    reason: "outage",
    detail: expect.stringContaining("2 of 2 bad"),
  });
  expect(again.writes).toEqual([]);
  expect(world.github.repository.deployments[0]?.statuses).toHaveLength(1);
});

test("only marks by the identity that the policy names count", async () => {
  const release = await released(world, "1.0.0");
  const text = marks.passed;
  const statuses = [{ state: "success", text, by: "mallory" }];
  const id = deployed(world, { commit: release.commit, release, statuses });
  world.service.answer(bad);

  const judged = await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });

  expect(judged.outputs["verdict"]).toBe("fail");
});

test("with another identity in the policy, marks by the job's own identity do not count", async () => {
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": "version: 1\nidentity: release-robot[bot]\n" },
    message: "Name the robot",
  });
  const release = await released(world, "1.0.0");
  const id = knownGood(world, { commit: release.commit, release });
  world.service.answer(bad);

  const judged = await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });

  expect(judged.outputs["verdict"]).toBe("fail");
});

test("a success that GitHub set at the end of a job is no verdict: its deployment is adopted and asked about", async () => {
  const release = await released(world, "1.0.0");
  deployed(world, { commit: "0".repeat(40), statuses: [{ state: "success", text: "" }] });
  const own = deployed(world, { commit: release.commit, statuses: [{ state: "success", text: "" }] });
  deployed(world, { commit: release.commit, environment: "staging" });

  const judged = await runStep(world, "gate", quickGate(world));
  const again = await runStep(world, "gate", quickGate(world), { runAttempt: 2 });

  expect(judged.outputs).toMatchObject({ verdict: "pass", "deployment-id": String(own) });
  expect(world.github.repository.deployments).toHaveLength(3);
  expect(world.service.asked).toHaveLength(11);
  expect(again.outputs["deployment-id"]).toBe(String(own));
  expect(again.writes).toEqual([]);
});

test("the checks of the policy are asked when the step names none: status, text and latency", async () => {
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": policyOf(world, { check: { contains: "fine", latency: "500ms" } }) },
    message: "Add a policy",
  });
  const fine = { status: 200, body: "all fine" };
  world.service.answer(fine, { ...fine, delayMs: 700 }, { status: 200, body: "hm" }, fine);

  const judged = await runStep(world, "gate");

  expect(judged.outputs["verdict"]).toBe("fail");
  expect(judged.summary).toMatch(/\d+ ms, wanted 500 ms at most/);
  expect(judged.summary).toContain("the body does not contain");
});

test("a name that does not resolve says nothing about the service: error, and no mark", async () => {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  const inputs = {
    ...quickGate(world),
    "health-url": "http://shop.invalid/health",
    "deployment-id": String(id),
  };

  const judged = await runStep(world, "gate", inputs);

  expect(judged.exitCode).toBe(1);
  expect(judged.outputs).toMatchObject({
    verdict: "error",
    reason: "probe-broken",
    "rollback-recommended": "false",
  });
  expect(judged.errors[0]).toContain("Nothing is rolled back on this verdict.");
  expect(judged.writes).toEqual([]);
});

test("a gate that cannot work is refused with every reason, before anything is written or asked", async () => {
  const given = { interval: "10s", bake: "2s" };

  const refused = await runStep(world, "gate", given);

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toHaveLength(1);
  expect(refused.errors[0]).toContain("gate: INPUTS_INVALID: 2 inputs cannot be used.");
  expect(refused.errors[0]).toContain(
    "Give `health-url`, or checks under `environments.production.gate` of .github/rollback.yml.",
  );
  expect(refused.errors[0]).toContain(
    "The interval is 10000 ms, longer than the bake of 2000 ms. Write an interval that fits several times into the bake.",
  );
  expect(refused.writes).toEqual([]);
});

test("a gate that could never fail is refused", async () => {
  const refused = await runStep(world, "gate", { ...quickGate(world), "allowed-bad": "50" });

  expect(refused.errors[0]).toContain(
    "The gate cannot decide. With 11 samples in 1 s the rule can never fail",
  );
  expect(refused.writes).toEqual([]);
  expect(world.service.asked).toEqual([]);
});

test.each([
  [
    "999",
    "production",
    "There is no deployment 999 in this repository.\nGive `deployment-id` as `actions/deploy` put it out.",
  ],
  [
    "",
    "staging",
    "is of `production`, and this step is for `staging`.\nGive the same `environment` to deploy, gate and rollback.",
  ],
])("deployment %s in %s is refused", async (given, environment, said) => {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  const inputs = { ...quickGate(world), "deployment-id": given || String(id), environment };

  const refused = await runStep(world, "gate", inputs);

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([expect.stringContaining(said)]);
  expect(refused.writes).toEqual([]);
});

test("a bad sample more than tolerated is needed: one of eleven passes", async () => {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  world.service.answer(good, bad, good);

  const judged = await runStep(world, "gate", quickGate(world));

  expect(judged.outputs).toMatchObject({ verdict: "pass" });
  expect(judged.outputs["detail"]).toContain("health: 1 of 11 bad");
});
