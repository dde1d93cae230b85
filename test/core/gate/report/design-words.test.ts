import { describe, expect, it } from "vitest";
import { designLines } from "../../../../src/core/gate/report/design-lines.ts";
import { designTable, ruleList } from "../../../../src/core/gate/report/design-words.ts";
import { checkWith, gateWith } from "./gate-example.ts";

describe("how sure a gate is, in the log", () => {
  it("says how much is asked and how often each rule is wrong", () => {
    expect(designLines(gateWith())).toEqual([
      "gate: 1 check, 121 samples each in 10 min",
      "gate: health: CUSUM over 30 s buckets, fails at 7",
      "gate:   a healthy service (1 % bad answers) is rolled back in 0.20 % of deploys; 0.21 % in bursts of 2, 0.42 % in bursts of 3",
      "gate:   a broken one (10 % bad answers) passes in 6.1 % and is found after 4 min 50 s; an outage within 45 s",
    ]);
  });

  it("says when a rate cannot be stated, and when something is never found", () => {
    const rates = {
      falseRollback: { alone: 0, bursts2: 0, bursts3: 0 },
      miss: 1,
      detectMs: null,
      outageMs: null,
    };
    const checks = [checkWith({ rates: null }), checkWith({ name: "blind", dryRun: true, rates })];

    const [, , first, blind, , second] = designLines(gateWith({ checks }));

    expect(first).toBe("gate:   how often it is wrong depends on traffic that is not known beforehand");
    expect(blind).toMatch(/^gate: blind \(observed\): /);
    expect(second).toMatch(/passes in 100 % and is never found; an outage is not found$/);
  });

  it("names checks that are judged alike together, and stays short for a thousand", () => {
    const alike = Array.from({ length: 1000 }, (_, index) =>
      checkWith({ name: `shop-${index}`, planned: 121 + (index % 2) }),
    );
    const each = alike.map((check, index) => ({ ...check, rule: `fails at ${index}` }));

    expect(designLines(gateWith({ checks: alike }))).toEqual([
      "gate: 1000 checks, 121 to 122 samples each in 10 min",
      expect.stringMatching(/^gate: shop-0, shop-1, shop-2, shop-3, shop-4 and 995 more: CUSUM/),
      expect.any(String),
      expect.any(String),
    ]);
    expect(designLines(gateWith({ checks: each }))).toHaveLength(62);
  });
});

describe("how sure a gate was, on its page", () => {
  it("is a table with two digits a rate", () => {
    const text = designTable(gateWith());

    expect(text).toContain("one sample every 5 s for 10 min. Healthy means 1 % bad answers, broken 10 %.");
    expect(text).toContain("| `health` | 0.20 % | 0.21 % | 0.42 % | 6.1 % | 4 min 50 s | 45 s |");
  });

  it("adds up what several rules do wrong together", () => {
    const checks = [checkWith(), checkWith({ name: "metric", rates: null })];
    const falseRollback = { alone: 0.004, bursts2: 0.0042, bursts3: 0.0084 };

    const text = designTable(
      gateWith({ checks, design: { ...gateWith().design, falseRollback, extendedMs: 300_000 } }),
    );

    expect(text).toContain("| **any of them** | 0.40 % | 0.42 % | 0.84 % |");
    expect(text).toContain("| `metric` | not known beforehand |");
    expect(text).toContain("prolonged by 5 min");
  });

  it("lists each rule once with the checks that it judges", () => {
    const checks = ["a", "b", "c", "d", "e"].map((name) => checkWith({ name }));

    expect(ruleList(checks)).toBe("- `a`, `b`, `c` and 2 more: CUSUM over 30 s buckets, fails at 7");
  });
});
