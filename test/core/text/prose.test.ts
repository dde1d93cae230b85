import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { proseText } from "../../../src/core/text/prose.ts";
import { untrusted } from "../../../src/core/text/untrusted.ts";

const PIECES = fc.array(
  fc.constantFrom(
    "`",
    "``",
    "`a`",
    "a",
    " ",
    "|",
    "\\",
    "@org/team",
    "#12",
    "<b>",
    "![x](y)",
    "*",
    "\n",
    "\n\n    ",
  ),
  { maxLength: 20 },
);

describe("a sentence with names in backticks", () => {
  it.each([
    ["the hook `close-shop` failed", "the hook `close-shop` failed"],
    ["`db/2.up.sql` of v1.1.0", "`db/2.up.sql` of v1.1.0"],
    ["asks `@org/team` of @org/team", "asks `@org/team` of @&#8203;org/team"],
    ["`a|b` is no cell", "<code>a&#124;b</code> is no cell"],
    ["one ` alone", "one &#96; alone"],
    ["``two`` and `a``b`", "&#96;&#96;two&#96;&#96; and &#96;a&#96;&#96;b&#96;"],
    ["` ` is nothing", "&#96; &#96; is nothing"],
  ])("shows %j with them as code, and all else as literal text", (text, expected) => {
    const shown = proseText(untrusted(text));

    expect(shown).toBe(expected);
  });

  it("cuts a long name so that no code is left open", () => {
    const shown = proseText(untrusted("see `abcdef` here"), 8);

    expect(shown).toBe("see &#96;ab…");
  });

  it("is nothing but text and code to a Markdown parser, whoever wrote it", () => {
    fc.assert(
      fc.property(PIECES, (pieces) => {
        const shown = proseText(untrusted(pieces.join("")));

        const found = new Set(kinds(fromMarkdown(shown)));
        for (const allowed of ["root", "paragraph", "text", "inlineCode", "html"]) found.delete(allowed);
        expect([...found]).toEqual([]);
        expect(shown.replaceAll(/`[^`]*`|&#\d+;|<\/?code>/g, "·")).not.toMatch(/[\n|<`]|@\w|#\d/);
        expect(shown.split("|")).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});

function kinds(node: Nodes): string[] {
  return [node.type, ...("children" in node ? node.children.flatMap(kinds) : [])];
}
