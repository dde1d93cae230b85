import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { type StepMode, stepModes } from "./rollback-modes.ts";
import { spoilt, sweepCalls, tableOf } from "./rollback-sweep.ts";
import { openRolloutShop, type RolloutScene, type RolloutShop } from "./rollout-shop.ts";
import { sampled } from "./sampled.ts";
import { dyingAt, dyingAtRun, whenSaid } from "./spoilings.ts";

// What is drawn is always the same; FAULTS=all strikes all calls in all ways, and dies at all moments.

describe.each<[string, RolloutScene, number]>([
  ["a good release", { movedBy: "requests", isGood: true }, 4],
  ["a bad release, which goes back in steps", { movedBy: "requests", isGood: false }, 5],
])("a rollout of %s", (_what, scene, most) => {
  const shops = open(scene);

  // A release that stays claims nothing, and only claims are written by GraphQL.
  const met = stepModes.filter(({ name }) => !scene.isGood || name !== "GraphQL errors for what was done");

  test.each(drawnModes(met, most, `rollout of ${scene.isGood}`))(
    "ends as without faults, and no step is a step backwards, whichever call meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const struck = (shops[0]?.calls ?? []).flatMap((call, at) => (mode.strikes(call) ? [at + 1] : []));

      const results = await sweepCalls(shops, twinned(mode, scene), sampled(struck, 1, mode.name));

      expect(results.length).toBeGreaterThan(0);
      expect(tableOf(results)).toBe("");
    },
  );

  const out = ["traffic 99", "traffic 50", "traffic 0"];
  const back = scene.isGood ? [] : ["traffic 10", "traffic 100"];
  const within = [...out, ...back].flatMap((line) => [[line, "before"] as const, [line, "after"] as const]);

  test.each(sampled(within, 4, "dying within"))(
    "a step that dies while the service takes `%s`, %s it is done, is finished by the next run",
    async (line, moment) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      const result = await spoilt(shop, dyingAt(shop.service, line, moment));

      expect(tableOf([result])).toBe("");
      expect(result.runs).toBe(2);
    },
  );

  const moments = [
    "rollout: to 1 %",
    "rollout: done",
    "rollout: pass at 1 %",
    "rollout: to 50 %",
    "verdict: ",
  ];

  test.each(sampled(moments, 2, "killed"))(
    "is finished when it is killed once `%s` is said",
    async (words) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      const result = await spoilt(shop, { ...whenSaid(words, (step) => step?.kill()), isDeath: true });

      expect(tableOf([result])).toBe("");
      expect(result.runs).toBe(2);
    },
  );
});

describe("a rollout whose steps and end are runs of a workflow", () => {
  const scene: RolloutScene = { movedBy: "workflow", isGood: true };
  const shops = open(scene);
  const about = stepModes.filter(({ strikes }) =>
    strikes({ method: "POST", route: "/x/dispatches", write: true }),
  );

  test.each(drawnModes(about, 4, "runs of a rollout"))(
    "starts each of them once, whichever call meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const calls = shops[0]?.calls ?? [];
      // How often a run is looked at differs, so that the last calls are not always met.
      const last = calls.findLastIndex(({ route }) => route.endsWith("/dispatches")) - 2;
      const struck = calls.flatMap((call, at) => (at < last && mode.strikes(call) ? [at + 1] : []));

      const results = await sweepCalls(shops, twinned(mode, scene), sampled(struck, 1, mode.name));

      expect(results.length).toBeGreaterThan(0);
      expect(tableOf(results)).toBe("");
    },
  );

  test.each(["1", "50", "100", "finish"])(
    "starts the run of %s once when the step dies of starting it",
    async (name) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      const result = await spoilt(shop, dyingAtRun(shop.world, `Traffic ${name} `));

      expect(tableOf([result])).toBe("");
      expect(result.runs).toBe(2);
    },
  );

  test("starts a run anew when the one before failed, and awaits that one", async () => {
    const [shop] = shops;
    if (shop === undefined) throw new Error("no shop");
    await shop.restore();
    const { repository } = shop.world.github;
    const queued = repository.onDispatch;
    repository.onDispatch = (run) => {
      if (run.title.startsWith("Traffic 50 ")) setImmediate(() => repository.finishRun(run.id, "failure"));
      else queued?.(run);
    };

    const stopped = await (await shop.start({ label: "a run that fails", attempt: 1 })).done;
    repository.onDispatch = queued;
    const again = await (await shop.start({ label: "a run that fails, again", attempt: 2 })).done;

    const titles = repository.workflowRuns.map(({ title }) =>
      title.replace(/-\d+/, "-#").replace(/#\.\d/, "#.2"),
    );
    expect(stopped.exitCode).toBe(1);
    expect(stopped.errors.join("\n")).toContain("The traffic was not moved to 50 %25: run");
    expect(again.outputs["verdict"], again.said).toBe("pass");
    expect(titles.sort()).toEqual([
      "Traffic 1 rollout-#-1",
      "Traffic 1 rollout-#.2-1",
      "Traffic 100 rollout-#.2-100",
      "Traffic 50 rollout-#-50",
      "Traffic 50 rollout-#.2-50",
      "Traffic finish rollout-#-finish",
    ]);
    expect(await shop.ledger()).toEqual(shop.wanted.ledger);
  });
});

/**
 * Lists that trail behind a lost runner may hide its verdict: a gate that has passed is asked again then, and says the same
 * once more.
 */
function twinned(mode: StepMode, { isGood }: RolloutScene): StepMode {
  return isGood && mode.isDeath === true ? { ...mode, mayTwin: true } : mode;
}

/** Two shops for the tests of a group, each with a GitHub of its own. */
function open(scene: RolloutScene): readonly RolloutShop[] {
  const shops: RolloutShop[] = [];
  beforeAll(async () => {
    for (let opened = 0; opened < 2; opened++) shops.push(await openRolloutShop(scene));
  }, 120_000);
  afterAll(() =>
    Promise.all(shops.map(({ service, world }) => Promise.all([service.close(), world.close()]))),
  );
  return shops;
}
