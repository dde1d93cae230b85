import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cusumRule } from "../../../../src/core/gate/rules/cusum.ts";
import { failedAt, planOf, sample, series, stateOf } from "./sample-example.ts";

const plan = planOf(5000, 600_000);
const rule = cusumRule({ bucketMs: 30_000, threshold: null }, plan);

describe("the CUSUM over buckets", () => {
  it("counts a burst within a bucket once", () => {
    const one = rule.gauge(stateOf(rule, series("x.....")));
    const four = rule.gauge(stateOf(rule, series(".xxx.x")));

    expect(four).toEqual(one);
    expect(one.statistic).toBeCloseTo(Math.log((1 - 0.9 ** 6) / (1 - 0.99 ** 6)), 1);
  });

  it("counts a bad bucket at its first bad sample and a good one when it is over", () => {
    const first = stateOf(rule, series("x"));
    const good = stateOf(rule, series("x....."));
    const next = stateOf(rule, series("x.....  ...."));
    const last = rule.gauge(stateOf(rule, series("x.....  .........."))).statistic;

    expect(rule.gauge(first).statistic).toBeGreaterThan(2);
    expect(rule.gauge(good)).toEqual(rule.gauge(first));
    expect(rule.gauge(next)).toEqual(rule.gauge(first));
    expect(last).toBeCloseTo(rule.gauge(first).statistic + 6 * Math.log(0.9 / 0.99), 6);
  });

  it("fails in the middle of a bucket, with what was seen", () => {
    const samples = series("..x.....x.....x...xx......");

    expect(failedAt(rule, samples)).toBe(90_000);
    expect(rule.standing(stateOf(rule, samples.slice(0, 19)))).toEqual({
      kind: "failed",
      reason: "errors",
      detail: "health: 4 of 19 bad (last: status 503, wanted 200); CUSUM 8.4, limit 6.5",
    });
  });

  it("forgets what is past: two bad buckets, and as many again much later", () => {
    const well = ".".repeat(60);

    expect(failedAt(rule, series(`x.....x.....${well}x.....x.....`))).toBeNull();
  });

  it("finds an outage 45 s after the last good sample", () => {
    expect(failedAt(rule, series(`${".".repeat(23)}${"x".repeat(20)}`))).toBe(22 * 5000 + 45_000);
    expect(rule.standing(stateOf(rule, series(".".repeat(23) + "x".repeat(9))))).toMatchObject({
      reason: "outage",
      detail: expect.stringContaining("every answer was bad for 45 s, 9 in a row"),
    });
  });

  it("takes confirmations for an outage only", () => {
    const planned = series("....xxx");
    const confirmations = [31, 32, 33, 34].map((at) => sample("bad", at * 1000, { phase: "confirmation" }));

    const state = stateOf(rule, [...planned, ...confirmations]);

    expect(rule.gauge(state)).toEqual(rule.gauge(stateOf(rule, planned)));
    expect(state.outage.bad).toBe(7);
  });

  it("says what it does, and in the end what it could not judge", () => {
    expect(rule.describe).toBe(
      "fails at CUSUM 6.5 over buckets of 30 s, or when every answer is bad for 45 s (5 or more)",
    );
    expect(rule.lacks(stateOf(rule, series("...x??!!!")))).toBe(
      "health: 1 of 4 bad, 3 could not ask, 2 without data (last: no route)",
    );
    expect(rule.lacks(stateOf(rule, series(".".repeat(121))))).toBe("");
  });

  it("stays failed, whatever comes after", () => {
    const broken = "x".repeat(12);

    expect(rule.standing(stateOf(rule, series(broken + ".".repeat(200)))).kind).toBe("failed");
  });

  it("makes buckets of whole intervals", () => {
    const slow = cusumRule({ bucketMs: 30_000, threshold: 5 }, planOf(7000, 600_000));
    const slowest = cusumRule({ bucketMs: 30_000, threshold: 5 }, planOf(60_000, 600_000));

    expect(slow.describe).toContain("buckets of 28 s");
    expect(slowest.describe).toContain("buckets of 60 s");
  });

  it("gives the same score for any order within a bucket", () => {
    const bucket = fc.array(fc.constantFrom(".", "x", "?", "!"), { minLength: 6, maxLength: 6 });
    const orders = fc.array(bucket, { minLength: 1, maxLength: 20 }).chain((buckets) =>
      fc.record({
        one: fc.constant(buckets.flat()),
        other: fc
          .tuple(...buckets.map((own) => fc.shuffledSubarray(own, { minLength: 6, maxLength: 6 })))
          .map((all) => all.flat()),
      }),
    );

    fc.assert(
      fc.property(orders, ({ one, other }) => {
        const [a, b] = [one, other].map((letters) => rule.gauge(stateOf(rule, series(letters.join("")))));
        expect(a).toEqual(b);
      }),
    );
  });
});
