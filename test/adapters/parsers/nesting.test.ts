import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nestingOf } from "../../../src/adapters/parsers/nesting.ts";

describe("how deep brackets are open at once", () => {
  it.each([
    ["", 0],
    ["a = 1", 0],
    ["f(x)", 1],
    ["f(x) + g(y)", 1],
    ["f([{}])", 3],
    ["((((", 4],
    ["))))((", 2],
    ["(]", 1],
    ["('(((')", 4],
    ["# ((\n(", 3],
    ["😀(😀[", 2],
  ])("%j: %s", (text, depth) => {
    expect(nestingOf(text)).toBe(depth);
  });

  it("is that of the text with its brackets alone, and one more within brackets", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("(", "[", "{", ")", "]", "}", "a", "'", "\n") }),
        (text) => {
          expect(nestingOf(text)).toBe(nestingOf(text.replace(/[^()[\]{}]/g, "")));
          expect(nestingOf(`(${text}`)).toBeGreaterThanOrEqual(Math.max(nestingOf(text), 1));
          expect(nestingOf(`(${text}`)).toBeLessThanOrEqual(nestingOf(text) + 1);
        },
      ),
    );
  });
});
