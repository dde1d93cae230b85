import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineSplitter } from "../../../src/rehearsal/runner/line-splitter.ts";

function split(chunks: readonly string[]): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

test("a bare carriage return starts a new line", () => {
  expect(split(["50 %\r::error::x\n"])).toEqual(["50 %", "::error::x"]);
});

test("a carriage return and its new line are one end, even in two chunks", () => {
  expect(split(["a\r", "\nb"])).toEqual(["a", "b"]);
});

test("a last line without an end counts, an empty rest does not", () => {
  expect(split(["a\n\nb"])).toEqual(["a", "", "b"]);
  expect(split(["a\n"])).toEqual(["a"]);
});

test("where the stream was cut makes no difference", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n"), maxLength: 12 });

  fc.assert(
    fc.property(text, (whole) => {
      expect(split([...whole])).toEqual(split([whole]));
    }),
  );
});
