import { describe, expect, it } from "vitest";
import { consecutiveFailuresRule } from "../../../../src/core/gate/rules/consecutive-failures.ts";
import { failedAt, planOf, sample, series, stateOf } from "./sample-example.ts";

const rule = consecutiveFailuresRule({ limit: 3 }, planOf(5000, 600_000));

describe("consecutive failures", () => {
  it("fail at the third in a row", () => {
    expect(failedAt(rule, series("xx.xx.xx."))).toBeNull();
    expect(failedAt(rule, series("xx.xxx.."))).toBe(25_000);
  });

  it("are neither broken nor extended by samples without a datum", () => {
    expect(failedAt(rule, series("..x?x!"))).toBeNull();
    expect(failedAt(rule, series("..x?x!x"))).toBe(30_000);
  });

  it("do not count confirmations", () => {
    const confirmed = [...series(".xx"), sample("bad", 11_000, { phase: "confirmation" })];

    expect(failedAt(rule, confirmed)).toBeNull();
  });

  it("stay failed, and say how many there were", () => {
    expect(rule.standing(stateOf(rule, series(".xxx....")))).toEqual({
      kind: "failed",
      reason: "errors",
      detail: "health: 3 of 4 bad (last: status 503, wanted 200); 3 in a row",
    });
  });

  it("find an outage soon and a tenth of bad answers seldom", () => {
    expect(rule.rates?.outageMs).toBe(15_000);
    expect(rule.rates?.miss).toBeGreaterThan(0.85);
    expect(rule.rates?.falseRollback.bursts2).toBeGreaterThan(0.1);
  });
});
