import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenPercent, percent } from "../../../../src/core/gate/report/percent.ts";

describe("a share in percent", () => {
  it.each([
    [0, "0 %"],
    [0.000001, "under 0.001 %"],
    [0.00012, "0.012 %"],
    [0.002, "0.20 %"],
    [0.0096, "0.96 %"],
    [0.00999, "1.0 %"],
    [0.061, "6.1 %"],
    [0.0999, "10 %"],
    [0.7, "70 %"],
    [0.994, "99 %"],
    [0.9967, "99.67 %"],
    [0.99999, "over 99.99 %"],
    [1, "100 %"],
  ])("writes %d as %s", (share, text) => {
    expect(percent(share)).toBe(text);
  });

  it("never says certain or impossible of what is neither, and uses no powers of ten", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
        const text = percent(share);

        expect(text).toMatch(/^(under |over )?\d+(\.\d+)? %$/);
        expect(["0 %", "100 %"]).not.toContain(text);
      }),
    );
  });

  it("leaves a chosen share as it was written", () => {
    expect([0.01, 0.1, 0.005, 0.3].map(chosenPercent)).toEqual(["1 %", "10 %", "0.5 %", "30 %"]);
  });
});
