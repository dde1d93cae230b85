import { expect, test } from "vitest";
import {
  awaitedDecision,
  decisionPolicy,
  decisions,
  ownComments,
  wordsOn,
} from "../support/awaited-decision.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

test("where people decide, a failed gate rolls back nothing: the issue says until when and how", async () => {
  const { id, guarded } = await awaitedDecision(world);

  const until = guarded.outputs["decision-until"] ?? "";
  expect(guarded.exitCode).toBe(1);
  expect(guarded.outputs).toMatchObject({
    verdict: "fail",
    outcome: "awaiting-decision",
    decision: "",
    "decided-by": "",
    "rolled-back-to": "",
    "issue-url": `${world.github.url}/acme/shop/issues/1`,
  });
  const evidence = world.github.repository.readFile(
    `refs/rollback-ready/incidents/${id}`,
    "gate-evidence.json",
  );
  const { endedAt } = JSON.parse(evidence?.toString("utf8") ?? "{}");
  expect(Date.parse(until) - Date.parse(endedAt)).toBe(600_000);
  expect(guarded.errors[0]).toContain(`A decision is awaited until ${until}; then the policy rolls back.`);
  expect(await world.ran()).toEqual([]);
  expect(decisions(world)).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(1);
  expect(ownComments(world)).toHaveLength(1);
  expect(ownComments(world)[0]).toMatch(
    /^### ⏳ A decision is awaited until .* UTC\n\n`v1.1.0` failed its gate in `production` and is still running\./,
  );
});

test("run again while nobody has decided it says the same and writes nothing", async () => {
  const { id, guarded } = await awaitedDecision(world);

  const again = await runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });

  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...guarded.outputs, "evidence-path": expect.any(String) });
});

test("run again after it was decided it finishes the rollback, once", async () => {
  const { id } = await awaitedDecision(world);
  world.github.repository.runReviews.set(60, [
    { login: "grace", state: "approved", environments: ["production-rollback"] },
  ]);
  // Decided, and killed before the rollback was claimed.
  const killed = await runStep(
    world,
    "rollback",
    { mode: "decide", "deployment-id": String(id), "rollback-command": "node gone.cjs" },
    { runId: 60 },
  );

  const again = await runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });
  const third = await runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });

  expect(killed.outputs["outcome"]).toBe("failed");
  expect(again.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "grace" });
  expect(third.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "grace" });
  expect(await world.ran()).toEqual([["v1.0.0"]]);
  expect(third.writes).toEqual([]);
});

test("an override keeps the release: a near miss on record, a green step with a warning, not known-good", async () => {
  const override = "The probe is wrong, the shop is well";
  const { id, guarded } = await awaitedDecision(
    world,
    { mode: "automatic", authority: { users: ["mona"] } },
    { override },
  );

  const again = await runStep(world, "guard", { "deployment-id": String(id) }, { runId: 50 });
  const rolled = await runStep(world, "rollback", { "deployment-id": String(id) }, { runId: 51 });

  expect(guarded.exitCode).toBe(0);
  expect(guarded.outputs).toMatchObject({
    verdict: "fail",
    outcome: "stayed",
    decision: "stay",
    "decided-by": "mona",
    "issue-url": "",
  });
  expect(guarded.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    expect.stringMatching(
      /^warning: v1\.1\.0 failed its gate .* It stays: `stay` was decided by mona \(override\)\./,
    ),
  ]);
  expect(wordsOn(world, id)).toEqual([
    expect.stringContaining("rollback-ready: failed the gate: "),
    "rollback-ready: decided: stay by mona (override)",
  ]);
  expect(world.github.repository.issues).toEqual([]);
  const index = world.github.repository.readFile("refs/rollback-ready/incident-index", "index.json");
  expect(JSON.parse(index?.toString("utf8") ?? "{}")).toMatchObject({
    incidents: [{ deployment: id, isNearMiss: true, issue: null }],
  });
  expect(await world.ran()).toEqual([]);
  // The mark speaks for itself, also in a run that knows of no override.
  expect(again).toMatchObject({ exitCode: 0, writes: [] });
  expect(again.outputs).toMatchObject({ outcome: "stayed", decision: "stay" });
  expect(rolled).toMatchObject({ exitCode: 0, writes: [] });
  expect(rolled.outputs).toMatchObject({ outcome: "stayed", decision: "stay", "decided-by": "mona" });
});

test("an override by somebody who may not decide is not heard: the good release comes back", async () => {
  const { guarded } = await awaitedDecision(
    world,
    { mode: "automatic", authority: { users: ["grace"] } },
    { override: "I want it" },
  );

  expect(guarded.exitCode).toBe(1);
  expect(guarded.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0", decision: "" });
  expect(guarded.errors[0]).toContain(
    "The override is not heard. mona may not decide about `production`. `grace` may decide here.",
  );
});

test("where the policy only warns, an override by somebody else is heard with a warning", async () => {
  const { id, guarded } = await awaitedDecision(
    world,
    { mode: "automatic", authority: { users: ["grace"], enforcement: "warn" } },
    { override: "The probe is wrong, the shop is well" },
  );

  expect(guarded.exitCode).toBe(0);
  expect(guarded.outputs).toMatchObject({
    verdict: "fail",
    outcome: "stayed",
    decision: "stay",
    "decided-by": "mona",
  });
  expect(guarded.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    "warning: mona may not decide about `production`. `grace` may decide here. The policy only warns (`enforcement: warn`), so it is done.",
    expect.stringMatching(
      /^warning: v1\.1\.0 failed its gate .* It stays: `stay` was decided by mona \(override\)\./,
    ),
  ]);
  expect(wordsOn(world, id)).toContain("rollback-ready: decided: stay by mona (override)");
  expect(await world.ran()).toEqual([]);
});

test("an override for a release that passes its gate changes nothing", async () => {
  const policy = decisionPolicy(world, { authority: { users: ["grace"] } });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  const id = deployed(world, { commit: old.commit, release: old });

  const guarded = await runStep(world, "guard", { "deployment-id": String(id), override: "just in case" });

  expect(guarded.exitCode).toBe(0);
  expect(guarded.outputs).toMatchObject({ verdict: "pass", outcome: "", decision: "" });
});

test("where the policy names only teams, an override without a token that reads them is refused", async () => {
  const policy = decisionPolicy(world, { authority: { teams: ["acme/on-call"] } });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const id = deployed(world, { commit: old.commit, release: old });
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard", { "deployment-id": String(id), override: "why not" });

  expect(guarded.exitCode).toBe(1);
  expect(guarded.errors[0]).toContain("Input `team-token` is missing");
  expect(guarded.writes).toEqual([]);
});
