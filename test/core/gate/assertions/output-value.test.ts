import { describe, expect, it } from "vitest";
import { contentOf } from "../../../../src/core/gate/assertions/content.ts";
import {
  type OutputValue,
  outputValue,
  outputValueProblems,
} from "../../../../src/core/gate/assertions/output-value.ts";

describe("a value that is taken out", () => {
  it.each<[OutputValue["value"], string, number]>([
    ["last-line", "first\n0.5", 0.5],
    ["last-line", "-1e-3", -0.001],
    [{ json: "$.rate" }, '{"rate":0.5}', 0.5],
    [{ json: "$.rate" }, '{"rate":"0.5"}', 0.5],
    [{ json: "$.rate" }, '{"rate":9007199254740993}', 9_007_199_254_740_992],
  ])("%j of %j is %d", (value, text, wanted) => {
    expect(taken({ value, "at-most": 1e300 }, text)).toEqual({ value: wanted, finding: null });
  });

  it.each<[OutputValue["value"], string]>([
    ["last-line", ""],
    ["last-line", "NaN"],
    ["last-line", "Infinity"],
    ["last-line", "0x10"],
    ["last-line", "5 errors"],
    [{ json: "$.rate" }, "{}"],
    [{ json: "$.rate" }, '{"rate":null}'],
    [{ json: "$.rate" }, '{"rate":1e999}'],
    [{ json: "$[*].rate" }, '[{"rate":1},{"rate":2}]'],
    [{ json: "$.rate" }, "<html>"],
  ])("%j of %j was not measured", (value, text) => {
    const { value: seen, finding } = taken({ value, "at-least": -1, "at-most": 1 }, text);

    expect(seen).toBeUndefined();
    expect(finding?.outcome).toBe("missing");
  });

  it.each<OutputValue>([
    { value: "last-line", "at-most": 1 },
    { value: "last-line", outcomes: { good: ["0.5"], bad: ["no"], missing: [] } },
  ])("on the last line is not known when the end was cut off: %j", (check) => {
    expect(taken(check, "0.5\n0.5", true)).toEqual({
      finding: {
        outcome: "missing",
        reason: "the output is longer than the 7 bytes that `max-output` keeps, so it cannot be told",
      },
    });
  });

  it.each([
    ["0.5\n\n \r\n", 0.5],
    ["10 %\r20 %\r30\n", 30],
    [`1\n${" ".repeat(10_000)}2${" ".repeat(10_000)}`, 2],
    [`${"0".repeat(9_999)}7`, 7],
    ["7", 7],
  ])("is on the last line that is not blank, as a whole", (text, wanted) => {
    expect(taken({ value: "last-line", "at-least": 0 }, text).value).toBe(wanted);
  });

  it("is judged by its limits", () => {
    expect(taken({ value: "last-line", "at-most": 1 }, "1").finding).toBeNull();
    expect(taken({ value: "last-line", "at-most": 1 }, "1.5").finding).toEqual({
      outcome: "bad",
      reason: "1.5, wanted 1 at most",
    });
    expect(taken({ value: "last-line", "at-least": 2 }, "1.5").finding?.outcome).toBe("bad");
  });

  it("may be another tool's words, the worst of which counts", () => {
    const check: OutputValue = {
      value: { json: "$[*]" },
      outcomes: { good: ["Pass"], bad: ["Fail"], missing: ["Running"] },
    };

    expect(taken(check, '["Pass","Pass"]').finding).toBeNull();
    expect(taken(check, '["Pass","Running"]').finding?.outcome).toBe("missing");
    expect(taken(check, '["Pass","Fail","Running"]').finding?.outcome).toBe("bad");
    expect(taken(check, '["Pass","Skipped"]').finding?.outcome).toBe("error");
    expect(taken(check, "[]").finding?.outcome).toBe("error");
  });
});

describe("limits and words", () => {
  const outcomes = { good: ["a"], bad: ["b"], missing: [] };

  it.each<[OutputValue, string | null]>([
    [{}, null],
    [{ value: "last-line", "at-most": 1 }, null],
    [{ value: "last-line", outcomes }, null],
    [{ value: "last-line" }, "value"],
    [{ "at-most": 1 }, "at-most"],
    [{ outcomes }, "outcomes"],
    [{ value: "last-line", "at-most": 1, outcomes }, "outcomes"],
  ])("%j has a problem with %s", (check, key) => {
    expect(outputValueProblems(check).map((one) => one.key)).toEqual(key === null ? [] : [key]);
  });
});

function taken(check: OutputValue, text: string, truncated = false) {
  const content = contentOf({
    bytes: new TextEncoder().encode(text),
    truncated,
    name: "the output",
    limitKey: "max-output",
  });
  return outputValue(check, content);
}
