import { describe, expect, it } from "vitest";
import { readPythonFile } from "../../../../src/core/migrations/python/file.ts";
import { literalOf } from "../../../../src/core/migrations/python/literal.ts";
import { beginReading } from "../../../../src/core/migrations/python/reading.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers(["python"]);

describe("a text in Python", () => {
  it.each([
    ['"a"', "a"],
    ["'a' \"b\"", "ab"],
    ['("a"\n     "b")', "ab"],
    ['"a" + B + "c"', "abc"],
    ['f"a{B}c{{}}"', "abc{}"],
    ['f"{N}"', "3"],
    ['rf"\\d{B}"', "\\db"],
    ['r"a\\n"', "a\\n"],
    ['"a\\n\\t\\x41\\u00e9\\101\\\\\\q"', "a\n\tA\u00e9A\\\\q"],
    ['"""\\\na\n  b"""', "a\n  b"],
    ['text("a")', "a"],
    ['sa.text("a").bindparams(x=1)', "a"],
    ['textwrap.dedent("""a""").strip()', "a"],
    ["B", "b"],
    ["LATER", "later"],
  ])("is known of %s", (expression, text) => {
    expect(read(expression)?.text).toBe(text);
  });

  it.each([
    'b"a"',
    'f"{UNKNOWN}"',
    'f"{B!r}"',
    'f"{N:>3}"',
    '"%s" % B',
    '"{}".format(B)',
    "UNKNOWN",
    "BRANCH",
    "GROWN",
    "SELF",
    "CIRCLE",
    '"\\N{BULLET}"',
    "None",
    "load('x.sql')",
    'B if N else "c"',
  ])("is not known of %s", (expression) => {
    expect(read(expression)).toBeNull();
  });

  it("stands on the line of its first character", () => {
    expect(read('(\n\n"a")')).toMatchObject({ line: 3, keepsLines: true });
    expect(read('"""\\\na"""')).toMatchObject({ line: 2 });
    expect(read('"a" "b"')).toMatchObject({ line: 1, keepsLines: false });
  });

  it("that doubles itself again and again is given up", () => {
    const lines = Array.from({ length: 60 }, (_, index) => `A${index + 1} = A${index} + A${index}`);

    expect(read("A60", ['A0 = "x"', ...lines].join("\n"))).toBeNull();
  });
});

const CONSTANTS = `B = "wrong"
B = "b"
N = 3
LATER = EARLIER
EARLIER = "later"
GROWN = "a"
GROWN += "b"
SELF = SELF + "a"
CIRCLE = ROUND
ROUND = CIRCLE
if N:
    BRANCH = "a"
else:
    BRANCH = "b"`;

function read(expression: string, constants = CONSTANTS) {
  const file = readPythonFile(`WANTED = ${expression}\n${constants}\n`, parsers);
  const value = file?.scope.names.get("WANTED") ?? null;
  if (file === null || value === null) throw new Error("The test's own text cannot be read.");
  return literalOf(value, beginReading(file, parsers));
}
