import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../../../src/core/gate/statistics/normal.ts";

describe("the normal distribution", () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [1.959963984540054, 0.975],
    [3, 0.9986501019683699],
    [-6, 9.865876450376946e-10],
    [-10, 7.619853024160527e-24],
  ])("is at or below %f with probability %f", (x, p) => {
    expect(normalCdf(x) / p).toBeCloseTo(1, 13);
  });

  it.each([
    [0.01, -2.3263478740408408],
    [0.975, 1.959963984540054],
    [1e-20, -9.262340089798407],
  ])("has its quantile %f at %f", (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 12);
  });

  it("gives back what its quantile was asked for", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is infinite at the ends and no number beyond them", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalCdf(Number.NaN)).toBeNaN();
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  });
});
