import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { inlineText } from "../../../src/core/text/inline.ts";
import { table, tableCell } from "../../../src/core/text/table.ts";
import { untrusted } from "../../../src/core/text/untrusted.ts";

const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."@#<>&`*_~|[](){}!\\-+=:/.\n\r\t \u202e\u200b",
        "@org/team",
        "#12",
        "GH-12",
        "a/b#1",
        "https://evil.example",
        "www.evil.example",
        "<!--",
        "-->",
        "</details>",
        "![](http://evil.example)",
        "[x](javascript:alert(1))",
        "deadbeefdeadbeef",
        "a@b.example",
        "1. ",
        "# ",
        "    ",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("inlineText", () => {
  it.each([
    ["@org/team", "@&#8203;org/team"],
    ["fixes #12", "fixes #&#8203;12"],
    ["gh-12", "gh-&#8203;12"],
    ["a/b#1", "a/b#&#8203;1"],
    ["https://evil.example", "https:&#8203;//evil.example"],
    ["www.evil.example", "www&#8203;.evil.example"],
    ["<!-- x -->", "&#60;&#33;-- x --&#62;"],
    ["a|b", "a&#124;b"],
    ["a\r\nb", "a b"],
    ["&lt;", "&#38;lt;"],
    ["deadbeef", "deadbe&#8203;ef"],
    ["- x", "\\- x"],
    ["1. x", "1\\. x"],
    ["===", "\\==="],
    ["a\u202eb", "a&#92;u&#123;202e&#125;b"],
  ])("shows %j as literal text", (text, expected) => {
    const shown = inlineText(untrusted(text));

    expect(shown).toBe(expected);
  });

  it("cuts a long text at whole characters", () => {
    const shown = inlineText(untrusted("😀".repeat(10)), 3);

    expect(shown).toBe("😀😀…");
  });

  it("is nothing but text to a Markdown parser, whatever it holds", () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const shown = inlineText(untrusted(text));

        expect(shown.replace(/&#\d+;/g, "\u00b7")).not.toMatch(/\n|@\w|#\d|:\/\/|www\.|GH-\d|\||</i);
        expect(kinds(fromMarkdown(shown))).toEqual(shown === "" ? ["root"] : ["root", "paragraph", "text"]);
      }),
    );
  });

  it("never breaks a row of a table", () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const rendered = table(["A", "B"], [[tableCell(untrusted(text)), "x"]]);

        expect(rendered.split("\n")).toHaveLength(3);
        expect(rendered.split("\n")[2]?.split("|")).toHaveLength(4);
      }),
    );
  });
});

describe("tableCell", () => {
  it("shows a dash for nothing", () => {
    expect([tableCell(null), tableCell(untrusted(" "))]).toEqual(["–", "–"]);
  });
});

function kinds(node: Nodes): string[] {
  return [node.type, ...("children" in node ? node.children.flatMap(kinds) : [])];
}
