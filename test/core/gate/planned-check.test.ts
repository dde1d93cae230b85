import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Check } from "../../../src/core/gate/check.ts";
import { type GateTimes, type PlannedCheck, planChecks } from "../../../src/core/gate/planned-check.ts";
import { moreThan } from "../../../src/core/gate/statistics/binomial.ts";

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

describe("the plan of a short gate without a rule of its own", () => {
  const minute = { intervalMs: 5_000, bakeMs: 60_000, rule: null };

  it("has a sample at the start and one after each interval", () => {
    expect(one(minute).planned).toBe(13);
    expect(one({ ...minute, bakeMs: 64_999 }).planned).toBe(13);
    expect(one({ ...minute, bakeMs: 65_000 }).planned).toBe(14);
  });

  it("fails on the second bad sample of thirteen, and says how often that is wrong", () => {
    const { rule } = one(minute);

    expect(rule.gauge(rule.begin())).toMatchObject({ statistic: 0, threshold: 2 });
    expect(rule.rates?.falseRollback.alone).toBeCloseTo(exactly(1, 13, 1), 10);
    expect(rule.rates?.miss).toBeCloseTo(1 - exactly(1, 13, 30), 10);
  });

  it("tolerates as few as keep false rollbacks over all checks at 1 % or less", () => {
    const settings = fc.record({
      planned: fc.integer({ min: 2, max: 60 }),
      checks: fc.integer({ min: 1, max: 50 }),
    });

    fc.assert(
      fc.property(settings, ({ planned, checks }) => {
        const [first] = plan({ intervalMs: 1000, bakeMs: (planned - 1) * 1000, rule: null }, checks);
        const tolerated = (first?.rule.gauge(first.rule.begin()).threshold ?? 0) - 1;

        const overall = (allowed: number): number => 1 - (1 - exactly(allowed, planned, 1)) ** checks;
        expect(overall(tolerated)).toBeLessThanOrEqual(0.01 + 1e-9);
        if (tolerated > 0) expect(overall(tolerated - 1)).toBeGreaterThan(0.01 - 1e-9);
      }),
    );
  });

  it("never tolerates as many as are planned", () => {
    const { rule, planned } = one({ intervalMs: 5000, bakeMs: 1000, rule: null });

    expect(planned).toBe(1);
    expect(rule.gauge(rule.begin()).threshold).toBe(1);
  });
});

describe("the plan of a long gate without a rule of its own", () => {
  const long = { intervalMs: 5_000, bakeMs: 600_000, rule: null };

  it("is CUSUM, which rolls a healthy service back in 0.5 % of deploys at most, also when blips come in bursts", () => {
    const { rule } = one(long);

    expect(rule.describe).toMatch(/CUSUM/);
    for (const rate of Object.values(rule.rates?.falseRollback ?? { none: 1 }))
      expect(rate).toBeLessThanOrEqual(0.005);
    expect(rule.rates?.miss).toBeLessThanOrEqual(0.1);
  });

  it("is one rule for a thousand checks alike, and can be made for a day at one sample a second", () => {
    const many = plan(long, 1000);
    const [day] = plan({ intervalMs: 1000, bakeMs: 86_400_000, rule: null }, 2);

    expect(new Set(many.map(({ rule }) => rule)).size).toBe(1);
    expect(day?.rule.rates?.falseRollback.bursts3).toBeLessThanOrEqual(0.005);
  });

  it("expects the blips that were there before, up to half of what must be found", () => {
    const checks = [check("a"), check("b")];
    const blips = new Map([
      ["a", 0.03],
      ["b", 0.4],
    ]);

    const planned = planChecks(checks, long, blips);

    expect(planned.map(({ plan: { healthyBadShare } }) => healthyBadShare)).toEqual([0.03, 0.05]);
  });

  it("lets a check have an interval and a rule of its own", () => {
    const slow = Check.parse({
      name: "slow",
      url: "https://shop.example/",
      interval: "30s",
      rule: { kind: "consecutive-failures", limit: 3 },
    });

    const [planned] = planChecks([slow], long);

    expect(planned).toMatchObject({ planned: 21, judging: { by: "consecutive-failures", limit: 3 } });
  });
});

function check(name: string): Check {
  return Check.parse({ name, url: "https://shop.example/health" });
}

function plan(times: GateTimes, checks: number): readonly PlannedCheck[] {
  return planChecks(
    Array.from({ length: checks }, (_, index) => check(`c${index}`)),
    times,
  );
}

function one(times: GateTimes): PlannedCheck {
  const [first] = plan(times, 1);
  if (first === undefined) throw new Error("nothing was planned");
  return first;
}

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
