import { describe, expect, it } from "vitest";
import { arrivals, type Peaks } from "../../../../src/core/gate/rules/canary-figures.ts";

const peaks: Peaks = {
  baseMs: 60_000,
  canaryErrors: 20,
  baselineErrors: 10,
  canaryRequests: null,
  baselineRequests: null,
};
const counts = (canaryTotal: number, baselineTotal: number) => ({ canaryTotal, baselineTotal });

describe("what came to a canary and its baseline", () => {
  it("is nothing before the window of a query lies behind the gate's beginning", () => {
    expect(arrivals(counts(6, 0), null, 0)).toMatchObject({ news: null, peaks: null });
    expect(arrivals(counts(6, 0), null, 59_999)).toMatchObject({ news: null, peaks: null });
  });

  it("is counted from the first counts after that, however high they are", () => {
    const first = arrivals(counts(1000, 7), null, 60_000);
    const second = arrivals(counts(1003, 8), first?.peaks ?? null, 90_000);

    expect(first?.news).toBeNull();
    expect(second?.news).toEqual({ canaryErrors: 3, baselineErrors: 1, requests: null });
  });

  it("is what exceeds the highest so far, so that a count that wavers is not counted again", () => {
    const lower = arrivals(counts(17, 10), peaks, 120_000);
    const higher = arrivals(counts(22, 10), lower?.peaks ?? null, 150_000);

    expect(lower).toMatchObject({ news: { canaryErrors: 0 }, peaks: { canaryErrors: 20 }, isReset: false });
    expect(higher).toMatchObject({ news: { canaryErrors: 2 }, peaks: { canaryErrors: 22 } });
  });

  it("is counted anew from where a counter stands that lost more than half", () => {
    const fallen = arrivals(counts(9, 10), peaks, 120_000);
    const grown = arrivals(counts(12, 10), fallen?.peaks ?? null, 150_000);

    expect(fallen).toMatchObject({ news: { canaryErrors: 0 }, peaks: { canaryErrors: 9 }, isReset: true });
    expect(grown).toMatchObject({ news: { canaryErrors: 3 }, isReset: false });
  });

  it("is not counted anew when a small count loses the few that it had", () => {
    const small = { ...peaks, canaryErrors: 4 };

    expect(arrivals(counts(0, 10), small, 120_000)).toMatchObject({
      peaks: { canaryErrors: 4 },
      isReset: false,
    });
  });

  it("weighs the less, the more of a count is extrapolated", () => {
    expect(arrivals(counts(20, 10), peaks, 90_000)?.weight).toBeCloseTo(1 / 3, 9);
    expect(arrivals(counts(20, 10), peaks, 600_000)?.weight).toBeCloseTo(0.9, 9);
    expect(arrivals({ canaryBad: 1, baselineBad: 0 }, null, 0)?.weight).toBe(1);
  });

  it("weighs no less because the first look was late", () => {
    const first = arrivals(counts(20, 10), null, 900_000);

    expect(arrivals(counts(25, 10), first?.peaks ?? null, 1_200_000)?.weight).toBeCloseTo(0.9, 9);
  });

  it("is not known of other figures", () => {
    expect(arrivals({ burn0Long: 1 }, null, 120_000)).toBeNull();
  });
});
