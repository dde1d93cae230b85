import { describe, expect, it } from "vitest";
import { canaryRule } from "../../../../src/core/gate/rules/canary.ts";
import { failedAt, planOf, sample, stateOf } from "./sample-example.ts";

const plan = planOf(5000, 600_000);
const settings = { share: 0.5, alpha: 0.01, minErrors: 3, minRequests: 5 };
const rule = canaryRule(settings, plan);

function pairs(canary: string, baseline: string) {
  return [...canary].map((letter, index) =>
    sample("good", index * 5000, {
      figures: { canaryBad: letter === "x" ? 1 : 0, baselineBad: baseline[index] === "x" ? 1 : 0 },
    }),
  );
}

/** Counts of each look after one of nothing, so late that hardly anything of them is extrapolated. */
function counted(...looks: readonly Record<string, number>[]) {
  const nothing = { canaryTotal: 0, baselineTotal: 0, canaryRequests: 0, baselineRequests: 0 };
  return [nothing, ...looks].map((figures, index) =>
    sample("good", index === 0 ? 60_000 : 10_000_000 * index, { figures }),
  );
}

describe("the canary", () => {
  it("fails at the ninth bad answer when the baseline has none", () => {
    const all = pairs("x".repeat(20), ".".repeat(20));

    expect(failedAt(rule, all)).toBe(8 * 5000);
    expect(rule.standing(stateOf(rule, all.slice(0, 9)))).toEqual({
      kind: "failed",
      reason: "regression",
      detail: "health: the canary had 9 errors in 9 requests, the baseline 0 in 9; e-value 102, limit 100",
    });
  });

  it("passes when both sides are as bad", () => {
    expect(failedAt(rule, pairs("x.".repeat(60), ".x".repeat(60)))).toBeNull();
  });

  it("concludes nothing from fewer errors than are asked for", () => {
    const small = canaryRule({ ...settings, share: 0.01, alpha: 0.1, minRequests: 0 }, plan);

    expect(failedAt(small, counted({ canaryTotal: 2, baselineTotal: 0 }))).toBeNull();
    expect(failedAt(small, counted({ canaryTotal: 3, baselineTotal: 0 }))).toBe(10_000_000);
  });

  it("takes the share of the traffic from the requests where they are counted", () => {
    const uneven = { canaryTotal: 12, baselineTotal: 12, canaryRequests: 100, baselineRequests: 900 };
    const even = { ...uneven, canaryRequests: 500, baselineRequests: 500 };

    expect(failedAt(rule, counted(uneven))).toBe(10_000_000);
    expect(failedAt(rule, counted(even))).toBeNull();
  });

  it("waits for requests, and says at the end that there were too few", () => {
    const few = counted({ canaryTotal: 3, baselineTotal: 0, canaryRequests: 3, baselineRequests: 900 });

    expect(failedAt(rule, few)).toBeNull();
    expect(rule.lacks(stateOf(rule, few))).toBe(
      "health: the canary had 3 requests and the baseline 900; 5 of each are needed",
    );
  });

  it("says when nothing was compared at all", () => {
    expect(rule.lacks(stateOf(rule, [sample("good", 0)]))).toBe(
      "health: no sample compared the canary with its baseline",
    );
  });

  it("says so when all counts were too early to compare", () => {
    const early = [
      sample("good", 30_000, { figures: { canaryTotal: 6, baselineTotal: 0 } }),
      sample("good", 60_000, { figures: { canaryTotal: 6, baselineTotal: 0 } }),
    ];

    expect(rule.lacks(stateOf(rule, early))).toBe(
      "health: no sample compared the canary with its baseline; counts are compared from the second one after 60 s on",
    );
  });

  it("does not blame errors from before the gate began, which a window of a minute still holds", () => {
    const startUp = [-50, -40, -30, -20, -10, -5];
    const looks = Array.from({ length: 25 }, (_, index) => {
      const at = 5 * index;
      const inWindow = startUp.filter((second) => second > at - Math.max(60, at));
      return sample("good", at * 1000, { figures: { canaryTotal: inWindow.length, baselineTotal: 0 } });
    });

    expect(failedAt(rule, looks)).toBeNull();
    expect(rule.gauge(stateOf(rule, looks)).statistic).toBe(1);
  });

  it("begins a new stage when a counter begins anew, and multiplies what the stages say", () => {
    const before = { canaryTotal: 5, baselineTotal: 0 };
    const reset = { canaryTotal: 0, baselineTotal: 0 };
    const statisticAfter = (...looks: readonly Record<string, number>[]) =>
      rule.gauge(stateOf(rule, counted(...looks))).statistic;

    expect(statisticAfter(before)).toBeCloseTo(10.5, 9);
    expect(statisticAfter(before, reset)).toBeCloseTo(10.5, 9);
    expect(statisticAfter(before, reset, before)).toBeCloseTo(10.5 * 10.5, 9);
  });

  it("begins a new stage when the traffic is shifted, so a larger canary is not blamed for its share", () => {
    const tenth = { canaryTotal: 10, baselineTotal: 90, canaryRequests: 1000, baselineRequests: 9000 };
    const half = { canaryTotal: 60, baselineTotal: 140, canaryRequests: 6000, baselineRequests: 14_000 };

    const state = stateOf(rule, counted(tenth, half));

    expect(state.split.stage).toMatchObject({ canaryErrors: 50, baselineErrors: 50 });
    expect(rule.standing(state).kind).toBe("open");
  });

  it("keeps its stage while the share only wavers", () => {
    const first = { canaryTotal: 1, baselineTotal: 9, canaryRequests: 100, baselineRequests: 900 };
    const second = { canaryTotal: 2, baselineTotal: 18, canaryRequests: 190, baselineRequests: 1810 };

    const state = stateOf(rule, counted(first, second));

    expect(state.split.stage).toMatchObject({ canaryErrors: 2, baselineErrors: 18 });
  });

  it("reads no figures of a sample without a datum", () => {
    const figures = { canaryBad: 1, baselineBad: 0 };
    const unknown = [sample("missing", 0, { figures }), sample("error", 5000, { figures })];

    expect(rule.gauge(stateOf(rule, unknown)).statistic).toBe(1);
  });

  it("that answers nothing is an outage after 45 s", () => {
    const dead = Array.from({ length: 12 }, (_, index) => sample("bad", index * 5000));

    expect(failedAt(rule, dead)).toBe(45_000);
  });

  it("has the size of the slowdown as evidence, from five pairs on", () => {
    const timed = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        sample("good", index * 5000, {
          figures: { canaryBad: 0, baselineBad: 0, canaryMs: 120 + index, baselineMs: 20 + index },
        }),
      );

    expect(rule.evidence(stateOf(rule, timed(4)))).toEqual([]);
    expect(rule.evidence(stateOf(rule, timed(6)))).toEqual([
      "health: canary slower by 100.0 ms (95 % confidence: 97.0 to 103.0 ms), slower in 100 % of 6 x 6 comparisons; Mann–Whitney p = 0.0022",
    ]);
  });
});
