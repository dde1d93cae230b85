import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Contested, claimState, ledger, marked, openContested } from "./contested.ts";
import type { HeldResult } from "./held-step.ts";

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

/** Marsaglia's xorshift, so that a trial that fails can be run again by its number. */
function dice(seed: number): (sides: number) => number {
  let x = seed * 2_654_435_761 + 1;
  return (sides) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % sides;
  };
}

const trials = Array.from({ length: 20 }, (_, index) => index + 1);
const holdMs = 700;

/**
 * Two steps at the same moment, each request of which takes up to 60 ms longer; of each, one request is stopped for a
 * while, before GitHub sees it or on its way back.
 */
async function race(
  trial: number,
  actions: readonly [string, string],
): Promise<readonly [HeldResult, HeldResult]> {
  const roll = dice(trial);
  const started = actions.map(async (action, side) => {
    const inputs = { "deployment-id": String(scene.failed) };
    const step = await scene.start(action, 100 + side, inputs, { delayMs: () => roll(60) });
    const hold = step.turnstile.hold({ nth: 1 + roll(20), at: roll(2) === 0 ? "request" : "answer" });
    void hold.reached.then(() => wait(holdMs)).then(hold.open);
    return step.done;
  });
  const [first, second] = await Promise.all(started);
  if (first === undefined || second === undefined) throw new Error("Two steps were started");
  return [first, second];
}

/** What both must say alike: where a file lies is their own, and only the one that bakes need know what came of it. */
function told({ outputs }: HeldResult): readonly string[] {
  const names = ["outcome", "rolled-back-from", "rolled-back-to", "seconds", "objective-met", "figures"];
  return names.map((name) => `${name}=${outputs[name]}`);
}

function confirmed(...results: readonly HeldResult[]): readonly string[] {
  return results.map(({ outputs }) => outputs["confirmed"] ?? "").sort();
}

const rolledBackOnce = [
  "deploy v1.0.0 known-good",
  "deploy v1.1.0 gate-failed rolled-back",
  "rollback v1.0.0 layer-done verified confirmed",
];

test.each(trials)(
  "of two rollbacks at once one acts, and the other waits and joins it (trial %i)",
  async (trial) => {
    const [one, other] = await race(trial, ["rollback", "rollback"]);

    const lines = await ledger(scene);
    expect([one, other].flatMap(({ errors }) => errors)).toEqual([]);
    expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["begins", "ends"]);
    expect(one.outputs["outcome"]).toBe("verified");
    expect(told(other)).toEqual(told(one));
    expect(confirmed(one, other).join()).toMatch(/^(true)?,true$/);
    expect(marked(scene)).toEqual(rolledBackOnce);
    expect(claimState(scene)).toBe("released");
  },
);

test.each([1, 2, 3, 4, 5, 6])(
  "of guard and a rollback at once one acts, and both tell the same return (trial %i)",
  async (trial) => {
    const [guarded, other] = await race(40 + trial, ["guard", "rollback"]);

    const lines = await ledger(scene);
    expect([guarded.exitCode, other.exitCode]).toEqual([1, 0]);
    expect(guarded.errors).toEqual([expect.stringContaining("v1.0.0 is back and verified")]);
    expect(other.errors).toEqual([]);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["begins", "ends"]);
    expect(other.outputs["outcome"]).toBe("verified");
    expect(confirmed(guarded, other).join()).toMatch(/^(true)?,true$/);
    expect(told(guarded).slice(2)).toEqual(told(other).slice(2));
    expect(marked(scene)).toEqual(rolledBackOnce);
    expect(claimState(scene)).toBe("released");
    expect(scene.world.github.repository.issues).toHaveLength(1);
  },
);

test("a rollback that comes while another one bakes leaves the confirmation to that one", async () => {
  const baking = Promise.withResolvers<void>();
  const onLine = (line: string) => {
    if (line.startsWith("bake: v1.0.0 is back")) baking.resolve();
  };
  // A bake in true time: the second one is to come in its middle.
  const first = await scene.start("rollback", 101, {}, { onLine, speed: 1 });
  await Promise.race([baking.promise, first.done]);

  const [one, other] = await Promise.all([first.done, (await scene.start("rollback", 102)).done]);

  expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
  expect(marked(scene)).toEqual(rolledBackOnce);
  expect(told(other)).toEqual(told(one));
  expect([one, other].map(({ outputs }) => outputs["confirmed"])).toEqual(["true", ""]);
});
