import { describe, expect, it } from "vitest";
import { answerTime, span } from "../../../../src/core/gate/report/span.ts";

describe("a length of time", () => {
  it.each([
    [0, "0 ms"],
    [250, "250 ms"],
    [8500, "8.5 s"],
    [9960, "10 s"],
    [45_000, "45 s"],
    [59_700, "1 min"],
    [290_000, "4 min 50 s"],
    [600_000, "10 min"],
    [3_599_900, "1 h"],
    [5_400_000, "1 h 30 min"],
    [90_000_000, "1 d 1 h"],
  ])("of %d ms is %s", (ms, text) => {
    expect(span(ms)).toBe(text);
  });

  it("of an answer stays in milliseconds until they have five digits", () => {
    expect([2.6, 9999, 12_345].map(answerTime)).toEqual(["3 ms", "9999 ms", "12.3 s"]);
  });
});
