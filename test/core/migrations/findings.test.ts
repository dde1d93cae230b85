import { describe, expect, it } from "vitest";
import { contractWithExpand } from "../../../src/core/migrations/findings/contract-with-expand.ts";
import { findingsOf } from "../../../src/core/migrations/findings.ts";
import type { Migration } from "../../../src/core/migrations/migration.ts";
import type { ObjectKind, Operation } from "../../../src/core/migrations/operation.ts";
import type { Side } from "../../../src/core/migrations/side.ts";
import { sqlSide } from "../../../src/core/migrations/sql/sql-side.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers([]);

describe("findingsOf", () => {
  it.each<[up: string, down: string, rules: string[]]>([
    ["CREATE TABLE a (id int);", "DROP TABLE a;", []],
    ["CREATE TABLE a (id int);", "", []],
    ["CREATE TABLE IF NOT EXISTS a (id int);", "DROP TABLE a;", ["unguarded-down"]],
    ["CREATE TABLE IF NOT EXISTS a (id int);", "DROP TABLE IF EXISTS a;", []],
    ["ALTER TABLE a ADD COLUMN IF NOT EXISTS x int;", "ALTER TABLE a DROP COLUMN x;", ["unguarded-down"]],
    ["CREATE TABLE a (id int);", "DROP TABLE a CASCADE;", ["cascading-down"]],
    ["ALTER TABLE a DROP COLUMN x CASCADE;", "ALTER TABLE a ADD COLUMN x int;", []],
    ["ALTER TYPE t ADD VALUE 'x';", "DROP TYPE t;", ["enum-value-added"]],
    ["CREATE TYPE t AS ENUM ('a'); ALTER TYPE t ADD VALUE 'x';", "DROP TYPE t;", []],
    ["ALTER TABLE a ALTER x TYPE text;", "ALTER TABLE a ALTER x TYPE varchar(5);", ["down-narrows-type"]],
    ["ALTER TABLE a ALTER x TYPE bigint;", "ALTER TABLE a ALTER x TYPE integer;", ["down-narrows-type"]],
    ["ALTER TABLE a ALTER x TYPE text;", "ALTER TABLE a ALTER x TYPE jsonb USING x::jsonb;", []],
    [
      "ALTER TABLE a ALTER x DROP NOT NULL;",
      "ALTER TABLE a ALTER x SET NOT NULL;",
      ["down-restores-not-null"],
    ],
    ["ALTER TABLE a ALTER x DROP NOT NULL;", "UPDATE a SET x = 1; ALTER TABLE a ALTER x SET NOT NULL;", []],
    ["UPDATE a SET x = 1 WHERE x IS NULL;", "SELECT f();", ["rows-without-backup"]],
    ["ALTER TABLE a ADD x int; UPDATE a SET x = 1 WHERE x IS NULL;", "ALTER TABLE a DROP x;", []],
    ["INSERT INTO a VALUES (1); CREATE TABLE b (id int);", "DROP TABLE b;", ["rows-left-behind"]],
    ["INSERT INTO a VALUES (1);", "DELETE FROM a WHERE id = 1;", []],
    ["CREATE TABLE a (id int); INSERT INTO a VALUES (1);", "DROP TABLE a;", []],
    ["CREATE TABLE a (id int);", "DROP TABLE a; DROP TABLE b;", ["down-drops-more"]],
    ["ALTER TABLE a ADD x int;", "ALTER TABLE a DROP x, DROP y;", ["down-drops-more"]],
    [
      "ALTER TABLE a RENAME x TO y; ALTER TABLE a ADD z int;",
      "ALTER TABLE a RENAME y TO x; ALTER TABLE a DROP z;",
      [],
    ],
    ["CREATE TABLE app.a (id int);", "DROP TABLE a;", []],
    ["CREATE TABLE a (id int);", "CREATE TABLE z (id int); DROP TABLE a; DROP TABLE z;", []],
    ["SELECT f(); ALTER TABLE a ADD x int;", "ALTER TABLE a DROP x;", ["not-understood"]],
    ["SELECT f('b'); CREATE TABLE b (id int);", "DROP TABLE b;", []],
    ["SELECT f(); ALTER TABLE a ADD x int;", "ALTER TABLE a DROP x; SELECT g();", []],
    ["SELECT f(); ALTER TABLE a ADD x int;", "DO $$ BEGIN RAISE EXCEPTION 'x'; END $$;", []],
    ["-- voided", "DROP INDEX IF EXISTS i;", ["down-drops-more"]],
    ["CREATE TABLE a (id int);", "DROP INDEX IF EXISTS i; DROP TABLE a;", []],
    [
      "ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 0); ALTER TABLE a ADD y int;",
      "ALTER TABLE a DROP y;",
      ["not-understood"],
    ],
    [
      "ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 0);",
      "ALTER TABLE a DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (x > 1);",
      [],
    ],
    [
      "DROP INDEX IF EXISTS i; CREATE TABLE a (id int);",
      "DROP INDEX IF EXISTS i; DROP TABLE a;",
      ["not-understood"],
    ],
    ["DROP INDEX IF EXISTS i; CREATE INDEX i ON a (x);", "DROP INDEX i;", []],
    ["CREATE TABLE a (id int);", "SELECT undo();", ["reversal-not-seen"]],
    ["CREATE TABLE a (id int);", "CALL undo();", ["reversal-not-seen"]],
    [
      "CREATE TABLE a (id int); CREATE TABLE b (id int);",
      "DROP TABLE b; CALL undo();",
      ["reversal-not-seen"],
    ],
    ["CREATE TABLE a (id int);", "CALL undo(); DROP TABLE a;", []],
    ["INSERT INTO a VALUES (1);", "SELECT undo();", ["reversal-not-seen"]],
    ["INSERT INTO a VALUES (1);", "DELETE FROM a WHERE id = 1; SELECT undo();", []],
    ["SELECT f();", "SELECT undo();", []],
    ["UPDATE a SET x = 1;", "SELECT undo();", []],
    ["COMMENT ON TABLE a IS 'x';", "SELECT undo();", []],
  ])("finds in %s / %s: %j", (up, down, rules) => {
    const found = findingsOf(migrationOf("1", up, down));

    expect(found.map(({ rule }) => rule)).toEqual(rules);
    expect(found.every(({ level }) => level === "warning")).toBe(true);
  });

  it("stands where it shows first", () => {
    const found = findingsOf(
      migrationOf("1", "CREATE TABLE a (id int);", "SELECT 1;\n\nDROP TABLE a CASCADE;"),
    );

    expect(found).toMatchObject([{ file: "1.down", line: 3 }]);
  });

  it.each([
    [
      "CREATE TABLE b (id int);\nCREATE TABLE a (id int);",
      "DROP TABLE b;\nSELECT undo();",
      "One thing that the migration does, in its line 2, has no counterpart that could be seen.",
    ],
    [
      "SELECT 1;\nCREATE TABLE a (id int);\nDROP INDEX i;",
      "SET lock_timeout = '1s';\nSELECT undo();",
      "2 things that the migration does, the first in its line 2, have no counterpart that could be seen.",
    ],
  ])("says of %j / %j how much of the reversal was not seen", (up, down, sentence) => {
    expect(findingsOf(migrationOf("1", up, down))).toEqual([
      {
        rule: "reversal-not-seen",
        level: "warning",
        file: "1.down",
        line: 2,
        message: `What the reversal does here cannot be told from its text. ${sentence}`,
        write:
          "The steps back in the reversal itself, where they can be read. Else look up what this does: it has to take back each thing that has no counterpart.",
      },
    ]);
  });

  it.each<[Operation[], Operation[], string[]]>([
    [[type("t", "a"), create("table", "a")], [drop("table", "a")], ["type-left-behind"]],
    [[type("t", "a"), create("table", "a")], [drop("table", "public.a")], ["type-left-behind"]],
    [[type("t", "a"), create("table", "a")], [drop("table", "a"), drop("type", "t")], []],
    [[type("t", "a"), create("table", "a")], [drop("table", "a"), drop("type", null)], []],
    [[type("t", "a"), create("table", "a")], [drop("table", "a"), drop("type", "u")], ["type-left-behind"]],
    [[type("t", "a"), create("table", "a")], [drop("table", "a"), { kind: "opaque", line: 1 }], []],
    [[type("t", "a"), create("table", "a")], [drop("table", "b")], []],
    [[create("type", "t"), type("t", "a"), create("table", "a")], [drop("table", "a")], []],
  ])("finds what comes with a table in %j / %j: %j", (up, down, rules) => {
    const found = findingsOf({ ...migrationOf("1", "", ""), up: sideOf(up), down: sideOf(down) });

    expect(found.map(({ rule }) => rule).filter((rule) => rule !== "down-drops-more")).toEqual(rules);
  });
});

