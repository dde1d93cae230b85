import { describe, expect, it } from "vitest";
import { burnRateRule } from "../../../../src/core/gate/rules/burn-rate.ts";
import { failedAt, planOf, sample, series, stateOf } from "./sample-example.ts";

const slo = { objective: 0.999, periodMs: 30 * 86_400_000 };
const plan = planOf(5000, 600_000);
const rule = burnRateRule(slo, plan);

describe("the burn rate", () => {
  it("fails when both windows of a row are over its share", () => {
    // After ten minutes 2 % of the budget are a share of 8.64 %.
    const both = sample("good", 600_000, { figures: { burn0Long: 0.09, burn0Short: 0.1 } });
    const longOnly = sample("good", 600_000, { figures: { burn0Long: 0.09, burn0Short: 0.08 } });

    expect(failedAt(rule, [both])).toBe(600_000);
    expect(failedAt(rule, [longOnly])).toBeNull();
    expect(rule.standing(stateOf(rule, [both]))).toEqual({
      kind: "failed",
      reason: "burn-rate",
      detail: "health: 9 % bad in 10 min and 10 % in 60 s, limit 8.64 %: 2 % of the error budget",
    });
  });

  it("fails by a later row, too", () => {
    const day = burnRateRule(slo, planOf(60_000, 86_400_000));
    const slow = { burn0Long: 0.001, burn0Short: 0.001, burn1Long: 0.007, burn1Short: 0.007 };

    expect(failedAt(day, [sample("good", 8 * 3_600_000, { figures: slow })])).toBe(8 * 3_600_000);
  });

  it("without figures counts its own samples", () => {
    expect(failedAt(rule, series(".".repeat(60) + "x.".repeat(30)))).toBeGreaterThan(300_000);
    expect(failedAt(rule, series("x" + ".".repeat(59) + "x" + ".".repeat(59)))).toBeNull();
  });

  it("is not alarmed by two bad samples at the start, however strict the objective", () => {
    const strict = burnRateRule({ ...slo, objective: 0.99999 }, plan);

    expect(failedAt(strict, series(".xx..."))).toBeNull();
    expect(failedAt(strict, series(".xxx.."))).toBe(15_000);
  });

  it("counts what is long ago in the long window only", () => {
    // The ten bad ones are over a minute old at the end, so the short window is clean.
    const state = stateOf(rule, series(`..${"x.".repeat(5)}${".".repeat(60)}`));

    expect(rule.gauge(state).statistic).toBe(0);
  });

  it("shows how near the nearest alarm is", () => {
    const half = sample("good", 600_000, { figures: { burn0Long: 0.0432, burn0Short: 0.5 } });

    expect(rule.gauge(stateOf(rule, [half])).statistic).toBeCloseTo(0.5, 9);
  });

  it("finds an outage", () => {
    expect(failedAt(burnRateRule({ ...slo, objective: 0.9 }, plan), series("x".repeat(12)))).toBe(45_000);
  });
});
