import { expect, test } from "vitest";
import { knownGood } from "../support/past.ts";
import { failsOnce, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test("an issue that a person has closed is neither opened again nor a second time when the job is run again", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("broken");
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": "node deploy.cjs {release.commit}" };
  const first = await runStep(world, "guard", inputs);
  const { issues } = world.github.repository;
  const [issue] = issues;
  Object.assign(issue ?? {}, { state: "closed", stateReason: "completed", body: `${issue?.body}\nDone.` });

  const again = await runStep(world, "guard", inputs, { runAttempt: 2 });
  const opened = await runStep(
    world,
    "postmortem",
    { "deployment-id": first.outputs["deployment-id"] ?? "" },
    { runAttempt: 2 },
  );

  expect(again.outputs["issue-url"]).toBe(first.outputs["issue-url"]);
  expect(opened.outputs).toMatchObject({ "issue-url": first.outputs["issue-url"], created: "false" });
  expect([...again.writes, ...opened.writes].filter((one) => one.includes("/issues"))).toEqual([]);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ state: "closed", stateReason: "completed" });
  expect(issues[0]?.body).toMatch(/\nDone\.$/);
});
