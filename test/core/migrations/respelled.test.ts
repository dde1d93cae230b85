import { describe, expect, it } from "vitest";
import type { MigrationFinding } from "../../../src/core/migrations/verdict.ts";
import { editsFound } from "../../support/edits-found.ts";
import { loadParsers } from "../../support/parsers.ts";

const parsers = await loadParsers(["elixir", "go", "javascript", "php", "python", "ruby", "typescript"]);

const TEXTS = {
  rails: [
    "db/migrate/20240101000000_add_notes.rb",
    `class AddNotes < ActiveRecord::Migration[8.0]
  def change
    create_table "notes" do |t|
      t.string :title, :null => false, :limit => 50
      t.string :kind, :null => false
    end
  end
end
`,
  ],
  knex: [
    "migrations/20240101000000_add_notes.js",
    `exports.up = async (knex, run) => {
  var table = "notes";
  await knex.schema.createTable(table, (t) => {
    t.string("title", 50).notNullable();
    t.string("kind", 60);
  });
};
exports.down = async (knex) => {
  await knex.schema.dropTable("notes");
};
`,
  ],
  laravel: [
    "database/migrations/2024_01_01_000000_add_notes.php",
    `<?php
use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Database\\Schema\\Blueprint;
use Illuminate\\Support\\Facades\\Schema;
return new class extends Migration {
    public function up(): void {
        Schema::create('notes', function (Blueprint $table) {
            $table->enum('kind', array('a', 'b'));
        });
        DB::table('kinds')->insert(array('name' => 'a', 'made' => \\Carbon\\Carbon::now()));
    }
    public function down(): void {
        DB::table('kinds')->where('name', 'a')->delete();
        Schema::dropIfExists('notes');
    }
};
`,
  ],
  ecto: [
    "priv/repo/migrations/20240101000000_add_notes.exs",
    `defmodule Repo.AddNotes do
  use Ecto.Migration
  def change do
    create table(:notes) do
      add :title, :string
    end
  end
end
`,
  ],
  alembic: [
    "alembic/versions/1975ea83b712_add_notes.py",
    `import sqlalchemy as sa
from alembic import op

revision = "1975ea83b712"
down_revision = None


def upgrade():
    from app import kinds
    from app import names
    op.create_table("notes", sa.Column("kind", sa.String(length=5)), *names(kinds))


def downgrade():
    op.drop_table("notes")
`,
  ],
  "bun-go": [
    "migrations/20240101000000_notes.go",
    `package migrations

import "github.com/uptrace/bun"

func init() {
	Migrations.MustRegister(func(ctx context.Context, db *bun.DB) error {
		query := "CREATE TABLE notes (id int)"
		_, err := db.ExecContext(ctx, query)
		return err
	}, func(ctx context.Context, db *bun.DB) error {
		_, err := db.ExecContext(ctx, "DROP TABLE notes")
		return err
	})
}
`,
  ],
} as const;

type Tool = keyof typeof TEXTS;

describe("a merged migration that is spelled in another way", () => {
  it.each<[Tool, string, string, string]>([
    ["rails", "keys without rockets", ":null => false, :limit => 50", "null: false, limit: 50"],
    ["rails", "a symbol for a text", 'create_table "notes"', "create_table :notes"],
    ["knex", "const for var", "var table", "const table"],
    [
      "knex",
      "another name of its own",
      'var table = "notes";\n  await knex.schema.createTable(table',
      'var name = "notes";\n  await knex.schema.createTable(name',
    ],
    ["laravel", "brackets for array()", "array('a', 'b')", "['a', 'b']"],
    [
      "laravel",
      "another name of its own",
      "(Blueprint $table) {\n            $table",
      "(Blueprint $t) {\n            $t",
    ],
    [
      "bun-go",
      "another name of its own",
      'query := "CREATE TABLE notes (id int)"\n\t\t_, err := db.ExecContext(ctx, query)',
      'sql := "CREATE TABLE notes (id int)"\n\t\t_, err := db.ExecContext(ctx, sql)',
    ],
  ])("is not edited: %s with %s", (tool, _, from, to) => {
    expect(editsOf(tool, from, to)).toEqual([]);
  });

  it.each<[Tool, string, string, string]>([
    ["rails", "a guard", 'create_table "notes" do', 'create_table "notes", if_not_exists: true do'],
    ["knex", "a value that it did not use, gone", "(knex, run)", "(knex)"],
    ["laravel", "a class by its name alone", "\\Carbon\\Carbon::now()", "Carbon::now()"],
    ["alembic", "the name of a length", "sa.String(length=5)", "sa.String(5)"],
    [
      "alembic",
      "imports in another order",
      "    from app import kinds\n    from app import names\n",
      "    from app import names\n    from app import kinds\n",
    ],
    ["ecto", "a guard", "create table(", "create_if_not_exists table("],
  ])("is perhaps edited: %s with %s", (tool, _, from, to) => {
    expect(editsOf(tool, from, to).map(({ level }) => level)).toEqual(["warning"]);
  });

  it.each<[Tool, string, string, string]>([
    ["rails", "another column", ":kind", ":kinds"],
    ["rails", "a column that may be null", "t.string :kind, :null => false", "t.string :kind"],
    ["rails", "another type", "t.string :kind", "t.text :kind"],
    [
      "rails",
      "a method that is called as the block's value was",
      "|t|\n      t.string :title",
      "|string|\n      string.text :title",
    ],
    ["alembic", "another length", "length=5", "length=6"],
    [
      "knex",
      "types the other way round",
      't.string("title", 50).notNullable();\n    t.string("kind", 60)',
      't.string("kind", 60).notNullable();\n    t.string("title", 50)',
    ],
    ["knex", "another length", "50", "60"],
    ["knex", "another type", 't.string("kind"', 't.text("kind"'],
    ["laravel", "another value", "array('a', 'b')", "['a', 'c']"],
    [
      "ecto",
      "a guard and another column",
      "create table(:notes) do\n      add :title",
      "create_if_not_exists table(:notes) do\n      add :name",
    ],
    ["bun-go", "another column", "(id int)", "(id int, x int)"],
  ])("is edited: %s with %s", (tool, _, from, to) => {
    expect(editsOf(tool, from, to).map(({ level }) => level)).toEqual(["error"]);
  });
});

function editsOf(tool: Tool, from: string, to: string): readonly MigrationFinding[] {
  const [path, text] = TEXTS[tool];
  expect(text).toContain(from);
  return editsFound({ [path]: text }, { [path]: text.replace(from, () => to) }, [path], parsers);
}
