import { describe, expect, it } from "vitest";
import { nodePgMigrate } from "../../../../src/core/migrations/frameworks/node-pg-migrate.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgeCode,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "migrations/1795167000000_a.js";

const parsers = await loadParsers();

describe("node-pg-migrate", () => {
  it.each([
    ["migrations/1795167000000_add-notes.js", true],
    ["migrations/1795167000000_add-notes.sql", true],
    ["migrations/1_a.up.sql", false],
    ["src/app.ts", false],
  ])("claims %s: %s", (path, expected) => {
    expect(nodePgMigrate.claims(path)).toBe(expected);
  });

  it.each<[string, string, string, string | null]>([
    [
      "its type",
      PATH,
      "/** @param pgm {import('node-pg-migrate').MigrationBuilder} */\nexports.up = (p) => {};",
      "configured",
    ],
    ["the parameter", PATH, "exports.up = (pgm) => { pgm.dropTable('a'); };", "content"],
    ["knex", PATH, "exports.up = (knex) => knex.schema.dropTable('a');", null],
    ["SQL with its markers", "migrations/1_a.sql", "-- Up Migration\nCREATE TABLE a (b int);", "content"],
    ["SQL without them", "migrations/1_a.sql", "CREATE TABLE a (b int);", null],
  ])("is as sure of %s as it may be", (_, path, text, expected) => {
    expect(claimOf(nodePgMigrate, path, text, parsers)).toBe(expected);
  });

  it.each<[string, readonly string[], readonly string[] | string]>([
    ["p.createTable('a', { id: 'id' })", ["1 create table a"], ["1 drop table a"]],
    [
      "p.createTable({ schema: 'x', name: 'a' }, {}, { ifNotExists: true })",
      ["1 create table x.a guarded"],
      ["1 drop table x.a"],
    ],
    ["p.dropTable('a')", ["1 drop table a"], "absent"],
    [
      "p.addColumns('a', { b: 'int', c: 'int' })",
      ["1 create column a.b", "1 create column a.c"],
      ["1 drop column a.c", "1 drop column a.b"],
    ],
    ["p.renameColumn('a', 'b', 'c')", ["1 rename column a.b to a.c"], ["1 rename column a.c to a.b"]],
    ["p.alterColumn('a', 'b', { notNull: true })", ["1 alter column a.b not-null-set"], "absent"],
    [
      "p.createIndex('a', ['b', 'c'], { unique: true })",
      ["1 create index a.a_b_c_unique_index"],
      ["1 drop index a.a_b_c_unique_index"],
    ],
    ["p.addConstraint('a', 'c', { unique: 'b' })", ["1 create constraint a.c"], ["1 drop constraint a.c"]],
    ["p.addConstraint('a', null, { unique: 'b' })", ["1 create constraint null"], "absent"],
    ["p.addTypeValue('t', 'v')", ["1 create enum-value t.v"], "absent"],
    ["p.createTrigger('a', 't', { function: 'f' })", ["1 create trigger a.t"], ["1 drop trigger a.t"]],
    [
      "p.createTrigger('a', 't', {}, 'BEGIN END')",
      ["1 create function t", "1 create trigger a.t"],
      ["1 drop trigger a.t", "1 drop function t"],
    ],
    ["p.grantRoles('a', 'b')", ["1 create privilege null"], ["1 drop privilege null"]],
    ["p.revokeRoles('a', 'b')", ["1 drop privilege null"], "absent"],
    ["p.sql('DROP TABLE {t}', { t: 'a' })", ["1 drop table a"], "absent"],
    ["p.noTransaction()", [], []],
    ["p.db.query('DROP TABLE a')", ["1 opaque"], "absent"],
    ["p.unheardOf('a')", ["1 opaque"], "absent"],
  ])("reads %s and its inverse", (call, up, down) => {
    const text = `exports.up = (p) => { ${call}; }; /** @type {import('node-pg-migrate').MigrationBuilder} */\n`;

    expect(shownSides(nodePgMigrate, PATH, text, parsers)).toEqual({ up, down });
  });

  it("takes back in the opposite order what it infers", () => {
    const text =
      "exports.up = (pgm) => {\n  pgm.createTable('a', {});\n  pgm.addColumn('b', { c: 'int' });\n};\n";

    expect(shownSides(nodePgMigrate, PATH, text, parsers).down).toEqual([
      "3 drop column b.c",
      "2 drop table a",
    ]);
  });

  it("says where no inverse can be inferred", () => {
    const text = "exports.up = (pgm) => {\n  pgm.createTable('a', {});\n  pgm.sql('SELECT f()');\n};\n";

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "missing", line: 3, reversal: null }]);
  });

  it("reads sections of SQL in either order", () => {
    const text = "-- Down Migration\nDROP TABLE a;\n\n--- up migration\nCREATE TABLE a (b int);\n";

    expect(shownSides(nodePgMigrate, "migrations/1_a.sql", text, parsers)).toEqual({
      up: ["5 create table a"],
      down: ["2 drop table a"],
    });
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("node-pg-migrate"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("node-pg-migrate"), parsers);
  });
});
