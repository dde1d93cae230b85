import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLine } from "../../../src/core/text/log-line.ts";
import { untrusted } from "../../../src/core/text/untrusted.ts";

describe("logLine", () => {
  it.each([
    ["::set-output name=x::y", ": :set-output name=x::y"],
    ["\r::error::x", " ⏎ ::error::x"],
    ["x ##[add-mask]y", "x ## [add-mask]y"],
    ["\u00a0\u3000::warning::x", "\u00a0\u3000: :warning::x"],
    ["a::error::b.sql", "a::error::b.sql"],
    [":::debug::x", ": ::debug::x"],
    ["\u001b[31mred", "\\u{001b}[31mred"],
  ])("shows %j as %j", (text, expected) => {
    expect(logLine(untrusted(text))).toBe(expected);
  });

  it("has no workflow command, whatever it holds", () => {
    const parts = fc.array(
      fc.constantFrom(":", "::", "#", "##[", "[", " ", "\t", "\n", "\r", "\u00a0", "\u2028", "\ufeff", "a"),
    );
    fc.assert(
      fc.property(parts, (text) => {
        const line = logLine(untrusted(text.join("")));

        expect(line).not.toMatch(/[\n\r\u2028]|##\[|^\s*::/);
      }),
    );
  });
});
