import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { explainSyntax } from "../../../src/core/policy/syntax.ts";

function explained(text: string) {
  const document = parseDocument(text, { prettyErrors: false });
  return explainSyntax([...document.errors, ...document.warnings], document, text);
}

it("one slip that breaks two rules of YAML is told once", () => {
  expect(explained("a: 1\n b:\n  c: 2\n")).toEqual([
    {
      offset: 6,
      problem: "is indented below a line that has a value already.",
      write: "Begin it in column 1.",
    },
  ]);
});

it("each key that is there twice is told by the line of the first", () => {
  const text = "a: 1\nb:\n  c: 1\n  c: 2\na: 2\na: 3\n";

  expect(explained(text).map(({ offset, problem }) => [offset, problem])).toEqual([
    [17, "`c` is there twice: here, and in line 3."],
    [22, "`a` is there twice: here, and in line 1."],
    [27, "`a` is there twice: here, and in line 1."],
  ]);
});

it.each([
  ["keys twice", "a: 1\n".repeat(4000)],
  ["colons on one line", "a: ".repeat(20_000)],
  ["values with a sign", "- @a\n".repeat(10_000)],
  ["brackets", "- [a[b]\n".repeat(4000)],
])("many %s are told to the end", (_, text) => {
  expect(explained(text).length).toBeGreaterThan(0);
});
