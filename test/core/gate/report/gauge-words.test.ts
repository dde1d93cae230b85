import { describe, expect, it } from "vitest";
import { gaugeSentence, gaugeWords } from "../../../../src/core/gate/report/gauge-words.ts";

describe("a statistic in words", () => {
  it.each([
    [{ statistic: 0, threshold: 7, unit: "CUSUM" }, "CUSUM 0.0 of 7"],
    [{ statistic: 7.31, threshold: 7, unit: "CUSUM" }, "CUSUM 7.3 of 7"],
    [{ statistic: 2, threshold: 3, unit: "bad" }, "bad 2 of 3"],
    [{ statistic: 186_091.4, threshold: 100, unit: "evidence" }, "evidence 186.1 k of 100"],
    [{ statistic: Number.NaN, threshold: 1, unit: "share" }, "share NaN of 1"],
  ])("keeps a count a count and the width of the rest", (gauge, text) => {
    expect(gaugeWords(gauge)).toBe(text);
  });

  it("says on a page what the second number is", () => {
    const gauge = { statistic: 11, threshold: 2, unit: "bad" };

    expect(gaugeSentence(gauge)).toBe("bad 11, fails at 2");
  });
});
