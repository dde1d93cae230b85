import { expect, it } from "vitest";
import { clausesOf, isNegated } from "../../../src/core/plan/clauses.ts";

it("a text has a clause for each thing that it says, and code stays whole", () => {
  expect(clausesOf("Turn `a, b` off, then redeploy v1.4.2; run `x and y`.\n- no flag (but traffic)")).toEqual(
    ["Turn `a, b` off", "redeploy v1.4.2", "run `x and y`", "- no flag", "traffic"],
  );
});

it.each([
  ["there is no flag", true],
  ["it isn't behind a flag", true],
  ["we could not add one", true],
  ["es gibt kein Flag", true],
  ["フラグはない", true],
  ["флага нет", true],
  ["выключаем флаг", false],
  ["turn the flag off", false],
  ["if that is not enough redeploy", false],
  ["if it doesn't help shift traffic", false],
  ["redeploy without downtime", false],
  ["not only the flag", false],
])("%j is negated: %s", (clause, expected) => {
  expect(isNegated(clause)).toBe(expected);
});
