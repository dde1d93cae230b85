import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostmortemScene, type PostmortemScene } from "./postmortem-scene.ts";
import { strikeCalls } from "./postmortem-sweep.ts";
import { stepModes } from "./rollback-modes.ts";
import { sampled } from "./sampled.ts";

// Of the calls that a mode can strike two are drawn, always the same; FAULTS=all strikes them all.
let scene: PostmortemScene;

beforeAll(async () => {
  scene = await openPostmortemScene();
});

afterAll(() => scene.world.close());

test.each(stepModes)(
  "a postmortem ends as without faults, once it is run again, whichever call meets: $name",
  { timeout: 600_000 },
  async (mode) => {
    const struck = scene.calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));

    const wrong = await strikeCalls(scene, mode, sampled(struck, 2, `postmortem ${mode.name}`));

    expect(struck.length).toBeGreaterThan(0);
    expect(wrong.join("\n")).toBe("");
  },
);
