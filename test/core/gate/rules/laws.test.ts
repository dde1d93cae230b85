import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burnRateRule } from "../../../../src/core/gate/rules/burn-rate.ts";
import { canaryRule } from "../../../../src/core/gate/rules/canary.ts";
import { consecutiveFailuresRule } from "../../../../src/core/gate/rules/consecutive-failures.ts";
import { cusumRule } from "../../../../src/core/gate/rules/cusum.ts";
import { failureLimitRule } from "../../../../src/core/gate/rules/failure-limit.ts";
import type { Rule } from "../../../../src/core/gate/rules/rule.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";
import { failedAt, planOf, sample, stateOf } from "./sample-example.ts";

const plan = planOf(5000, 600_000);
const rules: readonly (readonly [string, Rule])[] = [
  ["cusum", cusumRule({ bucketMs: 30_000, threshold: 4 }, plan)],
  ["failure-limit", failureLimitRule({ limit: 3 }, plan)],
  ["consecutive-failures", consecutiveFailuresRule({ limit: 3 }, plan)],
  ["burn-rate", burnRateRule({ objective: 0.999, periodMs: 2_592_000_000 }, plan)],
  ["canary", canaryRule({ share: 0.5, alpha: 0.01, minErrors: 3, minRequests: 5 }, plan)],
];

const outcome = fc.oneof(
  { weight: 3, arbitrary: fc.constant("good" as const) },
  { weight: 3, arbitrary: fc.constant("bad" as const) },
  { weight: 1, arbitrary: fc.constantFrom("missing" as const, "error" as const) },
);

// Samples in the order of their times, some of them confirmations, with the figures of a canary.
const samples = fc
  .array(fc.record({ outcome, gap: fc.constantFrom(1000, 5000, 5000, 5000), confirms: fc.boolean() }), {
    maxLength: 60,
    size: "max",
  })
  .map((steps) => {
    let afterMs = 0;
    return steps.map(({ outcome: seen, gap, confirms }) => {
      afterMs += gap;
      const figures = { canaryBad: seen === "bad" ? 1 : 0, baselineBad: 0 };
      return sample(seen, afterMs, {
        figures,
        ...(gap === 1000 && confirms ? { phase: "confirmation" as const } : {}),
      });
    });
  });

describe.each(rules)("the rule %s", (_, rule) => {
  it("that failed stays failed when a sample is added, bad or not", () => {
    fc.assert(
      fc.property(samples, outcome, (before, next) => {
        fc.pre(failedAt(rule, before) !== null);
        const lastMs = before.at(-1)?.afterMs ?? 0;

        const state = stateOf(rule, [...before, sample(next, lastMs + 5000)]);

        expect(rule.standing(state).kind).toBe("failed");
      }),
    );
  });

  it("fails no later when a good sample is bad instead", () => {
    fc.assert(
      fc.property(samples, fc.nat(59), (before, at) => {
        const worse = before.map((one, index) => (index === at && one.outcome === "good" ? asBad(one) : one));

        const first = failedAt(rule, before) ?? Infinity;
        expect(failedAt(rule, worse) ?? Infinity).toBeLessThanOrEqual(first);
      }),
    );
  });

  it("is not moved by a sample without a datum", () => {
    fc.assert(
      fc.property(samples, (all) => {
        const known = all.filter(({ outcome: seen }) => seen === "good" || seen === "bad");

        expect(rule.gauge(stateOf(rule, all))).toEqual(rule.gauge(stateOf(rule, known)));
        expect(failedAt(rule, all)).toBe(failedAt(rule, known));
      }),
    );
  });

  it("comes to the same for samples all at once and one at a time, and leaves old states alone", () => {
    fc.assert(
      fc.property(samples, (all) => {
        const states: unknown[] = [rule.begin()];
        for (const one of all) states.push(rule.add(states.at(-1), one));
        const replayed = all.map((_one, index) => stateOf(rule, all.slice(0, index + 1)));

        expect(states.slice(1).map((state) => [rule.standing(state), rule.gauge(state)])).toEqual(
          replayed.map((state) => [rule.standing(state), rule.gauge(state)]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("is open at the beginning", () => {
    expect(rule.standing(rule.begin())).toEqual({ kind: "open" });
    expect(rule.evidence(rule.begin())).toEqual([]);
  });
});

function asBad(one: Sample): Sample {
  return { ...one, outcome: "bad", figures: { canaryBad: 1, baselineBad: 0 } };
}
