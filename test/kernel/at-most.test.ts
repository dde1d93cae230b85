import fc from "fast-check";
import { expect, it } from "vitest";
import { mapAtMost } from "../../src/kernel/at-most.ts";

it("is done for each item, in any number at a time, with results in the order of the items", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(20)), async (limit, items) => {
      let running = 0;
      let most = 0;
      const results = await mapAtMost(limit, items, async (item) => {
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn < item; turn++) await Promise.resolve();
        running -= 1;
        return item * 2;
      });

      expect(results).toEqual(items.map((item) => item * 2));
      expect(most).toBeLessThanOrEqual(limit);
    }),
  );
});

it("ends with the first failure", async () => {
  const fails = mapAtMost(2, [1, 2, 3], async (item) => {
    if (item === 2) throw new Error("two");
  });

  await expect(fails).rejects.toThrow("two");
});
