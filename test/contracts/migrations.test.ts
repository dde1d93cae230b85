import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Change } from "../../src/core/migrations/change.ts";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import { judgeMigrations, pathsToRead } from "../../src/core/migrations/index.ts";
import { MigrationFinding, MigrationVerdict, Reversibility } from "../../src/core/migrations/verdict.ts";
import { changeOf } from "../support/migration-change.ts";
import { loadParsers } from "../support/parsers.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");
const DEMANDED = [
  "reversible",
  "missing",
  "empty",
  "no-op",
  "irreversible-declared",
  "destructive",
  "undecided",
] as const;

const Expected = z.strictObject({
  /** Verdicts that this tool cannot give, each with the reason; only in the case `reversible`. */
  impossible: z.partialRecord(Reversibility, z.string().min(20)).optional(),
  changed: z.array(
    z.strictObject({
      path: z.string(),
      status: z.enum(["added", "modified", "removed", "renamed"]),
      previousPath: z.string().optional(),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      version: z.string(),
      path: z.string(),
      verdict: Reversibility,
      file: z.string(),
      line: z.number(),
      reversal: z.strictObject({ path: z.string() }).nullable(),
      /** Rules of the findings besides the verdict, in order. */
      findings: z.array(MigrationFinding.shape.rule).optional(),
    }),
  ),
});

const parsers = await loadParsers();

describe.each(FRAMEWORKS.map(({ name }) => name))("%s", (tool) => {
  const cases = existsSync(join(FIXTURES, tool)) ? readdirSync(join(FIXTURES, tool)) : [];

  it.each(cases)("judges the case %s as expected.json says", (name) => {
    const { change, expected } = load(tool, name);

    const verdicts = judgeMigrations(change, parsers);

    const wanted = expected.verdicts.map(({ findings: _, ...verdict }) => ({ tool, ...verdict }));
    expect(verdicts).toMatchObject(wanted);
    expect(verdicts).toHaveLength(wanted.length);
    expect(verdicts.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
      expected.verdicts.map(({ findings = [] }) => findings),
    );
    expect(z.array(MigrationVerdict).parse(verdicts)).toEqual(verdicts);
  });

  it.each(cases)("asks in the case %s only for files that are there, and then for nothing more", (name) => {
    const { change } = load(tool, name);
    const unread = (at: Change["head"]) => ({ ...at, texts: new Map<string, string | null>() });

    const first = pathsToRead({ ...change, head: unread(change.head), base: unread(change.base) });

    expect([...change.head.paths]).toEqual(expect.arrayContaining(first.head));
    expect([...change.base.paths]).toEqual(expect.arrayContaining(first.base));
    expect(pathsToRead(change)).toEqual({ head: [], base: [] });
  });

  it.each(cases)("names in the case %s a file, and what to write wherever the change is refused", (name) => {
    const { change } = load(tool, name);

    for (const { file, path, verdict, write } of judgeMigrations(change, parsers)) {
      expect([file, path]).not.toContain("");
      if (["missing", "empty", "destructive"].includes(verdict)) expect(write).toBeTruthy();
    }
  });

  it.each(DEMANDED)("has a fixture for the verdict %s, or says why there is none", (verdict) => {
    const all = cases.map((name) => load(tool, name).expected);
    const seen = all.flatMap(({ verdicts }) => verdicts.map((found) => found.verdict));
    const impossible = all.flatMap((expected) => Object.keys(expected.impossible ?? {}));

    expect([...seen, ...impossible]).toContain(verdict);
  });
});

function load(tool: string, name: string) {
  const folder = join(FIXTURES, tool, name);
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const base = filesBelow(join(folder, "base"));
  const head = Object.fromEntries(
    Object.entries(filesBelow(folder)).filter(
      ([path]) => path !== "expected.json" && !path.startsWith("base/"),
    ),
  );
  const files = expected.changed.map(({ previousPath, ...file }) => ({
    ...file,
    ...(previousPath === undefined ? {} : { previousPath }),
  }));
  return { change: changeOf(files, head, base), expected };
}

// A name that ends in `.fixture` has that end taken off: some names mean something to tools that walk this repository.
function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file)
        .replaceAll("\\", "/")
        .replace(/\.fixture$/, "");
      return [path, readFileSync(file, "utf8")];
    }),
  );
}
