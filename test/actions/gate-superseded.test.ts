import { expect, test } from "vitest";
import { deployed, knownGood, type PastRelease, released } from "../support/past.ts";
import { bad, good, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function statesOf(id: number): readonly string[] | undefined {
  const { deployments } = world.github.repository;
  return deployments.find((one) => one.id === id)?.statuses.map((one) => one.state);
}

function gateOf(id: number) {
  return { ...quickGate(world), "deployment-id": String(id) };
}

function deploy(release: PastRelease): number {
  return deployed(world, { commit: release.commit, release });
}

test.each([
  ["well", good],
  ["broken", bad],
])(
  "a newer deployment that comes during the bake leaves none of the older one's verdict, though all is %s",
  async (_how, answer) => {
    knownGood(world, { commit: "1".repeat(40) });
    const older = await released(world, "1.1.0");
    const newer = await released(world, "1.2.0");
    const id = deploy(older);
    world.service.answer(good, good, good, answer);
    let next = 0;
    const onLine = (line: string): void => {
      if (line.startsWith("health 1 of")) next = deploy(newer);
    };

    const step = await runStep(world, "gate", gateOf(id), { onLine });

    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      verdict: "superseded",
      reason: "newer-deployment",
      "rollback-recommended": "false",
    });
    expect(step.outputs["detail"]).toBe(
      `deployment ${next} came after it, so the service says nothing about this one`,
    );
    expect(step.writes).toEqual([]);
    expect(statesOf(id)).toEqual([]);
  },
);

test("a run that the next one cancels marks nothing, the next is judged for itself, and run again the first is superseded", async () => {
  const older = await released(world, "1.1.0");
  const newer = await released(world, "1.2.0");
  const first = deploy(older);
  const cancel = new AbortController();
  const onLine = (line: string): void => void (line.startsWith("health 1 of") && cancel.abort());
  const long = { ...gateOf(first), bake: "1m" };

  const cancelled = await runStep(world, "gate", long, { runId: 1, signal: cancel.signal, onLine });
  const second = deploy(newer);
  const judged = await runStep(world, "gate", gateOf(second), { runId: 2 });
  world.service.answer(bad);
  const again = await runStep(world, "gate", long, { runId: 1, runAttempt: 2 });

  expect(cancelled.outputs["verdict"]).toBe("cancelled");
  expect(judged.outputs["verdict"]).toBe("pass");
  expect(again.outputs["verdict"]).toBe("superseded");
  expect([...cancelled.writes, ...again.writes]).toEqual([]);
  expect([statesOf(first), statesOf(second)]).toEqual([[], ["success"]]);
});
