import { describe, expect, it } from "vitest";
import { knex } from "../../../../src/core/migrations/frameworks/knex.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgeCode,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/migrations/20261120093000_a.js";
const CREATES = "exports.up = (knex) => knex.schema.createTable('a', () => {});\n";

const parsers = await loadParsers();

describe("knex", () => {
  it.each([
    ["db/migrations/20261120093000_a.js", true],
    ["src/migrations/add-notes.ts", true],
    ["changes/0007_a.mjs", true],
    ["src/charts/line.ts", false],
    ["src/migrations/index.ts", false],
    ["src/migrations/20261120093000_a.d.ts", false],
    ["src/migrations/20261120093000_a.test.ts", false],
    ["node_modules/a/migrations/20261120093000_a.js", false],
    ["db/migrations/20261120093000_a.sql", false],
    ["knexfile.js", false],
  ])("claims %s: %s", (path, expected) => {
    expect(knex.claims(path)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      "a type comment",
      "/** @param {import('knex').Knex} k */\nexports.up = (k) => k.raw('x');",
      "configured",
    ],
    ["an import", "import { Knex } from 'knex';\nexport async function up(db: Knex) {}", "configured"],
    ["the parameter's name", "exports.up = (knex) => knex.raw('SELECT 1');", "content"],
    ["what is called", "exports.up = (db) => db.schema.dropTable('a');", "content"],
    ["the name of the file only", "exports.up = async () => {};", "path"],
    ["a seed", "exports.seed = (knex) => knex('a').insert({});", null],
    ["no export", "function up(knex) { return knex.raw('x'); }", null],
    [
      "Kysely",
      "import { Kysely } from 'kysely';\nexport const up = (db) => db.schema.dropTable('a').execute();",
      null,
    ],
    ["MongoDB", "exports.up = (db) => db.collection('a').drop();", null],
    ["node-pg-migrate", "exports.up = (pgm) => { pgm.dropTable('a'); };", null],
    ["a text", "const text = 'exports.up = (knex) => {}';", null],
  ])("is as sure of %s as it may be", (_, text, expected) => {
    expect(claimOf(knex, "db/migrations/20261120093000_a.ts", text, parsers)).toBe(expected);
  });

  it.each([
    ["a literal", "module.exports = { migrations: { directory: './db/changes' } };"],
    ["a list", "module.exports = { migrations: { directory: ['x', 'db/changes'] } };"],
    [
      "a joined path",
      "const path = require('path');\nmodule.exports = { migrations: { directory: path.join(__dirname, 'db', 'changes') } };",
    ],
    [
      "an environment",
      "const migrations = { directory: 'db/changes' };\nexport default { production: { migrations } };",
    ],
  ])("takes the directory of a knexfile from %s", (_, knexfile) => {
    const claim = claimOf(knex, "api/db/changes/0001_a.js", CREATES, parsers, {
      "api/knexfile.js": knexfile,
    });

    expect(claim).toBe("configured");
  });

  it("is not configured for a directory outside of the knexfile's", () => {
    const knexfile = "module.exports = { migrations: { directory: './migrations' } };";

    const claim = claimOf(knex, "web/migrations/0001_a.js", CREATES, parsers, {
      "api/knexfile.js": knexfile,
    });

    expect(claim).toBe("content");
  });

  it("says nothing but its name about a file that could not be read", () => {
    expect(
      judgeCode("db/migrations/20261120093000_a.js", null, parsers, { "knexfile.js": "" }),
    ).toMatchObject([{ tool: "knex", version: "20261120093000_a.js", verdict: "undecided", reversal: null }]);
  });

  it.each<[string, readonly string[]]>([
    ["k.schema.createTableIfNotExists('a', () => {})", ["2 create table a guarded"]],
    ["k.schema.withSchema('x').createTable('a', () => {})", ["2 create table x.a"]],
    ["k.schema.withSchema('public').dropTable('a')", ["2 drop table a"]],
    ["k.schema.dropTableIfExists('a').raw('DROP TYPE b')", ["2 drop table a guarded", "2 drop type b"]],
    ["k.schema.dropSchemaIfExists('a', true)", ["2 drop schema a guarded cascades"]],
    ["k.schema.createViewOrReplace('a', () => {})", ["2 create view a guarded"]],
    ["k.schema.dropMaterializedView('a')", ["2 drop materialized-view a"]],
    [
      "k.schema.alterTable('a', (t) => { t.dropTimestamps(); })",
      ["2 drop column a.created_at", "2 drop column a.updated_at"],
    ],
    [
      "k.schema.table('a', function () { this.dropColumns('b', 'c'); })",
      ["2 drop column a.b", "2 drop column a.c"],
    ],
    [
      "k.schema.table('a', (t) => { t.foreign('b_id').references('b.id'); })",
      ["2 create constraint a.a_b_id_foreign"],
    ],
    ["k.schema.table('a', (t) => { t.dropForeign(['b', 'c'], 'fk'); })", ["2 drop constraint a.fk"]],
    ["k.schema.table('a', (t) => { t.unique(['b'], { indexName: 'u' }); })", ["2 create constraint a.u"]],
    ["k.schema.table('a', (t) => { t.dropPrimary(); })", ["2 drop constraint a.a_pkey"]],
    ["k.schema.table('a', (t) => { t.setNullable('b'); })", ["2 alter column a.b not-null-dropped"]],
    [
      "k.schema.table('a', (t) => { t.string('b', 20).notNullable().alter(); })",
      ["2 alter column a.b type to varchar(20)", "2 alter column a.b not-null-set"],
    ],
    [
      "k.schema.table('a', (t) => { t.text('b').alter({ alterNullable: false }); })",
      ["2 alter column a.b type to text"],
    ],
    ["k.schema.table('a', (t) => { t.customThing('b'); })", ["2 opaque"]],
    ["k('a').where({ b: 1 }).update({ c: 2 })", ["2 update a (c)"]],
    ["k('a as x').del()", ["2 delete a"]],
    ["k.insert({ b: 1 }).into('a')", ["2 insert a"]],
    ["k('b').insert(k.select('*').from('a'))", ["2 insert b from a"]],
    ["k.batchInsert('a', rows)", ["2 insert a"]],
    ["k('a').select('b')", []],
    ["k.raw('UPDATE ?? SET b = ?', ['a', 1])", ["2 update a (b)"]],
    ["k.raw('DROP TABLE ??', [name])", ["2 opaque"]],
    [`k.raw(\`DROP TABLE \${name}\`)`, ["2 opaque"]],
    ["k.raw('SELECT 1')", []],
    ["k.transaction(async (trx) => { await trx('a').del(); })", ["2 delete a"]],
    ["k.schema.hasTable('a').then((is) => is || k.schema.createTable('a', () => {}))", ["2 create table a"]],
    ["k.schema.dropTable('a').toSQL()", []],
    ["k.migrate.latest()", ["2 opaque"]],
  ])("reads %s", (call, expected) => {
    const text = `exports.up = async (k) => {\n  await ${call};\n};\nexports.down = async (knex) => {};\n`;

    expect(shownSides(knex, PATH, text, parsers).up).toEqual(expected);
  });

  it("names the line of each statement of SQL in a template", () => {
    const text =
      "exports.up = (knex) =>\n  knex.raw(`\n    CREATE TABLE a (b int);\n\n    CREATE TABLE c (d int);\n  `);\n";

    expect(shownSides(knex, PATH, text, parsers)).toEqual({
      up: ["3 create table a", "5 create table c"],
      down: "absent",
    });
  });

  it.each([
    ["await knex.schema.dropTable('a');", "reversible"],
    ["return knex.schema.dropTable('a');", "reversible"],
    ["knex.schema.dropTable('a');", "empty"],
    ["knex.schema.dropTable('a').then(() => {});", "reversible"],
    ["await Promise.all(['a'].map((name) => knex.schema.dropTable(name)));", "reversible"],
    ["['a'].forEach((name) => knex.schema.dropTable(name));", "empty"],
    ["['a'].forEach(async (name) => knex.schema.dropTable(name));", "reversible"],
    ["const query = knex.schema.dropTable('a'); await query;", "reversible"],
    ["for (const name of ['a']) await knex.schema.dropTable(name);", "reversible"],
    ["for (const name of ['b']) await knex.schema.dropTable(name);", "missing"],
    ["if (process.env.CI) throw new Error('no'); await knex.schema.dropTable('a');", "reversible"],
    ["if (process.env.CI) throw new Error('no');", "empty"],
    [
      "if (process.env.CI) { throw new Error('no'); } else { throw new Error('never'); }",
      "irreversible-declared",
    ],
    ["false && (await knex.schema.dropTable('a'));", "empty"],
    ["true || (await knex.schema.dropTable('a'));", "empty"],
    ["true && (await knex.schema.dropTable('a'));", "reversible"],
    ["process.env.CI && (await knex.schema.dropTable('a'));", "reversible"],
    ["await (false ? knex.schema.dropTable('a') : null);", "empty"],
    ["await new Promise((resolve) => setTimeout(resolve, 1000));", "empty"],
    ["await new Promise((resolve) => resolve());", "empty"],
    ["await new Promise((resolve) => resolve(knex('a').del()));", "reversible"],
    ["await new Promise((resolve) => { setTimeout(() => { resolve(); }, 1000); });", "empty"],
    ["await new Promise((resolve) => setTimeout(() => knex('a').del(resolve), 1));", "reversible"],
    [
      "await knex.transaction(async (trx) => { await trx.schema.dropTable('a'); await trx.rollback(); });",
      "empty",
    ],
    [
      "await knex.transaction(async (trx) => { if (x) await trx.rollback(); await trx.schema.dropTable('a'); });",
      "reversible",
    ],
    ["throw new Error('no'); await knex.schema.dropTable('a');", "irreversible-declared"],
    ["try { throw new Error('no'); } catch { console.log('yes'); }", "empty"],
    [
      "try { await knex.schema.dropTable('a'); } catch (error) { console.error(error); throw error; }",
      "reversible",
    ],
    ["return; await knex.schema.dropTable('a');", "empty"],
    ["if (false) await knex.schema.dropTable('a');", "empty"],
    ["// await knex.schema.dropTable('a');", "empty"],
    ["'await knex.schema.dropTable(\"a\")';", "empty"],
    ["await Promise.reject(new Error('no'));", "irreversible-declared"],
    ["await undo(knex);", "missing"],
    ["await imported(knex);", "reversible"],
    ["await require('./undo')(knex);", "reversible"],
    ["await helpers.undo(knex);", "reversible"],
    ["await format(knex);", "reversible"],
    ["console.log(knex);", "empty"],
    ["console.log(knex.client.config.client);", "empty"],
    ["require('fs').readFileSync('a.sql', 'utf8');", "empty"],
    ["await knex.raw('DROP TABLE a');", "reversible"],
    ["await knex.raw('DROP TABLE a');;", "reversible"],
    ['await knex.raw("DROP TABLE \'a");', "undecided"],
  ])("judges a down that runs %s", (body, verdict) => {
    const text = `const helpers = require("./helpers");\n${CREATES}exports.down = async (knex) => {\n${body}\n};\nasync function undo(knex) {\n  await knex.schema.dropTable('b');\n}\n`;

    expect(judgeCode(PATH, text, parsers).map((found) => found.verdict)).toEqual([verdict]);
  });

  it.each([
    [
      "module.exports = { up, down };\nasync function up(knex) { await knex.schema.createTable('a', () => {}); }\nasync function down() {}",
      "empty",
    ],
    ["const migration = {};\nmigration.up = 1;\nmodule.exports = require('./other');", undefined],
    [
      "module.exports.up = (knex) => knex.schema.createTable('a', () => {});\nmodule.exports.down = (knex) => knex.schema.dropTable('a');",
      "reversible",
    ],
    [
      "exports.down = () => {};\nmodule.exports = { up: (knex) => knex.schema.createTable('a', () => {}) };",
      "missing",
    ],
    [
      "export const up = function (knex) { return knex.schema.createTable('a', () => {}); };\nexport { up as down };",
      "missing",
    ],
    [
      "export async function up(knex) { await knex.schema.createTable('a', () => {}); }\nexport * from './down';",
      "undecided",
    ],
    [
      "exports.up = wrap((knex) => knex.schema.createTable('a', () => {}));\nexports.down = (knex) => knex.schema.dropTable('a');",
      "undecided",
    ],
  ])("reads the exports of %s", (text, verdict) => {
    expect(judgeCode(PATH, text, parsers).map((found) => found.verdict)[0]).toBe(verdict);
  });

  it("does not take a migration for a no-op when another file does it", () => {
    const text =
      'const { addNotes } = require("./lib/notes");\nexports.up = (knex) => addNotes(knex);\nexports.down = async () => {};';

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "empty", line: 3 }]);
    expect(shownSides(knex, PATH, text, parsers).up).toEqual(["2 opaque"]);
  });

  it("reads JavaScript with types as its wider grammar does", () => {
    const text = `${CREATES}exports.down = async (knex: Knex): Promise<void> => {};\n`;

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "empty", line: 2 }]);
  });

  it("gives up on a text that would take steps without end, and says so", () => {
    const text = `const a0 = ["x", "y", "z"];\nexports.up = async (knex) => {\n${"for (const a of [1,2,3,4,5,6,7,8,9]) {".repeat(40)} await knex.raw("SELECT 1");\n${"}".repeat(40)}\n};\nexports.down = async () => {};`;

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "undecided" }]);
    expect(shownSides(knex, PATH, text, parsers).up).toBe("unreadable");
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("knex"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("knex"), parsers);
  });
});
