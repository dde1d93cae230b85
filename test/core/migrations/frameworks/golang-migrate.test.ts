import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../../../src/core/migrations/change.ts";
import { golangMigrate } from "../../../../src/core/migrations/frameworks/golang-migrate.ts";
import { judgeMigrations, pathsToRead } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const UP = "db/1_a.up.sql";
const DOWN = "db/1_a.down.sql";
const ADDED: readonly ChangedFile[] = [UP, DOWN].map((path) => ({ path, status: "added" }));

const parsers = await loadParsers([]);

describe("golang-migrate", () => {
  it.each([
    ["db/000001_init.up.sql", true],
    ["1_.down.sql", true],
    ["db/20240101_a.b.tx.up.sql", true],
    ["db/1_a.up.json", true],
    ["db/a_1.up.sql", false],
    ["db/1_breakdown.sql", false],
    ["db/1a.down.sql", false],
    ["docs/1_up.md", false],
  ])("claims %s: %s", (path, expected) => {
    expect(golangMigrate.claims(path)).toBe(expected);
  });

  it("pairs by number, whatever the zeros and titles", () => {
    const verdicts = judge([{ path: "db/0007_add.up.sql", status: "added" }], {
      "db/0007_add.up.sql": "CREATE TABLE a (x int);",
      "db/7_remove.down.sql": "DROP TABLE a;",
    });

    expect(verdicts).toMatchObject([
      { version: "7", verdict: "reversible", reversal: { path: "db/7_remove.down.sql" } },
    ]);
  });

  it("does not pair across directories", () => {
    const verdicts = judge([{ path: UP, status: "added" }], {
      [UP]: "CREATE TABLE a (x int);",
      "other/1_a.down.sql": "DROP TABLE a;",
    });

    expect(verdicts).toMatchObject([
      { verdict: "missing", write: expect.stringContaining("db/1_a.down.sql") },
    ]);
  });

  it("does not call a reversal missing while the list of files is incomplete", () => {
    const change = changeOf([{ path: UP, status: "added" }], { [UP]: "CREATE TABLE a (x int);" });

    const verdicts = judgeMigrations({ ...change, head: { ...change.head, complete: false } }, parsers);

    expect(verdicts).toMatchObject([{ verdict: "undecided" }]);
  });

  it("does not decide about two files with one number", () => {
    const verdicts = judge(ADDED, {
      [UP]: "CREATE TABLE a (x int);",
      [DOWN]: "DROP TABLE a;",
      "db/01_b.up.sql": "DROP TABLE c;",
    });

    expect(verdicts).toMatchObject([{ verdict: "undecided", file: UP }]);
  });

  it("does not decide when a file could not be read", () => {
    const verdicts = judge(ADDED, { [UP]: "CREATE TABLE a (x int);", [DOWN]: null });

    expect(verdicts).toMatchObject([{ verdict: "undecided", file: DOWN, reversal: null }]);
  });

  it("says that a deleted down file is missing", () => {
    const verdicts = judge([{ path: DOWN, status: "removed" }], { [UP]: "CREATE TABLE a (x int);" });

    expect(verdicts).toMatchObject([{ verdict: "missing", file: UP }]);
  });

  it("says that a renumbered migration takes the old number away", () => {
    const verdicts = judge(
      [
        { path: "db/2_a.up.sql", status: "renamed", previousPath: UP },
        { path: "db/2_a.down.sql", status: "renamed", previousPath: DOWN },
      ],
      { "db/2_a.up.sql": "CREATE TABLE a (x int);", "db/2_a.down.sql": "DROP TABLE a;" },
      { [UP]: "CREATE TABLE a (x int);", [DOWN]: "DROP TABLE a;" },
    );

    expect(
      verdicts.map(({ version, verdict, findings }) => [version, verdict, findings.map(({ rule }) => rule)]),
    ).toEqual([
      ["1", "missing", ["renamed-after-merge"]],
      ["2", "reversible", []],
    ]);
  });

  it("allows a new title for the same number", () => {
    const verdicts = judge(
      [{ path: "db/1_b.up.sql", status: "renamed", previousPath: UP }],
      { "db/1_b.up.sql": "CREATE TABLE a (x int);", [DOWN]: "DROP TABLE a;" },
      { [UP]: "CREATE TABLE a (x int);" },
    );

    expect(verdicts).toMatchObject([{ path: "db/1_b.up.sql", verdict: "reversible", findings: [] }]);
  });

  it("does not decide about a down file that does more than its up file", () => {
    const verdicts = judge(ADDED, { [UP]: "-- voided", [DOWN]: "DROP TABLE a;" });

    expect(verdicts).toMatchObject([{ verdict: "undecided", file: DOWN }]);
  });

  it("says that a down file without an up file is no migration", () => {
    const verdicts = judge([{ path: DOWN, status: "added" }], { [DOWN]: "DROP TABLE a;" });

    expect(verdicts).toMatchObject([{ verdict: "not-a-migration" }]);
  });

  it("asks for the files of the touched versions and no others", () => {
    const { head, base, files } = changeOf([{ path: DOWN, status: "modified" }], {
      [UP]: "",
      [DOWN]: "",
      "db/2_b.up.sql": "",
    });
    const texts = new Map<string, string>();

    const wanted = pathsToRead({ files, head: { ...head, texts }, base: { ...base, texts } });

    expect({ head: wanted.head.sort(), base: wanted.base.sort() }).toEqual({
      head: [DOWN, UP],
      base: [DOWN, UP],
    });
  });

  it("judges a down file the same after a comment or a blank line is added", () => {
    const down = fc.constantFrom(
      "DROP TABLE a;",
      "",
      "SELECT 1;",
      "BEGIN;\nDROP TABLE a;\nCOMMIT;",
      "DO $$\nBEGIN\nRAISE EXCEPTION 'x';\nEND\n$$;",
      "DROP TABLE a);",
      "DELETE FROM a\nWHERE b = 'it''s';",
      "SET a = 1;\nSELECT\n1;",
      "DO $$\nBEGIN\nNULL;\nEND\n$$;",
    );
    const words = fc
      .array(
        fc.constantFrom(
          "DROP TABLE a;",
          "it's",
          '"',
          "irreversible",
          "$$",
          "@",
          " ",
          "(",
          "RAISE EXCEPTION",
          "é",
          ";",
        ),
      )
      .map((parts) => parts.join(""));
    const comment = fc.oneof(
      words.map((text) => `-- ${text}`),
      words.map((text) => `/* ${text} */`),
      fc.constantFrom("", "  ", "\t", "\r"),
    );
    fc.assert(
      fc.property(down, comment, fc.nat(), (text, added, place) => {
        fc.pre(!text.includes("$$") || !added.includes("$$"));
        const lines = text.split("\n");
        const changed = lines.toSpliced(place % (lines.length + 1), 0, added).join("\n");

        const [before, after] = [text, changed].map(
          (sql) => judge(ADDED, { [UP]: "CREATE TABLE a (x int);", [DOWN]: sql })[0],
        );

        expect(after?.verdict).toBe(before?.verdict);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws", () => {
    const path = fc.constantFrom(UP, DOWN, "db/1_b.up.sql", "x/1_a.up.sql", "a", "1_.up.", "db/1_a\n.up.sql");
    const file = fc.record({
      path,
      status: fc.constantFrom("added", "removed", "renamed", "copied", "unchanged"),
      previousPath: path,
    });
    fc.assert(
      fc.property(
        fc.array(file),
        fc.array(path),
        fc.boolean(),
        fc.dictionary(path, fc.option(fc.string())),
        (files, paths, complete, texts) => {
          const snapshot = { paths: new Set(paths), complete, texts: new Map(Object.entries(texts)) };
          judgeMigrations({ files: files as ChangedFile[], head: snapshot, base: snapshot }, parsers);
        },
      ),
    );
  });
});

function judge(
  files: readonly ChangedFile[],
  head: Readonly<Record<string, string | null>>,
  base: Readonly<Record<string, string | null>> = {},
) {
  return judgeMigrations(changeOf(files, head, base), parsers);
}
