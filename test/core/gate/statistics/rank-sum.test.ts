import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankSum } from "../../../../src/core/gate/statistics/rank-sum.ts";
import { hodgesLehmann } from "../../../../src/core/gate/statistics/shift.ts";
import { seededRandom } from "../../../../src/dev/bench/seeded-random.ts";

describe("the rank sum test", () => {
  const males = [19, 22, 16, 29, 24];
  const females = [20, 11, 17, 12];
  const atTerm = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const early = [1.15, 0.88, 0.9, 0.74, 1.21];

  it("agrees with scipy's example, exactly and by approximation with and without correction", () => {
    const exact = rankSum(males, females);

    expect(exact.u).toBe(17);
    expect(rankSum(females, males).u).toBe(3);
    expect(exact.pTwoSided).toBeCloseTo(0.111111, 6);
    expect(rankSum(males, females, "corrected").pTwoSided).toBeCloseTo(0.1113468865, 10);
    expect(rankSum(males, females, "plain").pTwoSided).toBeCloseTo(0.086410733, 9);
  });

  it("agrees with R's example of the permeability of membranes", () => {
    const exact = rankSum(atTerm, early);

    expect(exact.u).toBe(35);
    expect(exact.pGreater).toBeCloseTo(0.1272061, 7);
    expect(exact.effect).toBeCloseTo(0.7, 12);
    expect(rankSum(atTerm, early, "corrected").pGreater).toBeCloseTo(0.1223118, 7);
  });

  it.each([
    [2, 0.1667],
    [3, 0.05],
    [4, 0.01429],
    [5, 0.00397],
    [6, 0.00108],
  ])("cannot give less than 1 / C(2n, n) with %i values a side", (n, least) => {
    const low = Array.from({ length: n }, (_, index) => index);
    const high = low.map((value) => value + 100);

    expect(rankSum(high, low).pGreater).toBeCloseTo(least, 4);
  });

  it("sees no difference where all values are equal", () => {
    expect(rankSum([1, 1, 1], [1, 1])).toEqual({ u: 3, effect: 0.5, pGreater: 1, pTwoSided: 1 });
  });

  it("counts a tie as one half, and both sides together as all pairs", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(values, values, (x, y) => {
        expect(rankSum(x, y).u + rankSum(y, x).u).toBeCloseTo(x.length * y.length, 9);
      }),
    );
  });
});

describe("the Hodges–Lehmann estimate", () => {
  it("is the median difference, with the exact interval for small samples", () => {
    expect(hodgesLehmann([10, 20, 30, 40], [1, 2, 3, 4])).toEqual({ estimate: 22.5, low: 6, high: 39 });
  });

  it("moves with its sample", () => {
    const values = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 20 });

    fc.assert(
      fc.property(values, values, fc.integer({ min: -50, max: 50 }), (x, y, by) => {
        const before = hodgesLehmann(x, y);
        const moved = hodgesLehmann(
          x.map((value) => value + by),
          y,
        );

        expect(moved.estimate).toBeCloseTo(before.estimate + by, 9);
        expect(moved.low).toBeCloseTo(before.low + by, 9);
        expect(moved.low).toBeLessThanOrEqual(moved.high);
      }),
    );
  });

  it("has the true shift in its 95 % interval in about 95 of 100 samples", () => {
    const random = seededRandom(3);
    const drawn = (by: number) => Array.from({ length: 60 }, () => by - Math.log(1 - random()));
    let covered = 0;

    for (let run = 0; run < 400; run++) {
      const { low, high } = hodgesLehmann(drawn(2), drawn(0));
      covered += low <= 2 && high >= 2 ? 1 : 0;
    }

    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it("uses 300 evenly spaced values a side of very many", () => {
    const ramp = Array.from({ length: 30_000 }, (_, index) => index);

    const { estimate } = hodgesLehmann(ramp, [0]);

    expect(estimate).toBeCloseTo(14_950, 0);
  });
});
