import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { codeBlock, codeCell, codeSpan } from "../../../src/core/text/code.ts";
import { untrusted } from "../../../src/core/text/untrusted.ts";

const TICKS = fc.array(
  fc.constantFrom("`", "``", "```", "~~~", "\n", "\r", " ", "a", "|", "\\", "@x", "\u0000"),
);

describe("codeSpan", () => {
  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["", "(empty)"],
    ["a\nb", "`a b`"],
    ["\u202e", "`\\u{202e}`"],
  ])("of %j is %j", (text, expected) => {
    expect(codeSpan(untrusted(text))).toBe(expected);
  });

  it("holds whatever backticks are inside", () => {
    fc.assert(
      fc.property(TICKS, (parts) => {
        const span = codeSpan(untrusted(`a${parts.join("")}`));

        expect(fromMarkdown(span).children).toMatchObject([{ children: [{ type: "inlineCode" }] }]);
      }),
    );
  });
});

describe("codeCell", () => {
  it("has no pipe that would end the cell", () => {
    expect(codeCell(untrusted("a\\|b"))).toBe("<code>a&#92;&#124;b</code>");
  });
});

describe("codeBlock", () => {
  it("is fenced by more backticks than stand inside", () => {
    expect(codeBlock(untrusted("````\nx"), "sql")).toBe("`````sql\n````\nx\n`````");
  });

  it("leaves out a language that could end the line", () => {
    expect(codeBlock(untrusted("x"), "sql\n# x")).toBe("```\nx\n```");
  });

  it("is one block of code whatever is inside", () => {
    fc.assert(
      fc.property(TICKS, (parts) => {
        const block = codeBlock(untrusted(parts.join("")), "sql");

        expect(fromMarkdown(block).children).toMatchObject([{ type: "code", lang: "sql" }]);
        expect(fromMarkdown(block).children).toHaveLength(1);
      }),
    );
  });
});
