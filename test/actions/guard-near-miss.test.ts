import { expect, test } from "vitest";
import { deployed } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** Guards one more commit, while the service answers badly just once less than would roll it back. */
async function flaps(name: string, runId: number): Promise<RanStep> {
  world.github.repository.commit({ branch: "main", files: { [name]: name }, message: `Change ${name}` });
  world.service.answer(good, bad, bad, good);
  const inputs = { ...quickGate(world), "rollback-command": "node deploy.cjs {release.commit}" };
  return runStep(world, "guard", inputs, { runId });
}

const lenient = { "allowed-bad": 2, "when-undecidable": "warn" };

function policy(incidents: object, gate: object = lenient): void {
  const text = JSON.stringify({ version: 1, incidents, environments: { production: { gate } } });
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": text },
    message: "Policy",
  });
}

test("a check that nearly failed twice opens one short issue, and the same again is not told at once", async () => {
  policy({});
  const first = await flaps("a", 100);
  const second = await flaps("b", 101);
  const third = await flaps("c", 102);

  const { issues } = world.github.repository;
  expect([first.conclusion, second.conclusion, third.conclusion]).toEqual(["success", "success", "success"]);
  expect(first.log).toContain("near miss (flap): seen 1 of 2 times that open an issue");
  expect(third.log).toMatch(/near miss \(flap\): issue \d+ told of the same not long ago/);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    title: "Near miss: health nearly failed in production (2 times)",
    labels: ["near-miss"],
  });
  expect(issues[0]?.body).toContain("Seen **2 times** within 7 d:");
  expect(issues[0]?.body).toContain("## What would prevent it");
  expect(second.summary).toContain(`Near miss: [issue ${issues[0]?.number}]`);
  expect(world.github.repository.comments).toEqual([]);
}, 120_000);

test("a gate that cannot decide is one too, and the policy says when people are told", async () => {
  const report = {
    kind: "file",
    name: "report",
    path: "report.json",
    json: [{ path: "$.ok", equals: true }],
  };
  const gate = { checks: [report], interval: "100ms", bake: "1s", "on-inconclusive": "warn" };
  policy({ "near-miss": { after: 1, label: "close-call" } }, gate);

  const ran = await runStep(world, "guard", { "rollback-command": "node deploy.cjs x" }, { runId: 200 });

  expect([ran.errors, ran.outputs["verdict"]]).toEqual([[], "inconclusive"]);
  expect(ran.summary).toContain("Near miss: [issue");
  expect(world.github.repository.issues).toEqual([
    expect.objectContaining({
      labels: ["close-call"],
      title: expect.stringContaining("the gate could not decide"),
    }),
  ]);
}, 120_000);

/** A deployment that a person's reason let in. */
function overridden(name: string, reason: string): string {
  const commit = world.github.repository.commit({ branch: "main", files: { [name]: name }, message: name });
  deployed(world, { commit, kind: "deploy", statuses: [{ state: "in_progress", text: "" }] });
  const payload = world.github.repository.deployments.at(-1)?.payload;
  Object.assign(payload as object, { override: { by: "mona", reason } });
  return commit;
}

const usual = () => ({ ...quickGate(world), "rollback-command": "node deploy.cjs {release.commit}" });

test("a deploy that a person let in is one, with their reason, and a secret in that is shown to nobody", async () => {
  policy({ "near-miss": { after: 1 } });
  const sha = overridden("a", "checkout is down, used s3cr3t_Pa55_w0rd");

  const ran = await runStep(world, "guard", usual(), { sha, env: { APP_PASSWORD: "s3cr3t_Pa55_w0rd" } });

  const [issue] = world.github.repository.issues;
  expect(ran.conclusion, ran.log).toBe("success");
  expect(issue?.labels).toEqual(["near-miss"]);
  expect(issue?.body).toContain("checkout is down, used &#42;&#42;&#42;");
  expect(`${issue?.title}${issue?.body}${ran.summary}`).not.toMatch(/Pa55/);
}, 120_000);

test("where no issue can be opened the summary tells of it, nothing fails, and it is not forgotten", async () => {
  policy({ "near-miss": { after: 1 } });
  const sha = overridden("a", "checkout is down");
  world.github.repository.setIssuesEnabled(false);

  const ran = await runStep(world, "guard", usual(), { sha });
  world.github.repository.setIssuesEnabled(true);
  const again = await runStep(world, "guard", usual(), { sha: overridden("b", "still down"), runId: 300 });

  expect(ran).toMatchObject({ conclusion: "success", errors: [] });
  expect(ran.summary).toContain("### 📝 Near miss: ");
  expect(ran.summary).toContain("checkout is down");
  expect(again.log).toContain("near miss (override): seen 2 times, so an issue is opened");
}, 120_000);
