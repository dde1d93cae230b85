import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bad } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { type Contested, claimState, ledger, marked, noteDeployed, openContested } from "./contested.ts";
import type { HeldResult, HeldStep } from "./held-step.ts";
import type { Hold } from "./turnstile.ts";

let scene: Contested;

beforeAll(async () => {
  scene = await openContested();
});

beforeEach(() => scene.restore());

afterAll(async () => {
  const { violations } = scene.world.github;
  await scene.close();
  expect(violations).toEqual([]);
});

interface Raced {
  readonly deploy: HeldResult;
  readonly rollback: HeldResult;
}

/**
 * Starts a rollback and a deploy, and stops one request of one of them until the other is through, or waits for it. A
 * deploy that is let through is followed by the step that deploys, as in a workflow.
 */
async function race(release: string, held: "rollback" | "deploy", hold: Hold): Promise<Raced> {
  const { start, waits } = openRace();
  const id = String(scene.failed);
  const rollback = () => start("rollback", 101, { "deployment-id": id });
  const deploy = () => start("deploy", 102, { release });
  // The one that is stopped goes first, so that the other finds it where it was stopped.
  const first = await (held === "rollback" ? rollback() : deploy());
  const stopped = first.turnstile.hold(hold);
  await Promise.race([stopped.reached, first.done]);
  const second = await (held === "rollback" ? deploy() : rollback());
  await Promise.race([second.done, waits]);
  stopped.open();
  const [one, other] = await Promise.all([first.done, second.done]);
  return held === "rollback" ? { rollback: one, deploy: other } : { rollback: other, deploy: one };
}

/** Starts steps, and tells when one of them begins to wait for another one's claim. */
function openRace() {
  const waiting = Promise.withResolvers<void>();
  const onLine = (line: string) => {
    if (line.startsWith("waiting:")) waiting.resolve();
  };
  async function start(action: string, runId: number, inputs: Readonly<Record<string, string>>) {
    const step = await scene.start(action, runId, inputs, { onLine, speed: 8 });
    return inputs["release"] === undefined ? step : deployedAfter(step, inputs["release"]);
  }
  return { start, waits: waiting.promise };
}

function deployedAfter(step: HeldStep, release: string): HeldStep {
  const done = step.done.then(async (result) => {
    if (result.exitCode === 0) await noteDeployed(scene, release);
    return result;
  });
  return { ...step, done };
}

// A rollback makes some 25 requests, and its claim is released with the 20th; a deploy makes 11.
const holds = [
  ...everyHold("rollback", "request", 1, 20),
  ...everyHold("rollback", "answer", 4, 12),
  ...everyHold("deploy", "request", 1, 11),
  ...everyHold("deploy", "answer", 6, 9),
];

function everyHold(held: "rollback" | "deploy", at: Hold["at"], from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => [held, { nth: from + index, at }] as const);
}

const rolledBack = ["begins v1.0.0 101", "ends v1.0.0 101"];

describe("while one request of one side is stopped until the other is through", () => {
  test.each(holds)(
    "a newer release is deployed over the return, or instead of it (%s, %o)",
    async (held, hold) => {
      const { deploy, rollback } = await race("v1.2.0", held, hold);

      const lines = await ledger(scene);
      const { outcome } = rollback.outputs;
      expect(deploy.errors).toEqual([]);
      expect(deploy.outputs).toMatchObject({ "deployment-id": expect.stringMatching(/^\d+$/), refused: "" });
      expect(lines).toEqual([...(outcome === "superseded" ? [] : rolledBack), "deployed v1.2.0"]);
      expect(outcome).toMatch(/^(superseded|verified)$/);
      expect(rollback.exitCode).toBe(outcome === "superseded" ? 1 : 0);
      expect(claimState(scene) ?? "released").toBe("released");
      expect(marked(scene).filter((line) => line.startsWith("rollback"))).toHaveLength(
        outcome === "superseded" ? 0 : 1,
      );
    },
  );

  test.each(holds.filter(([, { at, nth }]) => at === "request" && nth % 2 === 0))(
    "the release that failed is deployed instead of the return, or refused after it (%s, %o)",
    async (held, hold) => {
      const { deploy, rollback } = await race("v1.1.0", held, hold);

      const isFirst = rollback.outputs["outcome"] === "superseded";
      expect(await ledger(scene)).toEqual(isFirst ? ["deployed v1.1.0"] : rolledBack);
      expect(deploy.exitCode).toBe(isFirst ? 0 : 1);
      expect(deploy.outputs["refused"]).toBe(isFirst ? "" : "held");
      expect(rollback.outputs["outcome"]).toBe(isFirst ? "superseded" : "verified");
    },
  );
});

