import { expect, test } from "vitest";
import { readPairs } from "../../../src/rehearsal/runner/file-pairs.ts";

test("a plain line is parted at its first =, and empty lines are skipped", () => {
  expect([...readPairs("a=b=c\n\nd=\n")]).toEqual([
    ["a", "b=c"],
    ["d", ""],
  ]);
});

test("a block keeps every line up to its delimiter", () => {
  expect([...readPairs("a<<END\none\n\nb=2\nEND\nc=3")]).toEqual([
    ["a", "one\n\nb=2"],
    ["c", "3"],
  ]);
});

test("an empty block is an empty value, and = after << belongs to the delimiter", () => {
  expect([...readPairs("a<<E=1\nE=1\n")]).toEqual([["a", ""]]);
});

test.each([
  ["neither", "Invalid format 'neither'"],
  ["a<<", "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
  ["<<END\nEND\n", "Invalid format '<<END'. Name must not be empty and delimiter must not be empty"],
  ["a<<END\nb\n", "Invalid value. Matching delimiter not found 'END'"],
  ["a<<END\nb", "Invalid value. EOF marker missing new line."],
])("%j is refused as the runner refuses it", (text, message) => {
  expect(() => [...readPairs(text)]).toThrow(message);
});
