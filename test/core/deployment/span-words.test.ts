import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beyondWords, spanWords } from "../../../src/core/deployment/span-words.ts";

const hourMs = 3_600_000;

describe("a span of time", () => {
  it.each([
    [0, "0 seconds"],
    [1999, "1 second"],
    [119_999, "119 seconds"],
    [120_000, "2 minutes"],
    [2 * hourMs, "2 hours"],
    [47.9 * hourMs, "47 hours"],
    [9.5 * 24 * hourMs, "9 days"],
  ])("of %d ms is told as %s", (ms, words) => {
    expect(spanWords(ms)).toBe(words);
  });
});

describe("an age above its limit", () => {
  it.each([
    ["9 days", "7 days", 9.4 * 24, 7 * 24],
    ["169 hours", "168 hours", 169.5, 168],
    ["9 days", "36 hours", 9 * 24, 36],
    ["2 days", "1 day", 48, 24],
    ["91 minutes", "90 minutes", 91 / 60, 1.5],
    ["just over 7 days", "7 days", 168 + 1e-6, 168],
  ])("is told as %s against %s", (age, limit, ageHours, limitHours) => {
    expect(beyondWords(ageHours * hourMs, limitHours * hourMs)).toEqual({ age, limit });
  });

  it("never reads as if it were within", () => {
    const sizes = new Map([
      ["day", 86_400],
      ["hour", 3600],
      ["minute", 60],
      ["second", 1],
    ]);
    const seconds = (words: string): number => {
      const [n, noun = ""] = words.replace("just over ", "").split(" ");
      return Number(n) * (sizes.get(noun.replace(/s$/, "")) ?? Number.NaN);
    };

    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31_622_400 }), fc.integer({ min: 1, max: 1e9 }), (limit, ms) => {
        const words = beyondWords(limit * 1000 + ms, limit * 1000);

        expect(seconds(words.limit)).toBe(limit);
        if (!words.age.startsWith("just over ")) expect(seconds(words.age)).toBeGreaterThan(limit);
      }),
    );
  });
});
