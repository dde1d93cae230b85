import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terminalLine, terminalLines, wrapped } from "../../../src/core/terminal/terminal-text.ts";
import { untrusted } from "../../../src/core/text/untrusted.ts";

describe("text of others on a terminal", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", "\\u{001b}[31mred\\u{001b}[0m"],
    ["\u009b2J", "\\u{009b}2J"],
    ["a\nb\tc\rd", "a\\u{000a}b\\u{0009}c\\u{000d}d"],
    ["\u001b]0;title\u0007", "\\u{001b}]0;title\\u{0007}"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\\u{202e}", "a\\u{202e}"],
    ["größe 😀", "größe 😀"],
  ])("is one line: %j", (text, line) => {
    expect(terminalLine(untrusted(text))).toBe(line);
  });

  it("has no control character, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect([terminalLine(untrusted(text)), ...terminalLines(untrusted(text))].join("")).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}]/u,
        );
      }),
    );
  });

  it("keeps its lines and their indentation where it is to be copied", () => {
    expect(terminalLines(untrusted("def down\r\n\tx\u001b\n\n  y\n\n"))).toEqual([
      "def down",
      "  x\\u{001b}",
      "",
      "  y",
    ]);
  });

  it("is cut when it is long", () => {
    expect(terminalLines(untrusted("a\nb\nc\nd"), 2)).toEqual(["a", "b", "… and 2 more lines"]);
    expect(terminalLine(untrusted("abcdef"), 4)).toBe("abc…");
  });
});

describe("wrapped", () => {
  it("breaks at spaces, the first line shorter by what is taken", () => {
    expect(wrapped("aa bb cc dd", 5)).toEqual(["aa bb", "cc dd"]);
    expect(wrapped("aa bb cc dd", 5, 3)).toEqual(["aa", "bb cc", "dd"]);
    expect(wrapped("longerthanthat a", 5)).toEqual(["longerthanthat", "a"]);
    expect(wrapped("", 5)).toEqual([]);
  });

  it("keeps a command in one line, from where it can be copied, also when it is longer than the line", () => {
    expect(wrapped("Do: `gh api -X PUT`, or go", 14)).toEqual(["Do:", "`gh api -X PUT`,", "or go"]);
    expect(wrapped("a `b c` d", 5)).toEqual(["a", "`b c`", "d"]);
  });

  it("breaks in what stands in backticks and is longer than any command of ours", () => {
    const name = Array.from({ length: 40 }, () => "word").join(" ");

    expect(wrapped(`\`${name}\``, 80).every((line) => line.length <= 80)).toBe(true);
  });
});
