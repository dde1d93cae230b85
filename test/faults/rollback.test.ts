import { afterAll, beforeAll, expect, test } from "vitest";
import { stepModes } from "./rollback-modes.ts";
import { openRollbackShop, type RollbackShop } from "./rollback-shop.ts";
import { sweepCalls, tableOf } from "./rollback-sweep.ts";
import { sampled } from "./sampled.ts";
import { scenes } from "./scenes.ts";

// Of the calls that a mode can strike one is drawn, always the same; FAULTS=all strikes them all.
// Each shop has a GitHub of its own, so that cases do not meet.
const sideBySide = 3;
const shops: RollbackShop[] = [];

beforeAll(async () => {
  for (let opened = 0; opened < sideBySide; opened++) shops.push(await openRollbackShop(scenes.command));
});

afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.world.close()));
});

test.each(stepModes)(
  "a rollback ends as without faults, once it is run again, whichever call meets: $name",
  { timeout: 600_000 },
  async (mode) => {
    const calls = shops[0]?.calls ?? [];
    const struck = calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));

    const results = await sweepCalls(shops, mode, sampled(struck, 1, mode.name));

    expect(results.length).toBeGreaterThan(0);
    expect(tableOf(results)).toBe("");
  },
);
