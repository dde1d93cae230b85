import { afterAll, beforeAll, expect, test } from "vitest";
import { modes } from "./modes.ts";
import { openShop, type Shop } from "./shop.ts";
import { sweep, table } from "./sweep.ts";

// Each shop has a GitHub of its own, so that cases do not meet.
const sideBySide = 4;
const shops: Shop[] = [];

beforeAll(async () => {
  for (let opened = 0; opened < sideBySide; opened++) shops.push(await openShop({}));
});

afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.world.close()));
});

test.each(modes)(
  "a release ends as without faults, once it is run again, whichever call meets: $name",
  { timeout: 300_000 },
  async (mode) => {
    const results = await sweep(shops, mode);

    expect(results.length).toBeGreaterThan(0);
    expect(table(results)).toBe("");
  },
);