// Stopped twice: the deploy behind its first look, and the rollback behind its claim and its own look.
const betweenLooks = [5, 6, 7, 8, 9].flatMap((nth) => [[nth, "request"] as const, [nth, "answer"] as const]);

test.each(betweenLooks)(
  "a deploy stopped at request %i (%s) sees the claim that was made meanwhile, and waits",
  async (nth, at) => {
    const { start, waits } = openRace();
    const deploy = await start("deploy", 102, { release: "v1.2.0" });
    const deploying = deploy.turnstile.hold({ nth, at });
    await Promise.race([deploying.reached, deploy.done]);
    const rollback = await start("rollback", 101, { "deployment-id": String(scene.failed) });
    const intent = rollback.turnstile.holdNext(
      (one) => one.isWrite && one.path.endsWith("/deployments"),
      "request",
    );
    await Promise.race([intent.reached, rollback.done]);
    deploying.open();
    await Promise.race([waits, deploy.done]);
    const meanwhile = await ledger(scene);
    intent.open();

    const [deployed, returned] = await Promise.all([deploy.done, rollback.done]);

    const isFirst = returned.outputs["outcome"] === "superseded";
    expect(meanwhile).toEqual(isFirst ? ["deployed v1.2.0"] : []);
    expect(deployed.errors).toEqual([]);
    expect(await ledger(scene)).toEqual([...(isFirst ? [] : rolledBack), "deployed v1.2.0"]);
  },
);

test("a deploy that was refused when it looked again does not stand in the way of a rollback", async () => {
  const deploy = await scene.start("deploy", 102, { release: "v1.2.0" });
  const made = deploy.turnstile.holdNext(
    ({ isWrite, path }) => isWrite && path.endsWith("/deployments"),
    "answer",
  );
  await made.reached;
  await runStep(
    scene.world,
    "rollback",
    { mode: "pause", reason: "the database is being moved" },
    { runId: 103 },
  );
  made.open();
  const refused = await deploy.done;

  const rollback = await (await scene.start("rollback", 101)).done;

  expect(refused.outputs["refused"]).toBe("paused");
  expect(rollback.errors).toEqual([]);
  expect(rollback.outputs).toMatchObject({ outcome: "verified", "rolled-back-from": "v1.1.0" });
  expect(await ledger(scene)).toEqual(rolledBack);
});

test("a newer deploy ends the bake of a return without a verdict on the release that came back", async () => {
  const baking = Promise.withResolvers<void>();
  const onLine = (line: string) => {
    if (line.startsWith("bake: v1.0.0 is back")) baking.resolve();
  };
  // A bake in true time: the deploy is to come in its middle.
  const first = await scene.start("rollback", 101, {}, { onLine, speed: 1 });
  await Promise.race([baking.promise, first.done]);

  const deploy = await (await scene.start("deploy", 102, { release: "v1.2.0" })).done;
  scene.world.service.answer(bad);
  const rollback = await first.done;

  expect(deploy.exitCode).toBe(0);
  expect(rollback.outputs).toMatchObject({ outcome: "verified", confirmed: "" });
  expect(marked(scene).at(2)).toBe("rollback v1.0.0 layer-done verified");
});
