import { expect, test } from "vitest";
import type { Repository } from "../../src/rehearsal/github/repository.ts";
import { bot, deployed, knownGood, marks, released } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** What anyone who may push can do: put a record of their making under our ref. */
function forge(repository: Repository, deployment: number, files: Readonly<Record<string, string>>): void {
  const branch = `forge-${deployment}`;
  const sha = repository.commit({ branch, files, message: "Incident", from: null });
  repository.deleteRef(`refs/heads/${branch}`);
  repository.setRef(`refs/rollback-ready/incidents/${deployment}`, sha);
}

function evidence(deployment: number, commit: string, kind: "pass" | "fail"): string {
  const verdict =
    kind === "pass"
      ? { kind, reason: "healthy", detail: "forged" }
      : { kind, reason: "outage", detail: "forged" };
  return JSON.stringify({
    schema: "rollback-ready/gate-evidence/v1",
    environment: "production",
    deployment,
    release: { tag: null, commit },
    startedAt: "2026-01-01T00:00:00.000Z",
    endedAt: "2026-01-01T00:00:01.000Z",
    verdict,
    shard: null,
    shards: [],
    shadow: false,
    design: {
      intervalMs: 100,
      bakeMs: 1000,
      warmUpMs: 0,
      extendedMs: 0,
      jitter: 0,
      seed: "0",
      deciding: 1,
      falseRollback: null,
    },
    brokenBefore: [],
    serving: null,
    checks: [],
    samples: {
      count: 0,
      good: 0,
      bad: 0,
      missing: 0,
      errors: 0,
      firstBadAt: null,
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    },
    run: { id: 1, attempt: 1, url: "https://evil.example" },
  });
}

test("a forged pass does not make a release known-good: the service is asked", async () => {
  const { commit } = await released(world, "1.0.0");
  const id = deployed(world, { commit });
  forge(world.github.repository, id, {
    "gate-evidence.json": evidence(id, commit, "pass"),
    "samples.jsonl": "",
  });
  world.service.answer(bad);

  const judged = await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });

  expect(judged.outputs["verdict"]).toBe("fail");
  const descriptions = world.github.repository.deployments.at(-1)?.statuses.map((one) => one.description);
  expect(descriptions?.some((text) => text.includes("passed the gate"))).toBe(false);
});

test("a forged failure starts no rollback: the service is asked", async () => {
  const old = await released(world, "1.0.0");
  knownGood(world, { commit: old.commit, release: old });
  const { commit } = await released(world, "1.1.0");
  const id = deployed(world, { commit });
  forge(world.github.repository, id, {
    "gate-evidence.json": evidence(id, commit, "fail"),
    "samples.jsonl": "",
  });
  world.service.answer(good);

  const guarded = await runStep(world, "guard", {
    ...quickGate(world),
    "deployment-id": String(id),
    "rollback-command": "node deploy.cjs {release.commit}",
  });

  expect(guarded.outputs["verdict"]).toBe("pass");
  expect(await world.ran()).toEqual([]);
});

test("evidence that was exchanged after the verdict is not used for the postmortem", async () => {
  const { commit } = await released(world, "1.0.0");
  const id = deployed(world, { commit });
  world.service.answer(bad);
  await runStep(world, "gate", { ...quickGate(world), "deployment-id": String(id) });
  forge(world.github.repository, id, {
    "gate-evidence.json": evidence(id, commit, "fail"),
    "samples.jsonl": "",
  });

  const opened = await runStep(world, "postmortem", { "deployment-id": String(id) });

  expect(opened.conclusion).toBe("failure");
  expect(opened.log).toContain("is not what its gate marked");
  expect(world.github.repository.issues).toEqual([]);
});

test("marks by another identity than the policy's decide nothing", async () => {
  const old = await released(world, "1.0.0");
  deployed(world, {
    commit: old.commit,
    release: old,
    statuses: [{ state: "success", text: marks.passed, by: "mallory" }],
  });
  const { commit } = await released(world, "1.1.0");
  const id = deployed(world, { commit, statuses: [{ state: "failure", text: marks.failed, by: bot }] });

  const refused = await runStep(world, "rollback", {
    "deployment-id": String(id),
    "health-url": quickGate(world)["health-url"] ?? "",
    "rollback-command": "node deploy.cjs {release.commit}",
  });

  expect(refused.outputs["outcome"]).toBe("nothing-to-return-to");
  expect(refused.errors[0]).toContain("v1.0.0 never passed the gate");
  expect(await world.ran()).toEqual([]);
});
