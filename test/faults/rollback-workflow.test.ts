import { afterAll, describe, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { stepModes } from "./rollback-modes.ts";
import { openRollbackShop, type RollbackShop, type ShopCall } from "./rollback-shop.ts";
import { sweepCalls, tableOf } from "./rollback-sweep.ts";
import { sampled } from "./sampled.ts";
import { scenes } from "./scenes.ts";

// Eight modes and the deaths, and of the calls that a mode can strike one, are drawn, always the same; FAULTS=all has all.
const striking = stepModes.filter(({ strikes }) =>
  strikes({ method: "POST", route: "/x/dispatches", write: true }),
);
const opened: Promise<RollbackShop>[] = [];

afterAll(async () => {
  await Promise.all(opened.map(async (shop) => (await shop).world.close()));
});

describe.each([
  ["a workflow", scenes.workflow],
  ["a workflow of an older server", scenes["workflow of an older server"]],
  ["an event", scenes.event],
] as const)("a redeploy by %s", (what, scene) => {
  const shops = [1, 2].map(() => openRollbackShop(scene));
  opened.push(...shops);

  test.each(drawnModes(striking, 8, what))(
    "starts one run and awaits it, whichever call about it meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const ready = await Promise.all(shops);
      const calls = ready[0]?.calls ?? [];
      const struck = calls.flatMap((call, index) =>
        mode.strikes(call) && isAboutRun(calls, index) ? [index + 1] : [],
      );

      const results = await sweepCalls(ready, mode, sampled(struck, 1, mode.name));

      expect(results.length).toBeGreaterThan(0);
      expect(tableOf(results)).toBe("");
    },
  );
});

/** From the request before it is started to the note that it has ended. */
function isAboutRun(calls: readonly ShopCall[], index: number): boolean {
  const about = calls.flatMap(({ route }, at) =>
    /\/(dispatches|runs|runs\/\{run_id\})$/.test(route) ? [at] : [],
  );
  return index >= (about[0] ?? 0) - 1 && index <= (about.at(-1) ?? 0) + 1;
}
