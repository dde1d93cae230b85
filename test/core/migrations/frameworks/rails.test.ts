import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rails } from "../../../../src/core/migrations/frameworks/rails.ts";
import { judgeMigrations, pathsToRead } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "db/migrate/20241120093000_add_note.rb";
const FIXTURES = join(import.meta.dirname, "../../../fixtures/migrations/rails");
const TEXTS = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".rb"))
  .sort()
  .map((name) => readFileSync(join(FIXTURES, name), "utf8"));

const parsers = await loadParsers(["ruby"]);

describe("rails", () => {
  it.each([
    ["db/migrate/20241120093000_add_note.rb", true],
    ["db/migrate/001_init.rb", true],
    ["db/migrate/2024/20241120093000_add_note.rb", true],
    ["db/migrate/20241120093000_create_tags.tagging.rb", true],
    ["db/animals_migrate/20241120093000_add_note.rb", true],
    ["db/post_migrate/20241120093000_add_note.rb", true],
    ["engines/shop/db/migrate/20241120093000_add_note.rb", true],
    ["lib/migrations/20241120093000_add_note.rb", true],
    ["lib/migrations/1_add_note.rb", false],
    ["db/migrate/add_note.rb", false],
    ["db/migrate/20241120093000_AddNote.rb", false],
    ["db/migrate/20241120093000_add_note.sql", false],
    ["db/schema.rb", false],
    ["db/structure.sql", false],
    ["db/seeds/20241120093000_notes.rb", false],
    ["spec/models/20241120093000_note.rb", false],
  ])("claims %s: %s", (path, expected) => {
    expect(rails.claims(path)).toBe(expected);
  });

  it.each([
    [PATH, "20241120093000"],
    ["db/migrate/001_init.rb", "1"],
    ["db/schema.rb", null],
  ])("names the version of %s: %s", (path, version) => {
    expect(rails.versionOf(path)).toBe(version);
  });

  it.each([
    ["a Sequel migration", "Sequel.migration do\n  change { add_column :a, :b, String }\nend\n"],
    ["a helper class without a superclass", "class AddNote\n  def up; end\nend\n"],
    ["a module", "module AddNoteHelper\n  def up; end\nend\nrequire 'x'\n"],
  ])("leaves %s to others", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("leaves a class of another folder that does not extend Active Record's migration to others", () => {
    const path = "lib/migrations/20241120093000_add_note.rb";
    const text = "class AddNote < Acme::Migration\n  def up; end\nend\n";

    expect(found(text, path)).toEqual([]);
  });

  it.each([
    ["class AddNote < ActiveRecord::Migration[7.1]\nend\n", "content"],
    ["class AddNote < ::ActiveRecord::Migration\nend\n", "content"],
    ["class AddNote < Acme::Migration[2.0]\n  def change; end\nend\n", "path"],
  ])("is as sure of %j as its superclass lets it be: %s", (text, claim) => {
    expect(found(text)).toMatchObject([{ claim }]);
  });

  it("judges the class that the file is named for, whatever stands beside it", () => {
    const verdicts = judge(`class Note < ActiveRecord::Base
end
class AddNote < Acme::Migration
  def up = add_column(:orders, :note, :text)
  def down = remove_column(:orders, :note)
end
class Other < Acme::Migration
  def up = drop_table(:orders)
end
`);

    expect(verdicts).toMatchObject([{ verdict: "reversible", line: 5 }]);
  });

  it("does not decide about a class that may hide its methods in a module", () => {
    const verdicts = judge("class AddNote < ActiveRecord::Migration[7.1]\n  include Shared\nend\n");

    expect(verdicts).toMatchObject([{ verdict: "undecided", line: 1 }]);
  });

  it("names the class to write with its version, without which Rails loads no migration", () => {
    const verdicts = judge(
      "class AddNote < ActiveRecord::Migration[7.1]\n  def up = remove_column(:orders, :note)\nend\n",
    );

    expect(JSON.stringify(verdicts)).toContain("class AddNote < ActiveRecord::Migration[7.1]\\n");
  });

  it("does not decide when the file could not be read", () => {
    const change = changeOf([{ path: PATH, status: "added" }], { [PATH]: null });

    expect(judgeMigrations(change, parsers)).toMatchObject([{ verdict: "undecided", line: 1 }]);
  });

  it("asks for the migration that another one reverts, and for no other", () => {
    const text = "class AddNote < ActiveRecord::Migration[7.1]\n  def change = revert(AddRemark)\nend\n";
    const other = "db/migrate/20241101080000_add_remark.rb";
    const { files, head, base } = changeOf([{ path: PATH, status: "added" }], {
      [PATH]: text,
      [other]: "",
      "db/migrate/20241101090000_add_memo.rb": "",
    });
    const texts = new Map([[PATH, text]]);

    const wanted = pathsToRead({ files, head: { ...head, texts }, base });

    expect(wanted.head).toEqual([other]);
  });

  // ActiveRecord::Migration::CommandRecorder, the `invert_…` methods.
  it.each([
    ["remove_column :a, :b", "missing"],
    ["remove_column :a, :b, if_exists: true", "missing"],
    ["remove_columns :a, :b, :c", "missing"],
    ["drop_table :a", "missing"],
    ["drop_table :a, if_exists: true", "missing"],
    ["drop_table :a, :b", "missing"],
    ["remove_index :a, name: :i", "missing"],
    ["remove_foreign_key :a, column: :b_id", "missing"],
    ["remove_check_constraint :a, name: 'c'", "missing"],
    ["remove_unique_constraint :a, name: 'c'", "missing"],
    ["add_unique_constraint :a, using_index: 'i'", "missing"],
    ["change_column :a, :b, :text", "missing"],
    ["change_column_default :a, :b, 1", "missing"],
    ["change_column_default :a, :b, to: 1", "missing"],
    ["change_column_comment :a, :b, 'c'", "missing"],
    ["change_table_comment :a, 'c'", "missing"],
    ["drop_enum :m", "missing"],
    ["add_enum_value :m, 'x'", "missing"],
    ["rename_enum_value :m, from: 'x'", "missing"],
    ["execute 'DROP VIEW v'", "missing"],
    ["drop_view :v", "missing"],
    ["update_view :v, version: 2", "missing"],
    ["add_columns :a, :b, type: :text", "missing"],
    ["change_table(:a) { |t| t.remove :b }", "missing"],
    ["revert { execute 'CREATE VIEW v AS SELECT 1' }", "undecided"],
    ["add_column(*COLUMNS)", "reversible"],
    ["create_table(:a) { |t| t.text :b }", "reversible"],
    ["create_join_table :a, :b", "reversible"],
    ["add_index :a, :b, name: :i", "reversible"],
    ["remove_index :a, :b", "reversible"],
    ["remove_index :a, column: [:b, :c]", "reversible"],
    ["add_reference :a, :b, foreign_key: true", "reversible"],
    ["add_timestamps :a", "reversible"],
    ["add_foreign_key :a, :b, validate: false", "reversible"],
    ["remove_foreign_key :a, :b", "reversible"],
    ["remove_foreign_key :a, to_table: :b", "reversible"],
    ["add_check_constraint :a, 'b > 0', name: 'c'", "reversible"],
    ["remove_check_constraint :a, 'b > 0', name: 'c'", "reversible"],
    ["change_column_null :a, :b, true", "reversible"],
    ["change_column_default :a, :b, from: nil, to: 1", "reversible"],
    ["rename_column :a, :b, :c", "reversible"],
    ["rename_table :a, :b", "reversible"],
    ["rename_index :a, 'b', 'c'", "reversible"],
    ["rename_enum_value :m, from: 'x', to: 'y'", "reversible"],
    ["create_enum :m, %w[x y]", "reversible"],
    ["enable_extension 'citext'", "reversible"],
    ["create_view :v", "reversible"],
    ["update_view :v, version: 2, revert_to_version: 1", "reversible"],
    ["update_trigger :t, on: :a, version: 2, revert_to_version: 1", "reversible"],
    ["change_table(:a, bulk: true) { |t| t.text :b; t.rename :c, :d }", "reversible"],
    ["add_column :orders, :note, :text\n    up_only { Order.update_all(note: 1) }", "reversible"],
    ["remove_column :a, :b, :text", "destructive"],
    ["remove_columns :a, :b, :c, type: :text", "destructive"],
    ["drop_table(:a) { |t| t.text :b }", "destructive"],
    ["remove_timestamps :a", "destructive"],
    ["remove_belongs_to :a, :b", "destructive"],
    ["revert { create_table(:a) }", "destructive"],
    ["validate_foreign_key :a, :b", "no-op"],
    ["Order.reset_column_information", "no-op"],
    ["add_thing :a", "undecided"],
    ["remove_column(*COLUMNS)", "undecided"],
    ["revert OtherMigration", "undecided"],
    ["enable_extension 'citext' unless extension_enabled?('citext')", "no-op"],
    ["change_table(:a) { |t| t.text :b unless t.column_exists?(:b) }", "missing"],
    ["remove_index :a, :b\n    add_index :a, :b, unique: true", "reversible"],
    ["Order.create!(note: 1)", "missing"],
    ["Order.find_each(&:destroy)", "missing"],
    ["ActiveRecord::Base.connection.add_column :a, :b, :text", "missing"],
  ])("judges a change with %j: %s", (command, verdict) => {
    const text = `class AddNote < ActiveRecord::Migration[7.1]
  def change
    ${command}
  end
end
`;

    expect(judge(text)).toMatchObject([{ verdict }]);
  });

  it("finds an index that is removed by its columns under the name that it was given", () => {
    const read = operationsOf(`class AddNote < ActiveRecord::Migration[7.1]
  def up = add_index(:orders, %i[note state], name: "by_note")
  def down = remove_index(:orders, column: [:note, "state"])
end
`);

    expect(read.down).toMatchObject([{ kind: "drop", what: "index", name: "orders.by_note", line: 3 }]);
  });

  it("takes commands back from the last one on, and a `reversible` as it stands", () => {
    const read = operationsOf(`class AddNote < ActiveRecord::Migration[7.1]
  def change
    rename_column :orders, :note, :memo
    reversible do |dir|
      dir.down { create_table :one }
      dir.down { create_table :two }
    end
    add_column :orders, :note, :jsonb
  end
end
`);

    expect(read.down.map(({ kind, line }) => [kind, line])).toEqual([
      ["drop", 8],
      ["create", 5],
      ["create", 6],
      ["rename", 3],
    ]);
  });

  it("reads SQL on the lines of its heredoc", () => {
    const read = operationsOf(`class AddNote < ActiveRecord::Migration[7.1]
  def up
    execute(<<~ONE) && execute(<<~TWO)

      DROP INDEX one
    ONE
      DROP INDEX two
    TWO
  end
end
`);

    expect(read.up.map(({ line }) => line)).toEqual([5, 7]);
  });

  it("does not look into SQL that is put together while it runs", () => {
    const read = operationsOf(`class AddNote < ActiveRecord::Migration[7.1]
  TABLE = "orders"
  def up
    execute "DROP TABLE #{TABLE}_#{suffix}"
  end
end
`);

    expect(read.up).toEqual([{ kind: "opaque", line: 4 }]);
  });

  it("knows the columns that rows are given, also by way of a record", () => {
    const read = operationsOf(`class AddNote < ActiveRecord::Migration[7.1]
  class Entry < ActiveRecord::Base
    self.table_name = "shop_orders"
  end

  def up
    Entry.where(note: nil).find_each do |entry|
      entry.note = "x"
      entry.save!
    end
    Person.update_all(name: "x")
  end
end
`);

    expect(read.up).toMatchObject([
      { kind: "rows", how: "update", table: "shop_orders", columns: ["note"], line: 9 },
      { kind: "rows", how: "update", table: "people", columns: ["name"], line: 11 },
    ]);
  });

  it("judges a migration the same after a comment or a blank line is added", () => {
    const comment = fc.constantFrom(
      "",
      "  ",
      "# remove_column :a, :b",
      "  # raise 'x'",
      "# it's \"",
      "\t# end",
    );
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), comment, fc.nat(), (text, added, place) => {
        const lines = text.split("\n");
        const open = openLines(lines);
        const changed = lines.toSpliced(open[place % open.length] ?? 0, 0, added).join("\n");

        const [before, after] = [text, changed].map((ruby) => judge(ruby).map(({ verdict }) => verdict));

        expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("never throws", () => {
    const piece = fc
      .tuple(fc.constantFrom(...TEXTS), fc.nat(2000), fc.nat(2000))
      .map(([text, start, length]) => text.slice(start % text.length).slice(0, length));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        judge(pieces.join(""));
        judge(`class AddNote < ActiveRecord::Migration[7.1]\n  def change\n${pieces.join("\n")}\nend\nend\n`);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["return if table_exists?(:a)\n", "revert { ", "x = y.z(", "foo { "])(
    "never throws on %j over and over",
    (statement) => {
      const verdicts = judge(
        `class AddNote < ActiveRecord::Migration[7.1]\n  def change\n${statement.repeat(3000)}`,
      );
      const closed = `class AddNote < ActiveRecord::Migration[7.1]\n  def change\n${statement.repeat(3000)}\nend\nend\n`;

      expect([...verdicts, ...judge(closed)].map(({ verdict }) => verdict)).toEqual([
        "undecided",
        "undecided",
      ]);
    },
  );

  it("gives up on a migration that calls itself over and over, instead of following it", () => {
    const calls = Array.from(
      { length: 8 },
      (_, index) => `  def m${index}\n${`    m${index + 1}\n`.repeat(8)}  end\n`,
    );
    const text = `class AddNote < ActiveRecord::Migration[7.1]\n  def change = m0\n${calls.join("")}  def m8 = m0\nend\n`;

    expect(judge(text)).toMatchObject([{ verdict: "undecided" }]);
  });
});

function judge(text: string, path = PATH) {
  return judgeMigrations(changeOf([{ path, status: "added" }], { [path]: text }), parsers);
}

function found(text: string, path = PATH) {
  return rails.find([path], changeOf([], { [path]: text }).head, parsers);
}

function operationsOf(text: string) {
  const [migration] = found(text);
  const of = (side: "up" | "down") => {
    const read = migration?.[side];
    return read?.kind === "operations" ? read.operations : [];
  };
  return { up: of("up"), down: of("down") };
}

// Lines before which a comment is one: not within a heredoc.
function openLines(lines: readonly string[]): number[] {
  let end: string | null = null;
  return lines.flatMap((line, index) => {
    const isOpen = end === null;
    if (line.trim() === end) end = null;
    else if (end === null) end = /<<[~-]?([A-Z]+)/.exec(line)?.[1] ?? null;
    return isOpen ? [index] : [];
  });
}
