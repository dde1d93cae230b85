import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimResults } from "../../src/rehearsal/results-folder.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "results-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a folder of an earlier rehearsal is emptied, and a new one is made", async () => {
  const old = join(root, "rehearsal");
  mkdirSync(old);
  writeFileSync(join(old, "result.json"), "{}");

  await claimResults(root, old);
  await claimResults(root, join(root, "new"));

  expect(existsSync(join(old, "result.json"))).toBe(false);
  expect(existsSync(join(root, "new"))).toBe(true);
});

test.each([".", "..", "../elsewhere", "src"])("%s is refused, and nothing in it is touched", async (name) => {
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src", "work.ts"), "somebody's work");

  await expect(claimResults(root, join(root, name))).rejects.toThrow(
    /--results is .*\. Write|which holds other things/,
  );

  expect(existsSync(join(root, "src", "work.ts"))).toBe(true);
});
