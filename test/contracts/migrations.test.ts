import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Change } from "../../src/core/migrations/change.ts";
import { FRAMEWORKS, judgeMigrations, pathsToRead } from "../../src/core/migrations/index.ts";
import { MigrationVerdict, Reversibility } from "../../src/core/migrations/verdict.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");
const DEMANDED = ["reversible", "missing", "empty", "no-op", "irreversible-declared", "undecided"] as const;

const Expected = z.strictObject({
  changed: z.array(
    z.strictObject({ path: z.string(), status: z.enum(["added", "modified", "removed", "renamed"]) }),
  ),
  verdicts: z.array(
    z.strictObject({
      version: z.string(),
      path: z.string(),
      verdict: Reversibility,
      file: z.string(),
      line: z.number(),
      reversal: z.strictObject({ path: z.string() }).nullable(),
    }),
  ),
});

describe.each(FRAMEWORKS.map((framework) => framework.name))("%s", (tool) => {
  const cases = readdirSync(join(FIXTURES, tool));

  it.each(cases)("judges the case %s as expected.json says", (name) => {
    const { change, texts, expected } = load(tool, name);

    const verdicts = judgeMigrations(change, texts);

    expect(verdicts).toMatchObject(expected.verdicts.map((verdict) => ({ tool, ...verdict })));
    expect(verdicts).toHaveLength(expected.verdicts.length);
    expect(z.array(MigrationVerdict).parse(verdicts)).toEqual(verdicts);
  });

  it.each(cases)("asks in the case %s only for files that are there, and then for nothing more", (name) => {
    const { change, texts } = load(tool, name);

    const wanted = pathsToRead(change, new Map());

    expect([...texts.keys()]).toEqual(expect.arrayContaining(wanted));
    expect(pathsToRead(change, texts)).toEqual([]);
  });

  it.each(cases)("names in the case %s a file and what to write wherever the change is refused", (name) => {
    const { change, texts } = load(tool, name);

    for (const verdict of judgeMigrations(change, texts)) {
      expect(verdict.file).not.toBe("");
      if (["missing", "empty", "undecided"].includes(verdict.verdict)) expect(verdict.write).toBeTruthy();
    }
  });

  it.each(DEMANDED)("has a fixture for the verdict %s", (verdict) => {
    const seen = cases.flatMap((name) => load(tool, name).expected.verdicts.map((found) => found.verdict));

    expect(seen).toContain(verdict);
  });
});

function load(tool: string, name: string) {
  const folder = join(FIXTURES, tool, name);
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.json")
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = new Map(
    files.map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
  const change: Change = { files: expected.changed, head: { paths: new Set(texts.keys()), complete: true } };
  return { change, texts, expected };
}
