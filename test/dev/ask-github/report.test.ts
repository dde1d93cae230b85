import { expect, it } from "vitest";
import type { Asked } from "../../../src/dev/ask-github/ask-all.ts";
import { hasDifference, reportLines, reportMarkdown } from "../../../src/dev/ask-github/report.ts";
import { cannotTell, differs, type Found, holds, look } from "../../../src/dev/ask-github/rule.ts";

const source = [
  { file: "src/a.ts", says: "one" },
  { file: "src/a.ts", says: "two" },
  { file: "src/b.ts", says: "three" },
];

it("shows each rule in a row, whatever GitHub said, then what was left behind and what is to be looked at", () => {
  const markdown = reportMarkdown([
    one("a", holds("made")),
    { ...one("b", differs("422 | <b>\nno\\")), leftBehind: ["refs/x (403)"] },
    { ...one("c", look("below")), shown: ["![x](data:,)"] },
  ]);

  expect(markdown.split("\n")).toEqual([
    "### What GitHub does",
    "",
    "| | rule | seen | relied on in |",
    "| --- | --- | --- | --- |",
    "| ✅ holds | a is so. | made | `src/a.ts`<br>`src/b.ts` |",
    "| ❌ differs | b is so. | 422 \\| &lt;b> no\\\\ | `src/a.ts`<br>`src/b.ts` |",
    "| 👀 look | c is so. | below | `src/a.ts`<br>`src/b.ts` |",
    "",
    "**Left behind:**",
    "",
    "- refs/x (403)",
    "",
    "![x](data:,)",
    "",
  ]);
});

it("says a line for each rule in the log", () => {
  const lines = reportLines([{ ...one("a", cannotTell("no\nqueue")), leftBehind: ["a ref"] }]);

  expect(lines).toEqual(["cannot tell a: no queue", "            left behind: a ref"]);
});

it.each([
  ["all hold", [holds("x")], false],
  ["one cannot be told, one is looked at", [cannotTell("x"), look("x")], false],
  ["one of them differs", [holds("x"), differs("x")], true],
])("is red only when a rule differs: %s", (_what, found, isRed) => {
  expect(hasDifference(found.map((each) => one("a", each)))).toBe(isRed);
});

function one(name: string, found: Found): Asked {
  return { rule: { name, claim: `${name} is so.`, source }, found, leftBehind: [], shown: [] };
}
