import { expect, it } from "vitest";
import { keepingTrees } from "../../../src/adapters/parsers/kept-trees.ts";
import type { SyntaxReading } from "../../../src/kernel/parsers.ts";

const textOf = (letter: string, length: number): string => letter.repeat(length);

it("a text is read once, and its reading is the same one", () => {
  const { reader, read } = counting();

  const [first, again] = [reader("a"), reader("a")];

  expect(again).toBe(first);
  expect(read).toEqual(["a:1"]);
});

it("a text that could not be read is not tried again", () => {
  const { reader, read } = counting();

  reader("bad");
  reader("bad");

  expect(read).toEqual(["b:3"]);
});

it("the oldest are given up once there are too many characters, and no more than needed", () => {
  const { reader, read } = counting();
  for (const letter of ["a", "b"]) reader(textOf(letter, 250_000));
  reader("c");
  read.length = 0;

  for (const text of ["c", textOf("b", 250_000), textOf("a", 250_000)]) reader(text);

  expect(read).toEqual(["a:250000"]);
});

it("one that is too large by itself is read all the same", () => {
  const { reader, read } = counting();

  reader("a");
  const large = reader(textOf("b", 500_001));
  reader("a");

  expect(large).toEqual({ kind: "unreadable", reason: "b" });
  expect(read).toEqual(["a:1", "b:500001", "a:1"]);
});

it("what throws is not kept", () => {
  let calls = 0;
  const reader = keepingTrees(() => {
    calls += 1;
    if (calls === 1) throw new Error("broken");
    return { kind: "unreadable", reason: "now" };
  });

  expect(() => reader("a")).toThrow("broken");
  expect(reader("a")).toEqual({ kind: "unreadable", reason: "now" });
});

function counting() {
  const read: string[] = [];
  const reader = keepingTrees((text): SyntaxReading => {
    read.push(`${text[0]}:${text.length}`);
    return { kind: "unreadable", reason: text[0] ?? "" };
  });
  return { reader, read };
}
