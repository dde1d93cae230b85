import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designGate, moreThan } from "../../../src/core/gate/design.ts";

describe("moreThan", () => {
  it.each([
    // Summed from the upper tail in another language, to seven digits.
    [0, 10, 0.1, 0.6513216],
    [2, 20, 0.1, 0.3230732],
    [5, 10, 0.5, 0.3769531],
    [3, 13, 0.3, 0.5793944],
    [1, 13, 0.01, 0.0072489],
  ])("gives P(X > %i) of %i trials with probability %f", (limit, n, p, expected) => {
    expect(moreThan(limit, n, p)).toBeCloseTo(expected, 7);
  });

  it("agrees with exact fractions", () => {
    const percent = fc.integer({ min: 1, max: 99 });
    const trials = fc.integer({ min: 0, max: 120 });

    fc.assert(
      fc.property(fc.nat(130), trials, percent, (limit, n, share) => {
        expect(moreThan(limit, n, share / 100)).toBeCloseTo(exactly(limit, n, share), 10);
      }),
    );
  });

  it("stays right where the probability of no event at all is too small for a number", () => {
    // Normal approximation with continuity correction: mean 6000, deviation 64.8.
    expect(moreThan(6000, 20_000, 0.3)).toBeCloseTo(0.497, 2);
    expect(moreThan(10_000, 20_000, 0.3)).toBeCloseTo(0, 10);
    expect(moreThan(864, 86_401, 0.01)).toBeCloseTo(0.49, 2);
  });
});

describe("a gate's design", () => {
  const minute = { intervalMs: 5_000, bakeMs: 60_000, checks: 1, allowedBad: null };

  it("plans a sample at the start and one after each interval", () => {
    expect(designGate(minute).planned).toBe(13);
    expect(designGate({ ...minute, bakeMs: 64_999 }).planned).toBe(13);
    expect(designGate({ ...minute, bakeMs: 65_000 }).planned).toBe(14);
  });

  it("tolerates one bad sample of thirteen, and says how often that is wrong", () => {
    const design = designGate(minute);

    expect(design.allowedBad).toBe(1);
    expect(design.falseRollback).toBeCloseTo(exactly(1, 13, 1), 10);
    expect(design.miss).toBeCloseTo(1 - exactly(1, 13, 30), 10);
  });

  it("takes the smallest allowance that keeps false rollbacks over all checks at 1 % or less", () => {
    const settings = fc.record({
      planned: fc.integer({ min: 2, max: 200 }),
      checks: fc.integer({ min: 1, max: 50 }),
    });

    fc.assert(
      fc.property(settings, ({ planned, checks }) => {
        const design = designGate({
          intervalMs: 1000,
          bakeMs: (planned - 1) * 1000,
          checks,
          allowedBad: null,
        });

        const overall = (allowed: number): number => 1 - (1 - exactly(allowed, planned, 1)) ** checks;
        expect(overall(design.allowedBad)).toBeLessThanOrEqual(0.01 + 1e-9);
        if (design.allowedBad > 0) expect(overall(design.allowedBad - 1)).toBeGreaterThan(0.01 - 1e-9);
      }),
    );
  });

  it("rolls back falsely less often, and misses more often, the more it tolerates", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 10 }), (allowedBad, checks) => {
        const strict = designGate({ ...minute, checks, allowedBad });
        const lenient = designGate({ ...minute, checks, allowedBad: allowedBad + 1 });

        expect(lenient.falseRollback).toBeLessThanOrEqual(strict.falseRollback);
        expect(lenient.miss).toBeGreaterThanOrEqual(strict.miss);
      }),
    );
  });

  it("keeps an allowance that is given", () => {
    expect(designGate({ ...minute, allowedBad: 0 })).toMatchObject({ allowedBad: 0, planned: 13 });
  });

  it("never chooses an allowance with which it could not fail", () => {
    const single = designGate({ ...minute, bakeMs: 1000, intervalMs: 5000 });

    expect(single).toMatchObject({ planned: 1, allowedBad: 0 });
  });

  it.each([
    ["a day at one sample a second", 1000],
    ["a day at ten samples a second", 100],
  ])("is made at once for %s", (_name, intervalMs) => {
    const design = designGate({ intervalMs, bakeMs: 86_400_000, checks: 2, allowedBad: null });

    expect(design.falseRollback).toBeLessThanOrEqual(0.01);
    expect(design.allowedBad / design.planned).toBeLessThan(0.012);
  });
});

/** P(X > limit) for X binomial, as an exact fraction until the last step; `share` in percent. */
function exactly(limit: number, n: number, share: number): number {
  let choose = 1n;
  let atMost = 0n;
  for (let k = 0; k <= Math.min(limit, n); k++) {
    atMost += choose * BigInt(share) ** BigInt(k) * BigInt(100 - share) ** BigInt(n - k);
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  const whole = 100n ** BigInt(n);
  return Number(((whole - atMost) * 10n ** 18n) / whole) / 1e18;
}
