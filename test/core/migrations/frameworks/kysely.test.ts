import { describe, expect, it } from "vitest";
import { kysely } from "../../../../src/core/migrations/frameworks/kysely.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgeCode,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "src/migrations/2026-11-20-a.ts";

const parsers = await loadParsers();

describe("kysely", () => {
  it.each([
    ["src/migrations/2026-11-20-add-notes.ts", true],
    ["src/database.ts", false],
  ])("claims %s: %s", (path, expected) => {
    expect(kysely.claims(path)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ["the package", "import { sql } from 'kysely';\nexport async function up(db) {}", "configured"],
    ["the type", "export async function up(db: Kysely<any>) {}", "configured"],
    ["its methods", "export const up = (db) => db.insertInto('a').execute();", "content"],
    ["knex", "export const up = (knex) => knex.schema.dropTable('a');", null],
    ["no export", "import { Kysely } from 'kysely';\nexport const db = new Kysely();", null],
  ])("is as sure of %s as it may be", (_, text, expected) => {
    expect(claimOf(kysely, PATH, text, parsers)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ["db.schema.createTable('a').ifNotExists().execute()", ["3 create table a guarded"]],
    ["db.schema.createTable('a')", []],
    [
      "db.withSchema('x').schema.dropTable('a').ifExists().cascade().execute()",
      ["3 drop table a guarded cascades"],
    ],
    ["db.schema.createIndex('i').on('a').column('b').execute()", ["3 create index a.i"]],
    ["db.schema.dropView('v').materialized().execute()", ["3 drop materialized-view v"]],
    ["db.schema.createType('t').asEnum(['a']).execute()", ["3 create type t"]],
    [
      "db.schema.alterTable('a').renameColumn('b', 'c').addUniqueConstraint('u', ['c']).execute()",
      ["3 rename column a.b to a.c", "3 create constraint a.u"],
    ],
    ["db.schema.alterTable('a').renameTo('b').execute()", ["3 rename table a to b"]],
    [
      "db.schema.alterTable('a').alterColumn('b', (col) => col.setDataType('text')).execute()",
      ["3 alter column a.b type to text"],
    ],
    ["db.updateTable('a').set({ b: 1 }).execute()", ["3 update a (b)"]],
    ["db.deleteFrom('a').executeTakeFirst()", ["3 delete a"]],
    ["db.selectFrom('a').selectAll().execute()", []],
    [`sql\`drop table \${sql.table('a')}\`.execute(db)`, ["3 drop table a"]],
    [`sql\`update a set b = \${1}\`.execute(db)`, ["3 update a (b)"]],
    ["sql.raw('drop table a').execute(db)", ["3 drop table a"]],
    ["sql`drop table a`", []],
    [`sql\`drop table \${sql.raw(name)}\`.execute(db)`, ["3 opaque"]],
    ["db.executeQuery(CompiledQuery.raw('drop table a'))", ["3 drop table a"]],
    ["db.transaction().execute(async (trx) => { await trx.deleteFrom('a').execute(); })", ["3 delete a"]],
  ])("reads %s", (call, expected) => {
    const text = `import { CompiledQuery, type Kysely, sql } from "kysely";\nexport async function up(db: Kysely<any>) {\n  await ${call};\n}\n`;

    expect(shownSides(kysely, PATH, text, parsers)).toEqual({ up: expected, down: "absent" });
  });

  it("reads a migration that is exported as a whole", () => {
    const text =
      "import type { Kysely, Migration } from 'kysely';\nconst migration: Migration = {\n  async up(db) { await db.schema.createTable('a').execute(); },\n  async down(db) { await db.schema.dropTable('a').execute(); },\n};\nexport default migration;\n";

    expect(judgeCode(PATH, text, parsers)).toMatchObject([
      { tool: "kysely", verdict: "reversible", line: 4 },
    ]);
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("kysely"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("kysely"), parsers);
  });
});
