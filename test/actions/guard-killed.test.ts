import { expect, test } from "vitest";
import { knownGood } from "../support/past.ts";
import { failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

// Kills the action itself the first time, as a lost runner does, between the intent and the fact.
const killsOnce = `const { appendFileSync, existsSync } = require("node:fs");
const isFirst = !existsSync("ran.jsonl");
appendFileSync("ran.jsonl", JSON.stringify(process.argv.slice(2)) + "\\n");
if (isFirst) process.kill(process.ppid, "SIGKILL");
`;

test("a rollback that lost its runner between intent and fact is finished by the next run, and done only once", async () => {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  commit("broken");
  await world.write({ "kills-once.cjs": killsOnce });
  world.service.answer(...failsOnce);
  const inputs = { ...quickGate(world), "rollback-command": "node kills-once.cjs {release.commit}" };

  const killed = await runStep(world, "guard", inputs);
  world.service.answer(good);
  const again = await runStep(world, "guard", inputs);
  const third = await runStep(world, "guard", inputs);

  const { deployments, issues } = world.github.repository;
  expect(killed).toMatchObject({ conclusion: "failure", signalName: "SIGKILL" });
  expect(again.outputs).toMatchObject({ verdict: "fail", outcome: "verified" });
  expect(await world.ran()).toEqual([[fine], [fine]]);
  expect(deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
  expect(issues).toHaveLength(1);
  expect(third.outputs).toMatchObject({ outcome: "verified", "issue-url": again.outputs["issue-url"] });
  expect(third.writes).toEqual([]);
});
