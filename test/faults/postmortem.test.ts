import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { openPostmortemScene, type PostmortemScene } from "./postmortem-scene.ts";
import { strikeCalls } from "./postmortem-sweep.ts";
import { stepModes } from "./rollback-modes.ts";
import { sampled } from "./sampled.ts";

// Of the calls that a mode can strike some are drawn, always the same, and the edit of the issue is always among them; of
// the modes of an update twelve and the deaths. FAULTS=all strikes them all.
describe.each([
  ["open", stepModes, 2],
  ["update", drawnModes(stepModes, 12, "update"), 1],
] as const)("a postmortem (%s)", (which, modes, drawn) => {
  let scene: PostmortemScene;

  beforeAll(async () => {
    scene = await openPostmortemScene(which);
  });

  afterAll(() => scene.world.close());

  test.each(modes)(
    "ends as without faults, once it is run again, whichever call meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const struck = scene.calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));

      const wrong = await strikeCalls(
        scene,
        mode,
        sampled(struck, drawn, `postmortem ${which} ${mode.name}`),
      );

      expect(struck.length).toBeGreaterThan(0);
      expect(wrong.join("\n")).toBe("");
    },
  );

  test("edits the issue once, and its text holds what came back", () => {
    expect(scene.calls.filter(isEdit)).toHaveLength(1);
    expect(scene.wanted.find((line) => line.startsWith("body "))).toContain("is back");
  });
});

function isEdit({ method, route }: PostmortemScene["calls"][number]): boolean {
  return method === "PATCH" && route === "/repos/{owner}/{repo}/issues/{issue_number}";
}
