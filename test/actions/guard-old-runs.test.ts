import { expect, test } from "vitest";
import { deployed, knownGood, marks } from "../support/past.ts";
import { bad, failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { startService } from "../support/scripted-service.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const command = "node deploy.cjs {release.commit}";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test("an old run that is run again does not take down a newer release, though GitHub made its deployment", async () => {
  knownGood(world, { commit: commit("first") });
  const second = commit("second");
  deployed(world, { commit: second, statuses: [{ state: "in_progress", text: "" }] });
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": command };
  await runStep(world, "guard", inputs, { sha: second, runId: 2 });
  const third = commit("third");
  deployed(world, { commit: third, statuses: [{ state: "in_progress", text: "" }] });
  await runStep(world, "guard", inputs, { sha: third, runId: 3 });
  const before = await world.ran();

  const again = await runStep(world, "guard", inputs, { sha: second, runId: 2, runAttempt: 2 });

  expect(await world.ran()).toEqual(before);
  expect(again.outputs).toMatchObject({ outcome: "superseded", "rolled-back-to": "" });
  expect(again.errors.join()).toContain("is newer than the failed one");
  expect(again.writes).toEqual([]);
});

test("a second gate of the same run that asks another service is not answered with the first one's pass", async () => {
  commit("first");
  const other = await startService();
  other.answer(bad);

  const one = await runStep(world, "gate", quickGate(world));
  const two = await runStep(world, "gate", { ...quickGate(world), "health-url": `${other.url}/health` });

  expect(one.outputs["verdict"]).toBe("pass");
  expect(two.outputs["verdict"]).toBe("fail");
  expect(other.asked.length).toBeGreaterThan(0);
  await other.close();
});

test("a rollback by hand without an id does nothing when a release has passed since the last failure", async () => {
  knownGood(world, { commit: commit("first") });
  deployed(world, { commit: commit("second"), statuses: [{ state: "failure", text: marks.failed }] });
  knownGood(world, { commit: commit("third") });

  const refused = await runStep(world, "rollback", {
    "health-url": `${world.service.url}/health`,
    "rollback-command": command,
  });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("Nothing has failed in `production` since deployment");
  expect(await world.ran()).toEqual([]);
  expect(refused.writes).toEqual([]);
});

test("a token that writes as another login than the policy trusts is told so at the first write", async () => {
  commit("first");

  const refused = await runStep(
    world,
    "guard",
    { ...quickGate(world), "rollback-command": command },
    { login: "octocat" },
  );

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain(
    "This token writes as `octocat`, and the policy trusts `github-actions[bot]`",
  );
  expect(refused.errors[0]).toContain("identity: octocat");
  expect(world.service.asked).toEqual([]);
});

test("a rollback after which the service still fails now and then is not called verified", async () => {
  knownGood(world, { commit: commit("first") });
  commit("second");
  const lucky = [good, good, good, good, good];
  world.service.answer(...failsOnce.slice(0, 3), ...lucky, bad, good, good, bad, good, good, bad, good);

  const guarded = await runStep(world, "guard", { ...quickGate(world), "rollback-command": command });

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "unverified", seconds: "" });
  expect(guarded.summary).toContain("🚨 Rolled back, and still not healthy");
});

test("a rollback by hand without an id does not pass over a newer deployment that nobody has judged", async () => {
  knownGood(world, { commit: commit("first") });
  deployed(world, { commit: commit("second"), statuses: [{ state: "failure", text: marks.failed }] });
  const text = "rollback-ready: watching this deployment";
  deployed(world, { commit: commit("third"), statuses: [{ state: "in_progress", text }] });

  const refused = await runStep(world, "rollback", {
    "health-url": `${world.service.url}/health`,
    "rollback-command": command,
  });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("is the newest, and no gate has judged it");
  expect(await world.ran()).toEqual([]);
  expect(refused.writes).toEqual([]);
});
