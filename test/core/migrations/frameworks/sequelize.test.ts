import { describe, expect, it } from "vitest";
import { sequelize } from "../../../../src/core/migrations/frameworks/sequelize.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgeCode,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "migrations/20261120093000-a.js";

const parsers = await loadParsers();

describe("sequelize", () => {
  it.each([
    ["migrations/20261120093000-add-notes.js", true],
    ["src/migrations/add-notes.ts", true],
    ["seeders/orders.js", false],
    ["src/app.js", false],
  ])("claims %s: %s", (path, expected) => {
    expect(sequelize.claims(path)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      "a type comment",
      "/** @type {import('sequelize-cli').Migration} */\nmodule.exports = { up() {} };",
      "configured",
    ],
    ["a type", "export async function up(q: QueryInterface) {}", "configured"],
    [
      "the parameter's name",
      "module.exports = { up: (queryInterface) => queryInterface.dropTable('a') };",
      "content",
    ],
    [
      "what comes with it",
      "module.exports = { up: (q, Sequelize) => q.addColumn('a', 'b', Sequelize.TEXT) };",
      "content",
    ],
    ["umzug's context", "export const up = ({ context: q }) => q.addColumn('a', 'b', {});", "content"],
    ["methods of its own", "exports.up = (q) => q.bulkInsert('a', []);", "content"],
    ["the name of the file only", "module.exports = { up: async () => {} };", "path"],
    ["db-migrate", "exports.up = (db) => db.addColumn('a', 'b', { type: 'int' });", null],
    ["a plain script of umzug", "export const up = async ({ context }) => context.http.post('/a');", null],
    ["knex", "exports.up = (knex) => knex.schema.dropTable('a');", null],
    ["no export", "function up(queryInterface) {}", null],
  ])("is as sure of %s as it may be", (_, text, expected) => {
    expect(claimOf(sequelize, "migrations/20261120093000-a.ts", text, parsers)).toBe(expected);
  });

  it.each<[string, readonly string[]]>([
    ["q.createTable({ tableName: 'A', schema: 'x' }, {})", ["2 create table x.A"]],
    ["q.dropTable('a', { cascade: true })", ["2 drop table a cascades"]],
    ["q.renameTable('a', 'b')", ["2 rename table a to b"]],
    ["q.renameColumn('a', 'b', 'c')", ["2 rename column a.b to a.c"]],
    [
      "q.changeColumn('a', 'b', { type: S.STRING, allowNull: false })",
      ["2 alter column a.b not-null-set", "2 alter column a.b type to varchar(255)"],
    ],
    [
      "q.changeColumn('a', 'b', { type: S.UUID, references: { model: 'c' } })",
      ["2 create constraint a.a_b_fkey"],
    ],
    ["q.addIndex('Orders', ['firstName', 'age'])", ["2 create index Orders.orders_first_name_age"]],
    ["q.addIndex('a', { fields: ['b'], name: 'i' })", ["2 create index a.i"]],
    ["q.removeIndex('a', 'i')", ["2 drop index a.i"]],
    ["q.addConstraint('a', { type: 'unique', fields: ['b'] })", ["2 create constraint a.a_b_uk"]],
    ["q.removeConstraint('a', 'c')", ["2 drop constraint a.c"]],
    ["q.bulkInsert('a', [{ b: 1 }])", ["2 insert a"]],
    ["q.bulkUpdate('a', { b: 1 }, { c: 2 })", ["2 update a (b)"]],
    ["q.bulkDelete('a', null, { truncate: true })", ["2 truncate a"]],
    ["q.describeTable('a')", []],
    [
      "q.sequelize.query('DELETE FROM a WHERE b = :b AND c::text = ?', { replacements: { b: 1 } })",
      ["2 delete a"],
    ],
    ["q.sequelize.query({ query: 'DROP TABLE a' })", ["2 drop table a"]],
    ["q.sequelize.query(sql)", ["2 opaque"]],
    ["q.sequelize.models.User.update({})", ["2 opaque"]],
    [
      "q.sequelize.transaction(async (transaction) => { await q.dropTable('a', { transaction }); })",
      ["2 drop table a"],
    ],
    ["q.sequelize.transaction().then((t) => q.dropTable('a').then(() => t.commit()))", ["2 drop table a"]],
  ])("reads %s", (call, expected) => {
    const text = `module.exports = { async up(q, S) {\n  await ${call};\n}, async down(queryInterface) {} };\n`;

    expect(shownSides(sequelize, PATH, text, parsers).up).toEqual(expected);
  });

  it("runs what is not awaited, as Sequelize does", () => {
    const text =
      "module.exports = { up(queryInterface) { queryInterface.createTable('a', {}); }, down(queryInterface) { queryInterface.dropTable('a'); } };";

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "reversible" }]);
  });

  it("says of a column that may not be null any more what it says, and not that its type changes", () => {
    const text = `module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.changeColumn("a", "b", { type: Sequelize.UUID, allowNull: false }),
  down: (queryInterface) => queryInterface.removeColumn("a", "c"),
};
`;

    const [found] = judgeCode(PATH, text, parsers);

    expect(found?.verdict).toBe("missing");
    expect(found?.reason).not.toContain("type");
  });

  it("follows `this` in an object", () => {
    const text =
      "module.exports = {\n  table: 'a',\n  async up(queryInterface) { await queryInterface.createTable(this.table, {}); },\n  async down(queryInterface) { await this.undo(queryInterface); },\n  async undo(q) { await q.dropTable(this.table); },\n};";

    expect(shownSides(sequelize, PATH, text, parsers)).toEqual({
      up: ["3 create table a"],
      down: ["5 drop table a"],
    });
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("sequelize"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("sequelize"), parsers);
  });
});
