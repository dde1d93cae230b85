import fc from "fast-check";
import { expect, test } from "vitest";
import { fisherWorse } from "../../../../src/core/gate/statistics/fisher.ts";

// Sums of binomial coefficients, by Python's math.comb.
test.each([
  [{ bad: 2, asked: 21 }, { bad: 9, asked: 21 }, 0.016_23],
  [{ bad: 2, asked: 21 }, { bad: 10, asked: 21 }, 0.007_395],
  [{ bad: 0, asked: 10 }, { bad: 3, asked: 10 }, 0.105_263],
  [{ bad: 1, asked: 8 }, { bad: 5, asked: 7 }, 0.034_965],
  [{ bad: 5, asked: 5 }, { bad: 5, asked: 5 }, 1],
] as const)("%j and then %j has the chance %d", (before, after, chance) => {
  expect(fisherWorse(before, after)).toBeCloseTo(chance, 4);
});

test.each([
  [
    { bad: 0, asked: 0 },
    { bad: 5, asked: 5 },
  ],
  [
    { bad: 0, asked: 5 },
    { bad: 0, asked: 0 },
  ],
])("without answers on one side nothing is told: %j, %j", (before, after) => {
  expect(fisherWorse(before, after)).toBe(1);
});

test("one more bad answer afterwards never makes it more likely that nothing changed", () => {
  const counts = fc
    .record({ asked: fc.integer({ min: 1, max: 60 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ asked, share }) => ({ asked, bad: Math.floor(asked * share) }));

  fc.assert(
    fc.property(counts, counts, (before, after) => {
      fc.pre(after.bad < after.asked);

      const worse = fisherWorse(before, { ...after, bad: after.bad + 1 });

      expect(worse).toBeLessThanOrEqual(fisherWorse(before, after) + 1e-12);
    }),
  );
});
