import { afterAll, beforeAll, expect } from "vitest";
import { type ActionWorld, startActionWorld } from "./world.ts";
import { snapshotOf } from "./world-snapshot.ts";

/**
 * A scene that is set up once for all tests of a suite, in a world of its own. Each call of the answer makes GitHub as it was
 * then; in the end its description must not have been broken.
 */
export function replayed<Scene>(
  begin: (world: ActionWorld) => Promise<Scene>,
): () => Promise<{ readonly world: ActionWorld; readonly scene: Scene }> {
  let current: { readonly world: ActionWorld; readonly scene: Scene; readonly restore: () => void } | null =
    null;
  beforeAll(async () => {
    const world = await startActionWorld();
    const scene = await begin(world);
    current = { world, scene, restore: snapshotOf(world) };
  });
  afterAll(async () => {
    const violations = current?.world.github.violations ?? [];
    await current?.world.close();
    expect(violations).toEqual([]);
  });
  return async () => {
    if (current === null) throw new Error("the scene is not set up yet");
    const { world, scene, restore } = current;
    restore();
    world.service.answer({ status: 200, body: "ok" });
    return { world, scene };
  };
}
