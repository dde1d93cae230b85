import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deaths } from "./deaths.ts";
import { heldTwice, pausedBefore } from "./decision-pasts.ts";
import {
  type DecisionScene,
  type DecisionShop,
  openAwaited,
  openUnjudged,
  type Plot,
  sceneOf,
} from "./decision-shop.ts";
import { strikeScene } from "./decision-sweep.ts";
import { sampled } from "./sampled.ts";

// Of the writes of a step one is drawn, always the same; FAULTS=all strikes them all.

const administering: Readonly<Record<string, Plot>> = {
  hold: { inputs: { mode: "hold", release: "v1.0.0", reason: "it loses orders, too" } },
  lift: { inputs: { mode: "lift", release: "v1.1.0", reason: "it was the network" }, prepare: heldTwice },
  pause: { inputs: { mode: "pause", reason: "the database is moved" } },
  resume: { inputs: { mode: "resume", reason: "it is moved" }, prepare: pausedBefore },
  "rollback with a reason": { inputs: { reason: "orders are lost" } },
  "rollback to a release": { inputs: { release: "v1.0.0", reason: "orders are lost" } },
};

const overriding: Readonly<Record<string, Plot>> = {
  "guard with an override": { action: "guard", inputs: { override: "the probe is wrong" } },
};

describe.each([
  ["awaited", openAwaited, administering],
  ["not judged yet", openUnjudged, overriding],
] as const)("about a release that is %s", (_which, open, plots) => {
  let shop: DecisionShop;

  beforeAll(async () => {
    shop = await open();
  });

  afterAll(async () => {
    const { violations } = shop.world.github;
    await shop.world.close();
    expect(violations).toEqual([]);
  });

  describe.each(Object.entries(plots))("by hand: %s", (name, plot) => {
    let scene: DecisionScene;

    beforeAll(async () => {
      const inputs = plot.action === "guard" ? { "deployment-id": String(shop.failed) } : {};
      scene = await sceneOf(shop, { ...plot, inputs: { ...plot.inputs, ...inputs } });
    });

    test.each(deaths)(
      "is done once when its job is lost at a write and run again: $name",
      { timeout: 600_000 },
      async (death) => {
        const struck = scene.calls.flatMap((call, index) => (death.strikes(call) ? [index + 1] : []));

        const wrong = await strikeScene(scene, death, sampled(struck, 1, `${name} ${death.name}`));

        expect(struck.length).toBeGreaterThan(0);
        expect(wrong.join("\n")).toBe("");
      },
    );
  });
});
