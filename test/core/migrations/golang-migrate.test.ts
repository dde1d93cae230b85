import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, ChangedFile } from "../../../src/core/migrations/change.ts";
import { golangMigrate } from "../../../src/core/migrations/golang-migrate.ts";
import { judgeMigrations, pathsToRead } from "../../../src/core/migrations/index.ts";

const UP = "db/1_a.up.sql";
const DOWN = "db/1_a.down.sql";
const ADDED: readonly ChangedFile[] = [UP, DOWN].map((path) => ({ path, status: "added" }));

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
    const change: Change = {
      files: [{ path: UP, status: "added" }],
      head: { paths: new Set([UP]), complete: false },
    };

    const verdicts = judgeMigrations(change, new Map([[UP, "CREATE TABLE a (x int);"]]));

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
    const change: Change = { files: ADDED, head: { paths: new Set([UP, DOWN]), complete: true } };

    const verdicts = judgeMigrations(
      change,
      new Map([
        [UP, "CREATE TABLE a (x int);"],
        [DOWN, null],
      ]),
    );

    expect(verdicts).toMatchObject([{ verdict: "undecided", file: DOWN, reversal: null }]);
  });

  it("says that a deleted down file is missing", () => {
    const verdicts = judge([{ path: DOWN, status: "removed" }], { [UP]: "CREATE TABLE a (x int);" });

    expect(verdicts).toMatchObject([
      { verdict: "missing", file: UP, reason: expect.stringContaining("Deleted") },
    ]);
  });

  it("says that a renumbered migration takes the old number away", () => {
    const verdicts = judge(
      [
        { path: "db/2_a.up.sql", status: "renamed", previousPath: UP },
        { path: "db/2_a.down.sql", status: "renamed", previousPath: DOWN },
      ],
      { "db/2_a.up.sql": "CREATE TABLE a (x int);", "db/2_a.down.sql": "DROP TABLE a;" },
    );

    expect(verdicts.map(({ version, verdict }) => [version, verdict])).toEqual([
      ["1", "missing"],
      ["2", "reversible"],
    ]);
  });

  it("allows a new title for the same number", () => {
    const verdicts = judge([{ path: "db/1_b.up.sql", status: "renamed", previousPath: UP }], {
      "db/1_b.up.sql": "CREATE TABLE a (x int);",
      [DOWN]: "DROP TABLE a;",
    });

    expect(verdicts).toMatchObject([{ path: "db/1_b.up.sql", verdict: "reversible" }]);
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
    const change: Change = {
      files: [{ path: DOWN, status: "modified" }],
      head: { paths: new Set([UP, DOWN, "db/2_b.up.sql"]), complete: true },
    };

    expect(pathsToRead(change, new Map()).sort()).toEqual([DOWN, UP]);
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
          judgeMigrations(
            { files: files as ChangedFile[], head: { paths: new Set(paths), complete } },
            new Map(Object.entries(texts)),
          );
        },
      ),
    );
  });
});

function judge(files: readonly ChangedFile[], atHead: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(atHead));
  return judgeMigrations({ files, head: { paths: new Set(texts.keys()), complete: true } }, texts);
}
