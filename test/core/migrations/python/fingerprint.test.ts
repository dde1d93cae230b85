import { describe, expect, it } from "vitest";
import { readPythonFile } from "../../../../src/core/migrations/python/file.ts";
import { fingerprintOf } from "../../../../src/core/migrations/python/fingerprint.ts";
import { beginReading } from "../../../../src/core/migrations/python/reading.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers(["python"]);

const TEXT = `NAME = "notes"
OTHER = "tags"

def helper(x):
    drop(x)

def upgrade():
    helper(NAME)
    run("DROP TABLE a; DROP TABLE b")
`;

describe("a fingerprint of code", () => {
  it.each([
    ["a comment", TEXT.replace("    helper(NAME)", "    # why\n    helper(NAME)  # now")],
    ["a docstring", TEXT.replace("    helper(NAME)", '    """Why."""\n    helper(NAME)')],
    ["an annotation", TEXT.replace("def helper(x):", "def helper(x: str) -> None:")],
    ["other quotes", TEXT.replace('"notes"', "'notes'")],
    ["a comma behind the last argument", TEXT.replace("helper(NAME)", "helper(\n        NAME,\n    )")],
    ["white space in SQL", TEXT.replace("; DROP", ";  DROP")],
    ["a constant that it does not use", TEXT.replace('"tags"', '"labels"')],
    ["another function", `${TEXT}\ndef downgrade():\n    pass\n`],
  ])("stays the same with %s", (_, changed) => {
    expect(print(changed)).toBe(print(TEXT));
  });

  it.each([
    ["a call", TEXT.replace("helper(NAME)", "helper(OTHER)")],
    ["a constant that it uses", TEXT.replace('"notes"', '"orders"')],
    ["a function that it calls", TEXT.replace("drop(x)", "create(x)")],
    ["SQL", TEXT.replace("TABLE b", "TABLE c")],
    ["the kind of a text", TEXT.replace('"notes"', 'r"notes"')],
  ])("changes with %s", (_, changed) => {
    expect(print(changed)).not.toBe(print(TEXT));
  });
});

function print(text: string): string {
  const file = readPythonFile(text, parsers);
  const upgrade = file?.scope.names.get("upgrade");
  if (file === null || !upgrade) throw new Error("The test's own text cannot be read.");
  return fingerprintOf([upgrade], beginReading(file, parsers));
}
