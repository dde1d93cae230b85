import { describe, expect, it } from "vitest";
import { editsFound } from "../../../support/edits-found.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers(["javascript", "typescript", "tsx"]);

const FUNCTIONS = `import { Knex } from "knex";
import { NAMES } from "./names";

const TABLE = "notes";
const INDEX = "notes_index";
let limit = 10;
limit = 20;

function columns(t: Knex.CreateTableBuilder) {
  t.string("name", limit).defaultTo('x');
}

// What is made.
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable(TABLE, t => {
    columns(t);
    t.enum("kind", NAMES as string[]);
  });
  await knex.schema.raw(\`UPDATE notes
    SET name = 'y'\`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.raw("DROP INDEX " + INDEX);
  await knex.schema.dropTable(TABLE);
}
`;

const METHODS = `import { MigrationInterface, QueryRunner } from "typeorm";

export class AddNotes1795167000000 implements MigrationInterface {
  private table = "notes";
  private gone = "notes_index";

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("CREATE TABLE " + this.table + " (id int)");
    await this.fill(queryRunner);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DROP INDEX " + this.gone);
    await queryRunner.query("DROP TABLE notes");
  }

  private async fill(queryRunner: QueryRunner) {
    await queryRunner.query("INSERT INTO notes VALUES (1)");
  }
}
`;

describe("an edit of a merged migration in TypeScript", () => {
  it.each([
    ["a helper's text", '"name"', '"title"'],
    ["a constant that it uses", 'TABLE = "notes"', 'TABLE = "orders"'],
    ["a name that is given again", "limit = 20", "limit = 30"],
    ["where an import is from", '"./names"', '"./kinds"'],
    ["the text of a template", "name = 'y'", "name = 'z'"],
    ["a text that is a comma", "defaultTo('x')", "defaultTo(',')"],
  ])("is %s", (_, from, to) => {
    expect(edits("db/20261120093000_add_notes.ts", FUNCTIONS, from, to)).toBe(1);
  });

  it.each([
    ["a constant of the way back", '"notes_index"', '"notes_idx"'],
    ["the way back", "dropTable(", "dropTableIfExists("],
    ["a comment", "// What is made.", "// What is made here."],
    [
      "types",
      "(knex: Knex): Promise<void> {\n  await knex.schema.createTable",
      "(knex: any) {\n  await knex.schema.createTable",
    ],
    ["a cast", "NAMES as string[]", "NAMES"],
    ["the kind of quotes", "'x'", '"x"'],
    ["parentheses around a parameter", "t => {", "(t) => {"],
    ["a semicolon", "columns(t);", "columns(t)"],
    ["what else is imported", "{ NAMES }", "{ NAMES, OTHERS }"],
  ])("is not %s", (_, from, to) => {
    expect(edits("db/20261120093000_add_notes.ts", FUNCTIONS, from, to)).toBe(0);
  });

  it.each([
    ["a method that it calls", "VALUES (1)", "VALUES (2)"],
    ["a field that it reads", 'table = "notes"', 'table = "orders"'],
  ])("is %s of its class", (_, from, to) => {
    expect(edits("src/1795167000000-AddNotes.ts", METHODS, from, to)).toBe(1);
  });

  it.each([
    ["a field of the way back", '"notes_index"', '"notes_idx"'],
    ["a modifier", "private async fill", "protected async fill"],
  ])("is not %s of its class", (_, from, to) => {
    expect(edits("src/1795167000000-AddNotes.ts", METHODS, from, to)).toBe(0);
  });

  it("is what a shorthand of node-pg-migrate stands for", () => {
    const text = `exports.shorthands = { id: { type: "int" } };
exports.up = (pgm) => pgm.createTable("notes", { id: "id" });
exports.down = (pgm) => pgm.dropTable("notes");
`;

    expect(edits("migrations/1795167000000_add-notes.js", text, '"int"', '"bigint"')).toBe(1);
  });

  it("is what an up is made of that a call makes", () => {
    const text = `const knex = require("knex");
const make = require("./make");
exports.up = make("notes");
exports.down = make("orders");
`;

    expect(edits("db/20261120093000_add_notes.js", text, '"notes"', '"note"')).toBe(1);
    expect(edits("db/20261120093000_add_notes.js", text, '"orders"', '"order"')).toBe(0);
  });
});

function edits(path: string, before: string, from: string, to: string): number {
  expect(before).toContain(from);
  return editsFound({ [path]: before }, { [path]: before.replace(from, to) }, [path], parsers).length;
}
