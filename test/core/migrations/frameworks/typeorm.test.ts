import { describe, expect, it } from "vitest";
import { typeorm } from "../../../../src/core/migrations/frameworks/typeorm.ts";
import {
  claimOf,
  codeFixtures,
  expectCommentsToChangeNothing,
  expectNoTextToThrow,
  judgeCode,
  shownSides,
} from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "src/migrations/1795167000000-A.ts";

const parsers = await loadParsers();

describe("typeorm", () => {
  it.each([
    ["src/migrations/1795167000000-AddNotes.ts", true],
    ["src/database/AddNotes1795167000000.ts", true],
    ["src/entities/order.ts", false],
  ])("claims %s: %s", (path, expected) => {
    expect(typeorm.claims(path)).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    [
      "the interface of the package",
      "import { MigrationInterface } from 'typeorm';\nclass A implements MigrationInterface { async up() {} }",
      "configured",
    ],
    ["the interface's name", "class A implements MigrationInterface { async up() {} }", "content"],
    ["the parameter", "module.exports = class A { async up(queryRunner) {} };", "content"],
    ["another class", "export class Stairs { up() {} down() {} }", null],
    [
      "MikroORM",
      "import { Migration } from '@mikro-orm/migrations';\nclass A extends Migration { async up() {} }",
      null,
    ],
    ["an entity", "import { Entity } from 'typeorm';\nexport class Order {}", null],
  ])("is as sure of %s as it may be", (_, text, expected) => {
    expect(claimOf(typeorm, PATH, text, parsers)).toBe(expected);
  });

  it.each([
    ["src/migrations/1795167000000-A.ts", "B1795167000001", "1795167000000"],
    ["src/migrations/add-notes.ts", "AddNotes1795167000001", "1795167000001"],
  ])("takes the version of %s with the class %s: %s", (path, name, version) => {
    const text = `export class ${name} implements MigrationInterface { async up() {} async down() {} }`;

    expect(judgeCode(path, text, parsers)).toMatchObject([{ version }]);
  });

  it.each<[string, readonly string[]]>([
    ["q.query(`CREATE TABLE a (b int)`)", ["2 create table a"]],
    ["q.createTable(new Table({ name: 'a', columns: [] }), true)", ["2 create table a guarded"]],
    ["q.dropTable('a', true)", ["2 drop table a guarded"]],
    ["q.dropSchema('a', true, true)", ["2 drop schema a guarded cascades"]],
    [
      "q.addColumns('a', [new TableColumn({ name: 'b' }), { name: 'c' }])",
      ["2 create column a.b", "2 create column a.c"],
    ],
    ["q.dropColumns('a', ['b', 'c'])", ["2 drop column a.b", "2 drop column a.c"]],
    ["q.renameColumn('a', 'b', 'c')", ["2 rename column a.b to a.c"]],
    [
      "q.changeColumn('a', 'b', new TableColumn({ name: 'c', type: 'varchar', length: '20', isNullable: true }))",
      [
        "2 rename column a.b to a.c",
        "2 alter column a.c type to varchar(20)",
        "2 alter column a.c not-null-dropped",
      ],
    ],
    ["q.createIndices('a', [new TableIndex({ name: 'i', columnNames: ['b'] })])", ["2 create index a.i"]],
    [
      "q.createForeignKey('a', new TableForeignKey({ name: 'f', columnNames: ['b'] }))",
      ["2 create constraint a.f"],
    ],
    ["q.dropForeignKey('a', (await q.getTable('a')).foreignKeys[0])", ["2 drop constraint null"]],
    ["q.clearTable('a')", ["2 truncate a"]],
    ["q.hasTable('a')", []],
    ["q.manager.query('DROP TABLE a')", ["2 drop table a"]],
    ["q.manager.save(thing)", ["2 opaque"]],
    ["q.connection.getRepository('a').delete({})", ["2 opaque"]],
  ])("reads %s", (call, expected) => {
    const text = `export class A1795167000000 implements MigrationInterface { async up(q: QueryRunner) {\n  await ${call};\n} async down() {} }\n`;

    expect(shownSides(typeorm, PATH, text, parsers).up).toEqual(expected);
  });

  it("counts the last of two methods of one name", () => {
    const text =
      "export class A implements MigrationInterface {\n  async up(q) { await q.query('CREATE TABLE a (b int)'); }\n  async down(q) { await q.query('DROP TABLE a'); }\n  async down(q) {}\n}";

    expect(judgeCode(PATH, text, parsers)).toMatchObject([{ verdict: "empty", line: 4 }]);
  });

  it("does not decide about a file with two migrations", () => {
    const one = "implements MigrationInterface { async up() {} async down() {} }";

    expect(judgeCode(PATH, `export class A ${one}\nexport class B ${one}`, parsers)).toMatchObject([
      { verdict: "undecided", line: 2 },
    ]);
  });

  it("judges the same after a comment or a blank line is added", () => {
    expectCommentsToChangeNothing(codeFixtures("typeorm"), parsers);
  });

  it("never throws", () => {
    expectNoTextToThrow(codeFixtures("typeorm"), parsers);
  });
});
