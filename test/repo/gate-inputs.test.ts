import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasTest } from "../support/has-test.ts";
import { gateInputs } from "./gate-inputs/index.ts";

const root = join(import.meta.dirname, "../..");
const fixtures = join(root, "test/fixtures/probes");
const contracts = "test/contracts/probes.test.ts";

describe("what a gate must have an answer to", () => {
  it("are 36 inputs, each with its outcome and a test", () => {
    expect(gateInputs.map((one) => one.number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    for (const { input, outcome, shown } of gateInputs) {
      expect([input, outcome]).not.toContain("");
      expect(shown.flatMap(({ tests }) => tests)).not.toEqual([]);
    }
  });

  const named = gateInputs.flatMap(({ number, input, shown }) =>
    shown.map((one) => ({ where: `${number}, ${input}: ${one.file}`, ...one })),
  );

  it.each(named)("is shown by tests that there are ($where)", ({ file, tests, rows }) => {
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";

    expect(tests.filter((title) => !hasTest(text, title))).toEqual([]);
    expect(rows.filter((row) => !hasRow(file, text, row))).toEqual([]);
  });
});

describe("the search for a test", () => {
  it.each([
    ['it("a title", () => {})', true],
    ["test('a title', async () => {})", true],
    ['it.each([\n  ["a row", 1],\n])(\n  "a title",\n  (row) => {})', true],
    ['it("a title and more", () => {})', false],
    ['it("more than a title", () => {})', false],
    ['describe("a title", () => {})', false],
    ['it.skip("a title", () => {})', false],
    ['it.todo("a title")', false],
    ['// it("a title", () => {})', false],
    ['it.each(["a title"])("another", () => {})', false],
    ["", false],
  ])("in %j finds it: %s", (text, isThere) => {
    expect(hasTest(text, "a title")).toBe(isThere);
  });

  it("finds a row by its whole text, and a case of the contract by its fixture", () => {
    const text = 'it.each([\n  ["a row", 1],\n])("a title", () => {})';

    expect(hasRow("x.test.ts", text, "a row")).toBe(true);
    expect(hasRow("x.test.ts", text, "a ro")).toBe(false);
    expect(hasRow(contracts, text, "http/good")).toBe(true);
    expect(hasRow(contracts, text, "http/a row")).toBe(false);
  });
});

/** Whether the file's tables have this row; those of the contract are fixtures. */
function hasRow(file: string, text: string, row: string): boolean {
  if (file === contracts) return existsSync(join(fixtures, `${row}.json`));
  return text.includes(`"${row}"`);
}
