import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deaths } from "./deaths.ts";
import { heldTwice, pausedBefore } from "./decision-pasts.ts";
import { type DecisionScene, type DecisionShop, openAwaited, type Plot, sceneOf } from "./decision-shop.ts";
import { strikeScene } from "./decision-sweep.ts";
import { sampled } from "./sampled.ts";

// Of the writes of a command one is drawn, always the same; FAULTS=all strikes them all.

let shop: DecisionShop;

beforeAll(async () => {
  shop = await openAwaited();
});

afterAll(async () => {
  const { violations } = shop.world.github;
  await shop.world.close();
  expect(violations).toEqual([]);
});

const said = (comment: string, prepare?: Plot["prepare"]): Plot => ({
  inputs: { mode: "comment" },
  comment,
  ...(prepare === undefined ? {} : { prepare }),
});

const plots: Readonly<Record<string, Plot>> = {
  "/rollback": said("/rollback"),
  "/rollback to a release, with a reason": said("/rollback v1.0.0 -- orders are lost"),
  "/stay": said("/stay the probe is wrong"),
  "/hold": said("/hold v1.0.0 it loses orders, too"),
  "/lift": said("/lift v1.1.0 it was the network", heldTwice),
  "/pause": said("/pause the database is moved"),
  "/resume": said("/resume it is moved", pausedBefore),
  "two commands": said("/hold v1.0.0 it loses orders, too\n/pause until that is known"),
};

describe.each(Object.entries(plots))("a comment: %s", (name, plot) => {
  let scene: DecisionScene;

  beforeAll(async () => {
    scene = await sceneOf(shop, plot);
  });

  test.each(deaths)(
    "is done and answered once when its job is lost at a write and run again: $name",
    { timeout: 600_000 },
    async (death) => {
      const struck = scene.calls.flatMap((call, index) => (death.strikes(call) ? [index + 1] : []));

      const wrong = await strikeScene(scene, death, sampled(struck, 1, `${name} ${death.name}`));

      expect(struck.length).toBeGreaterThan(1);
      expect(wrong.join("\n")).toBe("");
    },
  );
});
