import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRollbackShop, type RollbackShop } from "./rollback-shop.ts";
import { type Spoiling, spoilt, tableOf } from "./rollback-sweep.ts";
import { sampled } from "./sampled.ts";
import { scenes } from "./scenes.ts";
import { dyingAtRun, dyingWithin, whenSaid } from "./spoilings.ts";

// What is drawn is always the same; FAULTS=all dies at all moments.
// A hook sets a state and is run again by a job that is run again; the run of a workflow that one has started is awaited.

let shop: RollbackShop;

beforeAll(async () => {
  const opened = await openRollbackShop(scenes.around);
  const wanted = { ...opened.wanted, ledger: opened.wanted.ledger.filter(isOfLayer) };
  shop = { ...opened, wanted, ledger: async () => (await opened.ledger()).filter(isOfLayer) };
});

afterAll(() => shop.world.close());

/** A return that dies so is finished by the next run: all as without faults, with what was closed open again. */
async function demandFinished(spoiling: Spoiling): Promise<void> {
  const result = await spoilt(shop, spoiling);

  expect(tableOf([result])).toBe("");
  expect(result.runs).toBe(2);
  const hooks = readFileSync(join(shop.world.workspace, "ledger"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !isOfLayer(line));
  // Once by each run at the most, the run included that finds all done: that one touches nothing.
  expect(hooks.filter((line) => line === "throttle").length).toBeLessThanOrEqual(2);
  expect(hooks.filter((line) => line === "open").length).toBeLessThanOrEqual(2);
  expect(hooks.at(0)).toBe("throttle");
  expect(hooks.at(-1)).toBe("open");
}

const effects = ["throttle", "redeploy", "count", "open"];
const points = effects.flatMap((effect) => [`${effect} before`, `${effect} after`]);

test.each(sampled(points, 4, "a hook's effect"))("the step dies at `%s` its effect", (point) =>
  demandFinished(dyingWithin(shop.world, point, "step")),
);

test.each(sampled(points, 2, "around, the machine"))("its machine is lost at `%s` its effect", (point) =>
  demandFinished(dyingWithin(shop.world, point, "machine")),
);

test.each(["degrade", "restore"])(
  "the step dies when GitHub has started the run of the hook `%s` and has not said so: no second one is started",
  (hook) => demandFinished({ ...dyingAtRun(shop.world, `Edge ${hook}`), isDeath: true }),
);

const moments = [
  "before throttle: begins",
  "before throttle: done",
  "before degrade: begins",
  "before degrade: done",
  "migrations: done",
  "reconcile: begins",
  "reconcile: consistent",
  "after restore: begins",
  "after restore: done",
  "after open: begins",
  "after open: done",
];

test.each(sampled(moments, 3, "around, killed"))("the step is killed once it has said `%s`", (words) =>
  demandFinished({ ...whenSaid(words, (step) => step?.kill()), isDeath: true }),
);

function isOfLayer(line: string): boolean {
  return line !== "throttle" && line !== "open";
}
