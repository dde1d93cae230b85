import { describe, expect, it } from "vitest";
import { kayentaInterval } from "../../../../src/dev/bench/rivals/kayenta-interval.ts";
import { kayentaJudge } from "../../../../src/dev/bench/rivals/kayenta-judge.ts";

const z95 = 1.959963984540054;
const ones = Array.from({ length: 10 }, () => 1);

function bad(count: number): readonly number[] {
  return ones.map((one, index) => (index < count ? 100 : one));
}

describe("Kayenta's judge", () => {
  it("has the 95 % interval and the estimate of its own suite", () => {
    const { low, estimate, high } = kayentaInterval([10, 20, 30, 40], [1, 2, 3, 4], z95);

    expect(low).toBeCloseTo(6, 3);
    expect(estimate).toBeCloseTo(22.5, 0);
    expect(high).toBeCloseTo(39, 3);
  });

  it("passes seven of ten points that are a hundred times as high, and not eight", () => {
    const { low, estimate, high } = kayentaInterval(bad(7), ones);

    expect(low).toBeCloseTo(0, 3);
    expect(estimate).toBeCloseTo(99, 3);
    expect(high).toBe(99);
    expect(kayentaJudge(bad(7), ones)).toBe("Pass");
    expect(kayentaJudge(bad(8), ones)).toBe("High");
  });

  it("passes a few errors where there were none", () => {
    expect(kayentaJudge([0, 1, 2, 1, 0, 0], [0, 0, 0, 0, 0, 0])).toBe("Pass");
  });

  it("is high from two points a side, because the interval falls back to the extremes", () => {
    expect(kayentaJudge([10, 11], [1, 2])).toBe("High");
    expect(kayentaJudge([1, 2], [10, 11])).toBe("Low");
  });

  it("passes what is the same on both sides", () => {
    expect(kayentaJudge([3, 1, 2], [1, 2, 3])).toBe("Pass");
    expect(kayentaJudge([5, 5], [5, 5, 5])).toBe("Pass");
  });
});
