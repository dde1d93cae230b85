import { describe, expect, it } from "vitest";
import { mixtureEValue } from "../../../../src/core/gate/statistics/mixture-e-value.ts";
import { seededRandom } from "../../../../src/dev/bench/seeded-random.ts";

describe("the mixture e-value", () => {
  it.each([
    [5, 0, 0.5, 10.5],
    [7, 0, 0.5, 31.875],
    [8, 0, 0.5, 56.778],
    [9, 0, 0.5, 102.3],
    [10, 0, 0.5, 186.091],
    [10, 2, 0.5, 9.441],
    [20, 5, 0.5, 48.52],
    [3, 3, 0.5, 0.457],
    [2, 0, 0.1, 37],
    [3, 0, 0.1, 277.75],
    [3, 1, 0.1, 61.7],
    [5, 5, 0.1, 67.861],
    [4, 36, 0.1, 0.08],
  ])("of %i errors of the canary and %i of the baseline at a share of %f is %f", (c, d, share, expected) => {
    expect(mixtureEValue(c, d, share)).toBeCloseTo(expected, 2);
  });

  it("stays a number for very many errors, and certain for a clear split", () => {
    expect(mixtureEValue(50_000, 50_000, 0.5)).toBeLessThan(1);
    expect(mixtureEValue(90_000, 10_000, 0.5)).toBeGreaterThan(1e12);
    expect(mixtureEValue(90_000, 10_000, 0.5)).toBeLessThan(Infinity);
  });

  it("says nothing where one side has no traffic", () => {
    expect([mixtureEValue(5, 0, 1), mixtureEValue(5, 0, 0)]).toEqual([1, 1]);
  });

  it("looked at after each of 200 errors, is above 100 in no more than 1 % of the fair splits", () => {
    const random = seededRandom(5);
    const runs = 2000;
    let alarms = 0;

    for (let run = 0; run < runs; run++) {
      let canary = 0;
      let isOver = false;
      for (let errors = 1; errors <= 200 && !isOver; errors++) {
        canary += random() < 0.5 ? 1 : 0;
        isOver = mixtureEValue(canary, errors - canary, 0.5) >= 100;
      }
      alarms += isOver ? 1 : 0;
    }

    // Ville's bound, less or more by three deviations of 2,000 runs.
    expect(alarms / runs).toBeLessThan(0.01 + 3 * Math.sqrt((0.01 * 0.99) / runs));
    expect(alarms).toBeGreaterThan(0);
  });
});
