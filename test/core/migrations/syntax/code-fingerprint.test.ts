import { describe, expect, it } from "vitest";
import { openGoFile } from "../../../../src/core/migrations/go/go-file.ts";
import { codeFingerprint } from "../../../../src/core/migrations/syntax/code-fingerprint.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers(["go"]);

const FILE =
  "package a\n\nfunc up() {\n\trun(q)\n}\n\nfunc run(x string) {}\n\nconst q = `A\nB`\n\nfunc down() {}\n";

describe("the fingerprint of code", () => {
  it.each([
    ["a comment", "\trun(q)", "\t// why\n\trun(q) // so"],
    ["layout", "run(q)", "run(\n\t\tq,\n\t)"],
    ["something else in the file", "func down() {}", "func down() { run(q) }"],
    ["layout of a text", "A\nB", "A\n\t\tB"],
  ])("stays with %s changed", (_, from, to) => {
    expect(fingerprint(FILE.replace(from, to))).toBe(fingerprint(FILE));
  });

  it.each([
    ["a call", "run(q)", "run(q, q)"],
    ["a function that it calls", "(x string) {}", "(x string) { panic(x) }"],
    ["a constant that it uses", "A\nB", "A\nC"],
  ])("changes with %s", (_, from, to) => {
    expect(fingerprint(FILE.replace(from, to))).not.toBe(fingerprint(FILE));
  });

  it("ends with functions that call each other", () => {
    expect(fingerprint(FILE.replace("(x string) {}", "(x string) { up() }"))).toContain("up");
  });
});

function fingerprint(text: string): string {
  const reading = parsers.source("go", text);
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  const { functions, values } = openGoFile(reading.root, text);
  const up = functions.get("up");
  if (up === undefined) throw new Error("There is no up.");
  return codeFingerprint(up, text, (name) => functions.get(name) ?? values.get(name));
}
