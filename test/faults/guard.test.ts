import { afterAll, beforeAll, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { stepModes } from "./rollback-modes.ts";
import { openRollbackShop, type RollbackShop } from "./rollback-shop.ts";
import { sweepCalls, tableOf } from "./rollback-sweep.ts";
import { sampled } from "./sampled.ts";
import { scenes } from "./scenes.ts";

const shops: RollbackShop[] = [];

beforeAll(async () => {
  for (let opened = 0; opened < 2; opened++) shops.push(await openRollbackShop(scenes.guard));
});

afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.world.close()));
});

// Twelve modes and the deaths, and of the calls that a mode can strike one, are drawn, always the same; FAULTS=all has all.
// The calls before the verdict, one for each thing that is read, are those of the gate.
const beforeVerdict = 4;

test.each(drawnModes(stepModes, 12, "guard"))(
  "a guard ends as without faults and with one issue, once it is run again, whichever call after its verdict meets: $name",
  { timeout: 600_000 },
  async (mode) => {
    const calls = shops[0]?.calls ?? [];
    const struck = calls.flatMap((call, index) =>
      index >= beforeVerdict && mode.strikes(call) ? [index + 1] : [],
    );

    const results = await sweepCalls(shops, mode, sampled(struck, 1, mode.name));

    expect(results.length).toBeGreaterThan(0);
    expect(tableOf(results)).toBe("");
  },
);
