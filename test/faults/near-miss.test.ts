import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { openNearMissScene } from "./near-miss-scene.ts";
import type { PostmortemScene } from "./postmortem-scene.ts";
import { strikeCalls } from "./postmortem-sweep.ts";
import { stepModes } from "./rollback-modes.ts";
import { sampled } from "./sampled.ts";

// Ten modes and the deaths, and of the calls that a mode can strike one, are drawn, always the same; FAULTS=all has all.
describe.each(["open", "again"] as const)("a near miss (%s)", (which) => {
  let scene: PostmortemScene;

  beforeAll(async () => {
    scene = await openNearMissScene(which);
  });

  afterAll(() => scene.world.close());

  test.each(drawnModes(stepModes, 10, which))(
    "ends as without faults, once it is run again, whichever call meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const struck = scene.calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));

      const wrong = await strikeCalls(scene, mode, sampled(struck, 1, `near miss ${which} ${mode.name}`));

      expect(struck.length).toBeGreaterThan(0);
      expect(wrong.join("\n")).toBe("");
    },
  );
});
