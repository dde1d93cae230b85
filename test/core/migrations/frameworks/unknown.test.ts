import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FRAMEWORKS } from "../../../../src/core/migrations/frameworks/index.ts";
import { unknown } from "../../../../src/core/migrations/frameworks/unknown.ts";
import { claimOf, judgeCode } from "../../../support/javascript-migrations.ts";
import { loadParsers } from "../../../support/parsers.ts";

const UP_AND_DOWN = "export async function up() {}\nexport async function down() {}\n";

const parsers = await loadParsers();

describe("unknown", () => {
  it("stands last, so that every other tool goes first", () => {
    expect(FRAMEWORKS.at(-1)).toBe(unknown);
  });

  it.each([
    ["db/migrations/add notes.sql", true],
    ["db-migrations/01.js", true],
    ["src/main/resources/migrations-v2/V1__a.xml", true],
    ["app/sql_migrations/a.py", true],
    ["src/immigration/01_form.ts", false],
    ["db/01_a.sql", false],
    ["db/migrations/README.md", false],
    ["db/migrations/index.ts", false],
    ["db/migrations/__init__.py", false],
    ["db/migrations/env.py", false],
    ["db/migrations/schema.sql", false],
    ["db/migrations/a_test.go", false],
    ["db/migrations/test_a.py", false],
    ["db/migrations/tests/01_a.sql", false],
    ["db/migrations/meta/_journal.json", false],
    ["db/migrations/0001_snapshot.json", false],
    ["Migrations/20261120093000_A.Designer.cs", false],
    ["Migrations/ShopModelSnapshot.cs", false],
    ["db/migrations/runner.ts", false],
    ["db/migrations/provider.ts", false],
    ["db/migrations/add-provider.ts", true],
    ["vendor/a/migrations/01_a.sql", false],
    ["db/migrations/01_a.d.ts", false],
  ])("claims %s: %s", (path, expected) => {
    expect(unknown.claims(path)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["SQL that makes something", "migrations/a.sql", "CREATE TABLE a (b int);"],
    ["SQL that changes rows", "migrations/a.sql", "UPDATE a SET b = 1;"],
    ["SQL that cannot be read", "migrations/a.sql", "CREATE TABLE 'a (b int);"],
    ["a seed that makes a table", "migrations/seeds/a.sql", "CREATE TABLE a (b int);"],
    ["a numbered script", "migrations/20261120-a.ts", "export async function up() {}"],
    ["a script that goes both ways", "migrations/add-notes.ts", UP_AND_DOWN],
    [
      "members of an object",
      "migrations/1-a.js",
      "module.exports = { up: async () => {}, down: async () => {} };",
    ],
    ["members of exports", "migrations/1-a.js", "exports.migrate = async (db) => {};"],
    ["SQL in code", "migrations/a.ts", "await pool.query(`CREATE TABLE a (b int)`);"],
    ["Python", "migrations/0001_a.py", "def forward(db):\n    pass\n"],
    ["Python with SQL", "migrations/a.py", 'SQL = """\nALTER TABLE a ADD COLUMN b int\n"""\n'],
    ["Ruby", "migrations/001_a.rb", "Sequel.migration do\n  run 'CREATE TABLE a (b int)'\nend\n"],
    ["Go", "migrations/001_a.go", "package m\n\nfunc (a *A) Up() error { return nil }\n"],
    [
      "PHP",
      "migrations/m261120_093000_a.php",
      "<?php\nclass A extends Migration { public function safeUp() {} public function safeDown() {} }\n",
    ],
    [
      "C#",
      "Migrations/202611200930_A.cs",
      "public class A : Migration { public override void Up() {} public override void Down() {} }",
    ],
    ["Elixir", "migrations/20261120093000_a.exs", "defmodule A do\n  def up do\n    :ok\n  end\nend\n"],
    ["Rust", "migrations/m0001_a.rs", "pub fn up() {}\npub fn down() {}\n"],
    ["Kotlin by its name", "migrations/V2_Notes.kt", "class V2_Notes"],
    ["a changelog", "db/changelog/a.xml", '<?xml version="1.0"?>\n<!-- <b> -->\n<changelog></changelog>'],
  ])("speaks about %s", (_, path, text) => {
    expect(claimOf(unknown, path, text, parsers)).toBe("path");
  });

  it.each<[string, string, string]>([
    ["SQL that does nothing", "migrations/a.sql", "-- CREATE TABLE a (b int);\nSELECT 1;"],
    ["SQL for its session only", "migrations/a.sql", "CREATE TEMP TABLE a (b int); DROP TABLE a;"],
    ["a seed", "migrations/seed_orders.sql", "INSERT INTO a (b) VALUES (1);"],
    [
      "a seed of knex",
      "db/migrations/20261120093000_a.js",
      "exports.seed = async (knex) => knex('a').insert({});",
    ],
    [
      "a script without a number that only migrates",
      "migrations/all.ts",
      "export async function migrate() {}",
    ],
    [
      "the tool's own list",
      "migrations/start.ts",
      "await pool.query('CREATE TABLE schema_migrations (name text)');",
    ],
    [
      "names in a text or a comment",
      "migrations/1_a.ts",
      "// export function up() {}\nconst text = 'function up() {}';",
    ],
    ["a list of files", "migrations/all.ts", "import * as a from './1_a';\nexport const all = [a];"],
    ["types", "migrations/1_order.ts", "export interface Order {\n  up: boolean;\n}"],
    ["a workflow in YAML", "migrations/plan.yaml", "steps:\n  - up\n"],
    ["another XML", "changelog/feed.xml", "<feed><databaseChangeLog/></feed>"],
    ["a list in JSON", "migrations/names.json", '["1_a", "2_b"]'],
  ])("is silent about %s", (_, path, text) => {
    expect(claimOf(unknown, path, text, parsers)).toBe(null);
  });

  it("says that a person has to declare the tool, or how it is taken back", () => {
    const [found] = judgeCode("migrations/add-notes.ts", UP_AND_DOWN, parsers);

    expect(found).toMatchObject({
      tool: "unknown",
      verdict: "undecided",
      version: "add-notes",
      reversal: null,
    });
    expect(found?.reason).toContain("plan.migrations.custom");
    expect(found?.write).toContain("custom:");
  });

  it.each([
    [
      "db/migrate/20261120093000_a.rb",
      "class A < ActiveRecord::Migration[8.0]\n  def up\n  end\nend\n",
      "rails",
    ],
    ["migrations/20261120093000_a.js", "exports.up = (knex) => knex.schema.dropTable('a');", "knex"],
    ["migrations/000001_a.up.sql", "CREATE TABLE a (b int);", "golang-migrate"],
  ])("leaves %s to its tool", (path, text, tool) => {
    expect(claimOf(unknown, path, text, parsers)).toBe("path");
    expect(judgeCode(path, text, parsers).map((found) => found.tool)).toEqual([tool]);
  });

  it("says nothing but its name about a file that could not be read", () => {
    expect(claimOf(unknown, "migrations/0001_a.kt", null, parsers)).toBe("path");
    expect(claimOf(unknown, "migrations/notes.kt", null, parsers)).toBe(null);
  });

  it("never throws", () => {
    const end = fc.constantFrom(
      "sql",
      "ts",
      "py",
      "rb",
      "go",
      "php",
      "cs",
      "exs",
      "rs",
      "kt",
      "xml",
      "yaml",
      "json",
    );
    const text = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            "up",
            "def ",
            "function ",
            "() {",
            "}",
            "\n",
            "<",
            "<!--",
            "CREATE TABLE a",
            '"""',
            "`",
            "- ",
            ": ",
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(end, text, (name, any) => {
        claimOf(unknown, `migrations/1_a.${name}`, any, parsers);
      }),
      { numRuns: 300 },
    );
  });
});
