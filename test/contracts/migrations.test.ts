import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Change } from "../../src/core/migrations/change.ts";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import { judgeMigrations, pathsToRead } from "../../src/core/migrations/index.ts";
import { MigrationVerdict } from "../../src/core/migrations/verdict.ts";
import { casesOf, loadCase } from "../support/migration-fixture.ts";
import { loadParsers } from "../support/parsers.ts";

const DEMANDED = [
  "reversible",
  "missing",
  "empty",
  "no-op",
  "irreversible-declared",
  "destructive",
  "undecided",
] as const;

const parsers = await loadParsers();

describe.each(FRAMEWORKS.map(({ name }) => name))("%s", (tool) => {
  const cases = casesOf(tool);

  it.each(cases)("judges the case %s as expected.json says", (name) => {
    const { change, expected } = loadCase(tool, name);

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
    const { change } = loadCase(tool, name);
    const unread = (at: Change["head"]) => ({ ...at, texts: new Map<string, string | null>() });

    const first = pathsToRead({ ...change, head: unread(change.head), base: unread(change.base) });

    expect([...change.head.paths]).toEqual(expect.arrayContaining(first.head));
    expect([...change.base.paths]).toEqual(expect.arrayContaining(first.base));
    expect(pathsToRead(change)).toEqual({ head: [], base: [] });
  });

  it.each(cases)("names in the case %s a file, and what to write wherever the change is refused", (name) => {
    const { change } = loadCase(tool, name);

    for (const { file, path, verdict, write } of judgeMigrations(change, parsers)) {
      expect([file, path]).not.toContain("");
      if (["missing", "empty", "destructive"].includes(verdict)) expect(write).toBeTruthy();
    }
  });

  it.each(DEMANDED)("has a fixture for the verdict %s, or says why there is none", (verdict) => {
    const all = cases.map((name) => loadCase(tool, name).expected);
    const seen = all.flatMap(({ verdicts }) => verdicts.map((found) => found.verdict));
    const impossible = all.flatMap((expected) => Object.keys(expected.impossible ?? {}));

    expect([...seen, ...impossible]).toContain(verdict);
  });
});
