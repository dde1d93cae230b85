import { describe, expect, it } from "vitest";
import { moreThan } from "../../../../src/core/gate/statistics/binomial.ts";

describe("more than so many of independent trials", () => {
  it.each([
    // Summed from the upper tail in another language, to seven digits.
    [0, 10, 0.1, 0.6513216],
    [2, 20, 0.1, 0.3230732],
    [5, 10, 0.5, 0.3769531],
    [3, 13, 0.3, 0.5793944],
    [1, 13, 0.01, 0.0072489],
  ])("is the chance of more than %i of %i with probability %f", (limit, n, p, expected) => {
    expect(moreThan(limit, n, p)).toBeCloseTo(expected, 7);
  });

  it("stays right where the probability of no event at all is too small for a number", () => {
    // Normal approximation with continuity correction: mean 6000, deviation 64.8.
    expect(moreThan(6000, 20_000, 0.3)).toBeCloseTo(0.497, 2);
    expect(moreThan(10_000, 20_000, 0.3)).toBeCloseTo(0, 10);
  });

  it("is nothing when all may happen", () => {
    expect(moreThan(5, 5, 0.9)).toBe(0);
  });
});
