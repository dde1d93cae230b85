import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Contested, ledger, openContested } from "../faults/contested.ts";
import type { HeldResult } from "../faults/held-step.ts";
import { bad, failsOnce, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";

let scene: Contested;
const [yesterday, today] = [200, 201];

beforeAll(async () => {
  scene = await openContested();
});

beforeEach(async () => {
  await scene.restore();
  // Only v1.0.0, which is known-good.
  scene.world.github.repository.deployments.length = 1;
});

afterAll(async () => {
  const { violations } = scene.world.github;
  await scene.close();
  expect(violations).toEqual([]);
});

async function step(
  action: string,
  runId: number,
  inputs: Record<string, string>,
  runAttempt = 1,
): Promise<HeldResult> {
  return (await scene.start(action, runId, inputs, { runAttempt })).done;
}

async function deployedBy(runId: number, release: string): Promise<string> {
  const { outputs, log } = await step("deploy", runId, { release });
  const id = outputs["deployment-id"] ?? "";
  if (id === "") throw new Error(`${release} was not deployed:\n${log}`);
  return id;
}

/** Yesterday's run deployed v1.1.0, and it ended as told; today's deployed v1.2.0, which passed its gate. */
async function twoDays(end: "passed" | "rolled back" | "half rolled back" | "never judged") {
  const { service } = scene.world;
  const id = await deployedBy(yesterday, "v1.1.0");
  const inputs = {
    "deployment-id": id,
    ...(end === "half rolled back" ? { "rollback-command": "false" } : {}),
  };
  service.answer(...(end === "passed" ? [good] : failsOnce));
  if (end !== "never judged") await step(end === "passed" ? "gate" : "guard", yesterday, inputs);
  service.answer(good);
  const newer = await deployedBy(today, "v1.2.0");
  const passed = await step("gate", today, { "deployment-id": newer });
  if (passed.outputs["verdict"] !== "pass") throw new Error(`Today's gate did not pass:\n${passed.log}`);
  return { id, inputs };
}

const ends = [
  {
    end: "passed",
    deploy: "A newer deploy wins: `v1.2.0`",
    gate: "passed the gate before",
    guard: "passed the gate before",
    rollback: "has not failed the gate",
  },
  {
    end: "rolled back",
    deploy: "This release is held",
    gate: "failed the gate before",
    guard: "was rolled back before, to v1.0.0",
    rollback: "was rolled back before, to v1.0.0",
  },
  {
    end: "half rolled back",
    deploy: "A newer deploy wins: `v1.2.0`",
    gate: "failed the gate before",
    guard: "is newer than the failed one",
    rollback: "is newer than the failed one",
  },
  {
    end: "never judged",
    deploy: "A newer deploy wins: `v1.2.0`",
    gate: "superseded",
    guard: "superseded",
    rollback: "has not failed the gate",
  },
] as const;

describe.each(ends)("yesterday's run, whose release $end, is run again after today's deploy", (said) => {
  test.each(["gate", "guard", "rollback"] as const)(
    "and its %s writes nothing, touches nothing, and says why, whatever the service answers now",
    async (action) => {
      const { inputs } = await twoDays(said.end);
      const before = await ledger(scene);

      for (const answer of [bad, good]) {
        scene.world.service.answer(answer);
        const { "rollback-command": command, ...rest } = inputs;
        const again = await step(
          action,
          yesterday,
          action === "gate" || command === undefined ? rest : inputs,
          2,
        );

        expect(again.writes).toEqual([]);
        expect([again.log, ...again.errors].join("\n")).toContain(said[action]);
        expect(await ledger(scene)).toEqual(before);
      }
    },
  );

  test("and its deploy writes nothing, hands over nothing, and says why; nor does its post step", async () => {
    await twoDays(said.end);

    const again = await runStep(
      scene.world,
      "deploy",
      { release: "v1.1.0" },
      { runId: yesterday, runAttempt: 2 },
    );
    const before = scene.world.github.requests.length;
    await again.runPost();

    expect(again.exitCode).toBe(1);
    expect(again.errors.join()).toContain(said.deploy);
    expect(again.writes).toEqual([]);
    expect(again.outputs).toMatchObject({ "deployment-id": "", references: "" });
    expect(scene.world.github.requests.slice(before).filter(({ write }) => write)).toEqual([]);
  });
});
