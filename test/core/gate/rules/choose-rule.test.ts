import { describe, expect, it } from "vitest";
import {
  defaultBrokenBadShare,
  RuleChoice,
  ruleFor,
  undecidable,
} from "../../../../src/core/gate/rules/choose-rule.ts";
import { planOf } from "./sample-example.ts";

describe("the choice of a rule", () => {
  it("fills in a bucket of 30 s and reads percentages as shares", () => {
    expect(RuleChoice.parse({ kind: "cusum", healthy: "0.5%", broken: "20 %" })).toEqual({
      kind: "cusum",
      bucket: 30_000,
      healthy: 0.005,
      broken: 0.2,
    });
  });

  it.each([
    { kind: "cusum", healthy: "0%" },
    { kind: "cusum", broken: "100%" },
    { kind: "cusum", threshold: 0 },
    { kind: "cusum", limit: 3 },
    { kind: "failure-limit", limit: -1 },
    { kind: "consecutive-failures" },
    { kind: "anything" },
  ])("refuses %j", (written) => {
    expect(RuleChoice.safeParse(written).success).toBe(false);
  });

  it("is a CUSUM without a word when the bake has ten buckets of 30 s and 60 samples", () => {
    expect(ruleFor(null, planOf(5000, 300_000)).describe).toContain("CUSUM");
    expect(ruleFor(null, planOf(5000, 299_000)).describe).toContain("more than 3 of 60");
    expect(ruleFor(null, planOf(6000, 300_000, 0.3)).describe).toContain("of 51");
    expect(ruleFor(null, planOf(60_000, 3_600_000)).describe).toContain("buckets of 360 s");
  });

  it("is what is written", () => {
    const plan = planOf(5000, 60_000, 0.3);

    expect(ruleFor({ kind: "failure-limit", limit: 4 }, plan).describe).toContain("more than 4 of 13");
    expect(ruleFor({ kind: "failure-limit" }, plan).describe).toContain("more than 1 of 13");
    expect(ruleFor({ kind: "consecutive-failures", limit: 2 }, plan).describe).toContain("2 bad answers");
    expect(ruleFor({ kind: "cusum", bucket: 10_000, threshold: 4 }, plan).describe).toContain("CUSUM 4 over");
  });

  it("must find 10 % by CUSUM and 30 % by what is coarser", () => {
    expect(defaultBrokenBadShare(null, planOf(5000, 600_000))).toBe(0.1);
    expect(defaultBrokenBadShare(null, planOf(5000, 60_000))).toBe(0.3);
    expect(defaultBrokenBadShare({ kind: "failure-limit" }, planOf(5000, 600_000))).toBe(0.3);
  });

  it.each([1, 3, 10, 100, 1000])("left out, can decide for %i checks whenever it is a CUSUM", (checks) => {
    for (const [intervalMs, bakeMs] of [
      [5000, 300_000],
      [1000, 300_000],
      [5000, 420_000],
      [5000, 600_000],
      [10_000, 1_200_000],
      [60_000, 3_600_000],
    ] as const) {
      const base = planOf(intervalMs, bakeMs, 0.1, checks);
      const plan = { ...base, brokenBadShare: defaultBrokenBadShare(null, base) };

      expect(undecidable(ruleFor(null, plan), plan)).toBeNull();
    }
  });
});

describe("samples that cannot decide", () => {
  it("are named with what to write when a broken service would pass more often than not", () => {
    const plan = planOf(5000, 600_000);

    expect(undecidable(ruleFor({ kind: "consecutive-failures", limit: 3 }, plan), plan)).toBe(
      "With 121 samples in 600 s a service with 10 % bad answers passes in 89 % of the deploys: the rule fails at 3 bad answers in a row. Write a longer `bake`, a shorter `interval` or a stricter `rule`.",
    );
  });

  it("are named when the rule could never fail", () => {
    const plan = planOf(5000, 5000, 0.3);

    expect(undecidable(ruleFor({ kind: "failure-limit", limit: 5 }, plan), plan)).toBe(
      "With 2 samples in 5 s the rule can never fail: it fails when more than 5 of 2 answers are bad. Write a longer `bake`, a shorter `interval` or a stricter `rule`.",
    );
  });

  it("are none in a gate of a minute", () => {
    const plan = planOf(5000, 60_000, 0.3);

    expect(undecidable(ruleFor(null, plan), plan)).toBeNull();
  });
});
