import { describe, expect, it } from "vitest";
import { compareWithBase } from "../../../src/core/migrations/compare-with-base.ts";
import type { Migration } from "../../../src/core/migrations/migration.ts";
import type { Operation } from "../../../src/core/migrations/operation.ts";
import type { Side } from "../../../src/core/migrations/side.ts";
import { sqlSide } from "../../../src/core/migrations/sql/sql-side.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers([]);

const made: Operation = { kind: "create", what: "table", name: "a", isGuarded: false, line: 1 };
const dropped: Operation = {
  kind: "drop",
  what: "table",
  name: "b",
  isGuarded: false,
  cascades: false,
  line: 2,
};
const opaque: Operation = { kind: "opaque", line: 3 };

describe("compareWithBase", () => {
  it.each<[name: string, before: string, after: string, level: string | null]>([
    ["the same text", "CREATE TABLE a (id int);", "CREATE TABLE a (id int);", null],
    [
      "a comment and another layout",
      "CREATE TABLE a (id int);",
      "-- a\ncreate table a\n  (id int) ;\n",
      null,
    ],
    ["another column", "CREATE TABLE a (id int);", "CREATE TABLE a (id int, x int);", "error"],
    ["another type", "CREATE TABLE a (id int);", "CREATE TABLE a (id bigint);", "error"],
    ["another statement", "CREATE TABLE a (id int);", "CREATE TABLE a (id int); DROP TABLE b;", "error"],
    ["a string of another case", "INSERT INTO a VALUES ('x');", "INSERT INTO a VALUES ('X');", "error"],
    ["what cannot be told, left as it was", "SELECT f();", "select f() -- g", null],
    ["what cannot be told, changed", "SELECT f();", "SELECT g();", "error"],
    ["a statement moved into a comment", "DROP TABLE b;", "-- DROP TABLE b;", "error"],
    ["a schema that is written out", "CREATE TABLE public.a (id int);", "CREATE TABLE a (id int);", null],
    ["a schema of its own", "CREATE TABLE x.a (id int);", "CREATE TABLE a (id int);", "error"],
    [
      "a schema that is written out where another may be meant",
      "SET search_path = x; CREATE TABLE public.a (id int);",
      "SET search_path = x; CREATE TABLE a (id int);",
      "error",
    ],
    ["a guard", "CREATE TABLE a (id int);", "CREATE TABLE IF NOT EXISTS a (id int);", "warning"],
    ["a guard that is gone", "DROP TABLE IF EXISTS b;", "DROP TABLE b;", "warning"],
    [
      "a guard and another column",
      "CREATE TABLE a (id int);",
      "CREATE TABLE IF NOT EXISTS a (id int, x int);",
      "error",
    ],
    ["what is not readable any more", "DROP TABLE b;", "DROP TABLE b; '", "warning"],
  ])("sees of SQL: %s", (_, before, after, level) => {
    const found = compareWithBase(migrationOf(sqlOf(before)), migrationOf(sqlOf(after)));

    expect(found.map((finding) => [finding.rule, finding.level])).toEqual(
      level === null ? [] : [["edited-after-merge", level]],
    );
  });

  it.each<[name: string, before: Side, after: Side, level: string | null]>([
    ["the same on other lines", sideOf(made), sideOf({ ...made, line: 9 }), null],
    ["more", sideOf(made), sideOf(made, dropped), "error"],
    ["less", sideOf(made, dropped), sideOf(made), "error"],
    ["another name", sideOf(made), sideOf({ ...made, name: "c" }), "error"],
    ["what cannot be told", sideOf(opaque), sideOf(opaque), "warning"],
    [
      "a text that could not be read",
      sideOf(made),
      { kind: "unreadable", reason: "Why.", file: "a", line: 1 },
      "warning",
    ],
    [
      "a reversal without its migration",
      { kind: "absent", reason: "None.", file: "a", line: 1 },
      sideOf(made),
      null,
    ],
  ])("sees of a tool without fingerprints: %s", (_, before, after, level) => {
    const found = compareWithBase(migrationOf(before), migrationOf(after));

    expect(found.map((finding) => finding.level)).toEqual(level === null ? [] : [level]);
  });

  it("stands at the first operation that is another one", () => {
    const found = compareWithBase(
      migrationOf(sideOf(made)),
      migrationOf(sideOf(made, { ...dropped, line: 7 })),
    );

    expect(found).toMatchObject([{ file: "up", line: 7 }]);
  });

  it("lets only the reversal change", () => {
    const base = { ...migrationOf(sideOf(made)), down: sideOf() };

    expect(compareWithBase(base, { ...base, down: sideOf(dropped) })).toEqual([]);
  });
});

function sideOf(...operations: readonly Operation[]): Side {
  return { kind: "operations", operations, file: "up", line: 1, declares: null };
}

function sqlOf(text: string): Side {
  return sqlSide(text, { file: "up.sql", firstLine: 1 }, parsers);
}

function migrationOf(up: Side): Migration {
  const idiom = { reversal: "", raising: "" };
  return { tool: "any", version: "1", path: "up", claim: "content", up, down: up, reversal: null, idiom };
}
