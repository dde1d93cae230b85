import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reduction, reduce } from "../../../../src/core/gate/values/reduce.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
const some = fc.array(finite, { minLength: 1, maxLength: 50 });

describe("the reduction of points", () => {
  it.each([
    ["last", 4],
    ["first", 3],
    ["min", 1],
    ["max", 5],
    ["mean", 3.25],
    ["sum", 13],
    ["count", 4],
    ["p50", 3.5],
    ["p90", 4.7],
    ["p95", 4.85],
    ["p99", 4.97],
  ] as const)("%s of 3, 1, 5, 4 is %d", (how, wanted) => {
    expect(reduce(how, [3, 1, 5, 4])).toBeCloseTo(wanted, 12);
  });

  it("of nothing is nothing, also for a count", () => {
    expect(Reduction.options.map((how) => reduce(how, []))).toEqual(Reduction.options.map(() => null));
  });

  it("never hides a NaN, but for counts and for the ends that are asked for", () => {
    const hidden = Reduction.options.filter((how) => !Number.isNaN(reduce(how, [1, Number.NaN, 2])));

    expect(hidden).toEqual(["last", "first", "count"]);
  });

  it("of infinite values is infinite and no NaN", () => {
    const infinity = Number.POSITIVE_INFINITY;

    expect(reduce("p95", [infinity, infinity])).toBe(infinity);
    expect(reduce("mean", [1, infinity])).toBe(infinity);
  });

  it("to a mean or quantile lies between the least and the greatest", () => {
    fc.assert(
      fc.property(some, fc.constantFrom("mean", "p50", "p90", "p95", "p99" as const), (values, how) => {
        const value = reduce(how, values) ?? Number.NaN;
        const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));

        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + slack);
      }),
    );
  });

  it("does not overflow on the way to a mean", () => {
    expect(reduce("mean", [1.5e308, 1.5e308])).toBe(1.5e308);
  });
});
