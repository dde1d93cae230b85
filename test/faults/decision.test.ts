import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deaths } from "./deaths.ts";
import { type DecisionScene, type DecisionShop, openAwaited, type Plot, sceneOf } from "./decision-shop.ts";
import { strikeScene } from "./decision-sweep.ts";
import { drawnModes } from "./drawn-modes.ts";
import { stepModes } from "./rollback-modes.ts";
import { sampled } from "./sampled.ts";

// Of the modes some are drawn, and of the calls that one can strike one, always the same; FAULTS=all strikes all calls in
// all modes.

const waitsMs = 300_000;
const decision = {
  timeout: "5m",
  escalation: [
    { after: "1m", mention: ["octavia"], labels: ["nobody-decided"] },
    { after: "3m", mention: ["acme/on-call"] },
  ],
};

const plots: Readonly<Record<string, Plot>> = {
  decide: { inputs: { mode: "decide" }, isApproved: true },
  "await, which calls people twice and lets the policy decide": { inputs: { mode: "await" }, waitsMs },
};

describe.each(Object.entries(plots))("`mode`: %s", (name, plot) => {
  let shop: DecisionShop;
  let scene: DecisionScene;

  beforeAll(async () => {
    shop = await openAwaited(decision);
    scene = await sceneOf(shop, plot);
  });

  afterAll(async () => {
    const { violations } = shop.world.github;
    await shop.world.close();
    expect(violations).toEqual([]);
  });

  test.each(drawnModes(stepModes, 3, name))(
    "ends as without faults, once it is run again, whichever call meets: $name",
    { timeout: 1_200_000 },
    async (mode) => {
      const struck = scene.calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));

      const wrong = await strikeScene(scene, mode, sampled(struck, 1, `${name} ${mode.name}`));

      expect(struck.length).toBeGreaterThan(0);
      expect(wrong.join("\n")).toBe("");
    },
  );

  test.each(deaths)(
    "does nothing twice when its job is lost at a write and run again: $name",
    { timeout: 600_000 },
    async (death) => {
      const struck = scene.calls.flatMap((call, index) => (death.strikes(call) ? [index + 1] : []));

      const wrong = await strikeScene(scene, death, sampled(struck, 2, `${name} ${death.name}`));

      expect(struck.length).toBeGreaterThan(1);
      expect(wrong.join("\n")).toBe("");
    },
  );
});
