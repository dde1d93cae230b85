import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureLimitRule } from "../../../../src/core/gate/rules/failure-limit.ts";
import { moreThan } from "../../../../src/core/gate/statistics/binomial.ts";
import { failedAt, planOf, series, stateOf } from "./sample-example.ts";

describe("the failure limit", () => {
  const rule = failureLimitRule({ limit: 2 }, planOf(5000, 60_000, 0.3));

  it("fails at the first bad sample above it", () => {
    expect(failedAt(rule, series("x.x....."))).toBeNull();
    expect(failedAt(rule, series("x.x...x."))).toBe(30_000);
  });

  it("says what was seen", () => {
    expect(rule.standing(stateOf(rule, series("..x!.!x.....x")))).toEqual({
      kind: "failed",
      reason: "errors",
      detail: "health: 3 of 11 bad, 2 could not ask (last: status 503, wanted 200)",
    });
  });

  it("calls it an outage when nothing was ever good", () => {
    expect(rule.standing(stateOf(rule, series("xxx")))).toMatchObject({ reason: "outage" });
  });

  it("shows the number of bad samples beside the one that fails", () => {
    expect(rule.gauge(stateOf(rule, series("x..x")))).toEqual({ statistic: 2, threshold: 3, unit: "bad" });
  });

  it("cannot decide without nine tenths of the samples and a good one", () => {
    expect(rule.lacks(stateOf(rule, series("............!")))).toBe("");
    expect(rule.lacks(stateOf(rule, series("...........!!")))).not.toBe("");
    expect(rule.lacks(stateOf(rule, series("!!!!!!!!!!!!!")))).toBe(
      "health: 0 of 0 bad, 13 could not ask (last: no route)",
    );
  });

  it.each([
    [13, 1, 1],
    [13, 10, 2],
    [60, 1, 3],
    [121, 1, 4],
  ])("of %i samples and %i checks allows %i bad ones", (planned, checks, allowed) => {
    const plan = { ...planOf(5000, (planned - 1) * 5000, 0.3, checks) };

    expect(failureLimitRule({ limit: null }, plan).describe).toContain(`more than ${allowed} of ${planned}`);
  });

  it("states the chances of a minute: 0.7 % false rollbacks, 6.4 % misses", () => {
    const { rates } = failureLimitRule({ limit: null }, planOf(5000, 60_000, 0.3));

    expect(rates?.falseRollback.alone).toBeCloseTo(0.0072489, 7);
    expect(rates?.miss).toBeCloseTo(0.7 ** 13 + 13 * 0.3 * 0.7 ** 12, 12);
    expect(rates?.falseRollback.bursts2).toBeGreaterThan(0.03);
  });

  it("takes the smallest limit that keeps false rollbacks over all checks at 1 %", () => {
    const gates = fc.record({
      planned: fc.integer({ min: 2, max: 200 }),
      checks: fc.integer({ min: 1, max: 50 }),
    });

    fc.assert(
      fc.property(gates, ({ planned, checks }) => {
        const plan = planOf(5000, (planned - 1) * 5000, 0.3, checks);
        const limit = Number(/more than (\d+)/.exec(failureLimitRule({ limit: null }, plan).describe)?.[1]);
        const overAll = (allowed: number) => 1 - (1 - moreThan(allowed, planned, 0.01)) ** checks;

        expect(overAll(limit) <= 0.01 || limit === planned - 1).toBe(true);
        expect(limit === 0 || overAll(limit - 1) > 0.01).toBe(true);
      }),
    );
  });

  it("expects a broken service to be found when its bad answers add up", () => {
    const long = failureLimitRule({ limit: 2 }, planOf(5000, 3_600_000, 0.3));

    // The third bad answer of 30 % comes as the tenth, 45 s after the first.
    expect(long.rates?.detectMs).toBeCloseTo(45_000, 0);
    expect(long.rates?.outageMs).toBe(15_000);
  });

  it("that allows all samples can never fail", () => {
    const { rates } = failureLimitRule({ limit: 13 }, planOf(5000, 60_000, 0.3));

    expect(rates).toMatchObject({ miss: 1, detectMs: null, outageMs: null });
  });
});
