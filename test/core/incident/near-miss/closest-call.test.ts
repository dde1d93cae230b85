import { expect, it } from "vitest";
import { closestCalls } from "../../../../src/core/incident/near-miss/closest-call.ts";
import { badSample, checkEvidenceWith, evidenceWith } from "../incident-example.ts";

it.each([
  [{ statistic: 2, threshold: 3, unit: "bad" }, "`web`: 2 of 3 bad, 3 would have rolled it back"],
  [
    { statistic: 2, threshold: 3, unit: "bad in a row" },
    "`web`: 2 bad in a row, 3 would have rolled it back",
  ],
  [{ statistic: 5.31, threshold: 7, unit: "CUSUM" }, "`web`: CUSUM 5.3, 7 would have rolled it back"],
  [{ statistic: 1, threshold: 2, unit: "@all" }, "`web`: 1 @&#8203;all, 2 would have rolled it back"],
])("says how near a check came, in the words of its rule: %j", (gauge, text) => {
  const gate = evidenceWith({ checks: [checkEvidenceWith({ good: 1, bad: 2, gauge })] });

  expect(closestCalls(gate, [], ["web"])).toBe(text);
});

it("goes by the worst moment, not by the last one", () => {
  const gate = evidenceWith({
    checks: [
      checkEvidenceWith({
        good: 12,
        bad: 2,
        judging: { by: "consecutive-failures", limit: 3 },
        gauge: { statistic: 0, threshold: 3, unit: "bad in a row" },
      }),
    ],
  });

  expect(closestCalls(gate, [badSample(), badSample()], ["web"])).toBe(
    "`web`: 2 bad in a row, 3 would have rolled it back",
  );
});

it("names five checks and counts the rest", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const gate = evidenceWith({ checks: names.map((name) => checkEvidenceWith({ name })) });

  expect(closestCalls(gate, [], names)).toMatch(/`e`: .*; and 2 more$/);
  expect(closestCalls(gate, [], [])).toBe("");
});