describe("contractWithExpand", () => {
  it.each<[name: string, ups: string[], at: [string, number][]]>([
    ["adds and drops in one", ["ALTER TABLE a ADD x int;\nALTER TABLE a DROP y;"], [["1", 2]]],
    ["adds and renames in one", ["ALTER TABLE a ADD x int, RENAME y TO z;"], [["1", 1]]],
    [
      "adds in one and drops in another",
      ["ALTER TABLE a ADD x int;", "SELECT 1;\nDROP TABLE b;"],
      [["2", 2]],
    ],
    [
      "renames what is in use beside a new table",
      ["CREATE TABLE a (id int); ALTER TABLE b RENAME TO c;"],
      [["1", 1]],
    ],
    ["only drops", ["ALTER TABLE a DROP y;", "DROP TABLE b;"], []],
    ["only adds", ["ALTER TABLE a ADD x int;", "CREATE TABLE b (id int);"], []],
    ["drops what the change itself adds", ["CREATE TABLE a (id int);", "DROP TABLE a;"], []],
    [
      "renames a column of a table that the change adds",
      ["CREATE TABLE a (id int);", "ALTER TABLE a RENAME id TO key;"],
      [],
    ],
    ["drops an index", ["ALTER TABLE a ADD x int; DROP INDEX i;"], []],
    [
      "rebuilds a table of SQLite",
      ["CREATE TABLE b (x int); INSERT INTO b SELECT x FROM a; DROP TABLE a; ALTER TABLE b RENAME TO a;"],
      [],
    ],
  ])("looks over a change that %s", (_, ups, at) => {
    const found = contractWithExpand(ups.map((up, index) => migrationOf(`${index + 1}`, up, "")));

    expect(found.map(({ migration, finding }) => [migration.version, finding.line])).toEqual(at);
  });
});

function sideOf(operations: readonly Operation[]): Side {
  return { kind: "operations", operations, file: "a", line: 1, declares: null };
}

function create(what: ObjectKind, name: string): Operation {
  return { kind: "create", what, name, isGuarded: false, line: 1 };
}

function type(name: string, along: string): Operation {
  return { kind: "create", what: "type", name, isGuarded: false, along, line: 1 };
}

function drop(what: ObjectKind, name: string | null): Operation {
  return { kind: "drop", what, name, isGuarded: false, cascades: false, line: 1 };
}

function migrationOf(version: string, up: string, down: string): Migration {
  const [upFile, downFile] = [`${version}.up`, `${version}.down`];
  return {
    tool: "any",
    version,
    path: upFile,
    claim: "content",
    up: sqlSide(up, { file: upFile, firstLine: 1 }, parsers),
    down: sqlSide(down, { file: downFile, firstLine: 1 }, parsers),
    reversal: null,
    idiom: { reversal: "", raising: "" },
  };
}
