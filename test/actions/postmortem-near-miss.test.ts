import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { awaitedDecision, wordsOn } from "../support/awaited-decision.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** A gate on a file that no build wrote, which can say neither yes nor no. */
const undecided = {
  checks: [{ name: "report", kind: "file", path: "report.json", json: [{ path: "$.ok", equals: true }] }],
  interval: "100ms",
  bake: "1s",
};
const rules = { "near-miss": { after: 1, label: "close-call" } };

async function deployedUnder(gate: object): Promise<number> {
  const policy = JSON.stringify({ version: 1, incidents: rules, environments: { production: { gate } } });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const next = await released(world, "1.1.0");
  return deployed(world, { commit: next.commit, release: next });
}

/** The temporary folder that the steps of one job share. */
function job(): Promise<string> {
  return mkdtemp(join(world.folder, "job-"));
}

function nearMisses() {
  const index = world.github.repository.readFile("refs/rollback-ready/incident-index", "index.json");
  return JSON.parse(index?.toString("utf8") ?? '{"incidents":[]}').incidents;
}

test("after a gate alone that could not decide its evidence makes the near miss that guard would have opened", async () => {
  const id = await deployedUnder(undecided);
  const temp = await job();
  const gated = await runStep(world, "gate", { "deployment-id": String(id) }, { temp });
  const inputs = { "deployment-id": String(id), evidence: gated.outputs["evidence-path"] ?? "" };

  const noted = await runStep(world, "postmortem", inputs, { temp });
  const again = await runStep(world, "postmortem", inputs, { temp, runAttempt: 2 });

  expect(gated.outputs["verdict"]).toBe("inconclusive");
  const [issue, ...others] = world.github.repository.issues;
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    labels: ["close-call"],
    title: expect.stringContaining("the gate could not decide"),
  });
  expect(noted).toMatchObject({ exitCode: 0, errors: [] });
  expect(noted.outputs).toMatchObject({
    "issue-number": String(issue?.number),
    created: "true",
    outcome: "near-miss",
  });
  expect(noted.summary).toContain(`### 📝 Near miss: [issue ${issue?.number}]`);
  expect(nearMisses()).toEqual([expect.objectContaining({ deployment: id, isNearMiss: true })]);
  expect(again).toMatchObject({ exitCode: 0, writes: [], outputs: { outcome: "quiet" } });
  // Nothing is said of what the gate could not decide, so that it can be asked again.
  expect(wordsOn(world, id)).toEqual([]);
}, 60_000);

test("a gate that passed without a close call is nothing to write down, and one that failed is an incident", async () => {
  const health = {
    checks: [{ name: "health", url: `${world.service.url}/health` }],
    interval: "100ms",
    bake: "1s",
  };
  const id = await deployedUnder(health);
  world.service.answer({ status: 200, body: "ok" });
  const temp = await job();
  const passed = await runStep(world, "gate", { "deployment-id": String(id) }, { temp });
  const quiet = await runStep(
    world,
    "postmortem",
    { evidence: passed.outputs["evidence-path"] ?? "" },
    { temp },
  );
  const next = await released(world, "1.2.0");
  const bad = deployed(world, { commit: next.commit, release: next });
  world.service.answer(...failsOnce);
  const gated = await runStep(world, "gate", { "deployment-id": String(bad) }, { temp });

  const opened = await runStep(
    world,
    "postmortem",
    { evidence: gated.outputs["evidence-path"] ?? "" },
    { temp },
  );

  expect(passed.outputs["verdict"]).toBe("pass");
  expect(quiet).toMatchObject({ exitCode: 0, writes: [], outputs: { outcome: "quiet", "issue-url": "" } });
  expect(opened.outputs).toMatchObject({ outcome: "opened", created: "true" });
  expect(world.github.repository.issues.map(({ title }) => title)).toEqual([
    "Incident: v1.2.0 failed its gate in production",
  ]);
}, 60_000);

test("evidence of another deployment or environment is refused before anything is written", async () => {
  const id = await deployedUnder(undecided);
  const temp = await job();
  const gated = await runStep(world, "gate", { "deployment-id": String(id) }, { temp });
  const evidence = gated.outputs["evidence-path"] ?? "";

  const other = await runStep(world, "postmortem", { "deployment-id": String(id + 1), evidence }, { temp });
  const elsewhere = await runStep(world, "postmortem", { environment: "staging", evidence }, { temp });

  for (const refused of [other, elsewhere]) {
    expect(refused).toMatchObject({ exitCode: 1, writes: [] });
    expect(refused.errors[0]).toContain(
      `Input \`evidence\` is of deployment ${id} in \`production\`. Give the output \`evidence-path\` of the gate of this deployment`,
    );
  }
}, 60_000);

test("after an override the postmortem notes the near miss with its reason, and opens no incident", async () => {
  const { id } = await awaitedDecision(
    world,
    { mode: "automatic", authority: { users: ["mona"] } },
    { override: "The probe is wrong" },
  );

  const noted = await runStep(world, "postmortem", { "deployment-id": String(id) });

  expect(noted).toMatchObject({ exitCode: 0, writes: [], outputs: { outcome: "quiet", created: "false" } });
  expect(world.github.repository.issues).toEqual([]);
  expect(nearMisses()).toEqual([expect.objectContaining({ deployment: id, isNearMiss: true, issue: null })]);

  const byHand = await runStep(
    world,
    "rollback",
    { "deployment-id": String(id), reason: "orders are lost" },
    { runId: 63 },
  );
  const opened = await runStep(world, "postmortem", { "deployment-id": String(id) });

  expect(byHand.outputs["outcome"]).toBe("verified");
  expect(opened.outputs).toMatchObject({ outcome: "opened" });
  expect(world.github.repository.issues[0]?.body).toMatch(
    /\| who decides \| the policy, at once \| stay by mona, who overrode the gate \(\[run\]/,
  );
  expect(world.github.repository.issues[0]?.body).toContain("Asked for by a person: orders are lost.");
}, 60_000);
