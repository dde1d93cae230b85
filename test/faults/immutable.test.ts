import { expect, test } from "vitest";
import { openShop, type Shop } from "./shop.ts";

// The port of each GitHub stands in the manifest, so digests of manifests and tags differ too.
function shape({ wanted, world }: Shop): readonly string[] {
  return wanted.state.map((line) =>
    line
      .replaceAll(world.github.url, "")
      .replace(/[0-9a-f]{64}|(?<= )[0-9a-f]{40}|(?<=body )[0-9a-f]{12}/g, "…")
      .replace("… of …", "…")
      .replace(/Manifest-Sha256: [0-9a-f]{64}/, "…"),
  );
}

test("GitHub with immutable releases ends as GitHub without, but for the flag, and a re-run writes nothing", async () => {
  const changeable = await openShop({ assets: 3 });
  const immutable = await openShop({ assets: 3, isImmutable: true });

  const first = await (await immutable.start()).done;
  const again = await (await immutable.start()).done;
  await Promise.all([changeable.world.close(), immutable.world.close()]);

  const flagless = shape(immutable)
    .filter((line) => line !== "burned v1.1.0")
    .map((line) => (line.startsWith("release v1.1.0") ? line.replace("immutable", "changeable") : line));
  expect(flagless).toEqual(shape(changeable));
  expect(shape(immutable)).toContain("burned v1.1.0");
  expect(first.outputs["is-new"]).toBe("true");
  expect(again).toMatchObject({ exitCode: 0, writes: [] });
  expect(again.outputs["is-new"]).toBe("false");
  expect(immutable.world.github.violations).toEqual([]);
});
