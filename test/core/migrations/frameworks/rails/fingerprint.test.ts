import { describe, expect, it } from "vitest";
import { editsFound } from "../../../../support/edits-found.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const parsers = await loadParsers(["ruby"]);
const PATH = "db/migrate/20241120093000_add_note.rb";

const MERGED = `class AddNote < ActiveRecord::Migration[7.1]
  KINDS = %w[a b].freeze
  OTHER = 1

  class Order < ApplicationRecord
    self.table_name = "orders"
  end

  def change
    create_table :notes do |t|
      t.string :name, default: 'x'
      t.string :kind, limit: KINDS.size
    end
    remove_column :orders, :old, :text
    change_column_default :orders, :state, from: "a", to: "b"
    drop_table :gone do |t|
      t.string :name
    end
    fill
    reversible do |dir|
      dir.up do
        execute <<~SQL
          UPDATE notes SET name = 'y'
        SQL
      end
      dir.down do
        execute "DELETE FROM notes"
        empty_again
      end
    end
    say "down" if reverting?
  end

  private

  # What the rows get.
  def fill
    Order.update_all(state: "b")
  end

  def empty_again
    Order.delete_all
  end
end
`;

describe("an edit of a merged migration of Rails", () => {
  it.each([
    ["a name in a table", "t.string :name, default", "t.string :title, default"],
    ["a default", "default: 'x'", "default: 'z'"],
    ["a constant that it uses", "%w[a b]", "%w[a c]"],
    ["a helper that it calls", 'update_all(state: "b")', 'update_all(state: "c")'],
    ["a model that it uses", '"orders"\n', '"old_orders"\n'],
    ["SQL that runs forwards only", "name = 'y'", "name = 'z'"],
    ["the new default", 'to: "b"', 'to: "c"'],
    ["the column that it removes", ":orders, :old", ":orders, :older"],
    ["a table that it drops", "drop_table :gone", "drop_table :going"],
    ["a comment that was a statement", "    fill\n", "    # fill\n"],
  ])("is %s", (_, from, to) => {
    expect(edits(MERGED, MERGED.replace(from, to))).toBe(1);
  });

  it.each([
    ["what runs backwards only", "DELETE FROM notes", "TRUNCATE notes"],
    ["a helper of that", "Order.delete_all", "Order.delete_by(id: 1)"],
    ["the type of a removed column", ":old, :text", ":old, :string, null: false"],
    ["the old default", 'from: "a"', 'from: "c"'],
    ["the old form of the new default", 'from: "a", to: "b"', '"b"'],
    [
      "the block of a dropped table",
      "drop_table :gone do |t|\n      t.string :name\n    end",
      "drop_table :gone",
    ],
    ["what runs where it is reverted", 'say "down" if reverting?', 'say "back" if reverting?'],
    ["a constant that it does not use", "OTHER = 1", "OTHER = 2"],
    ["a comment", "# What the rows get.", "# What each row gets."],
    ["the kind of quotes", "'x'", '"x"'],
    ["parentheses around arguments", "create_table :notes do", "create_table(:notes) do"],
    ["the layout of SQL", "UPDATE notes SET", "UPDATE notes\n            SET"],
  ])("is not %s", (_, from, to) => {
    expect(edits(MERGED, MERGED.replace(from, to))).toBe(0);
  });

  it("is not a `change` that is parted into the same `up` and a `down`", () => {
    const change = migration(
      "  def change\n    reversible { |d| d.up { execute 'A' }; d.down { execute 'B' } }\n  end",
    );
    const parted = migration("  def up\n    execute 'A'\n  end\n\n  def down\n    execute 'B'\n  end");

    expect(edits(change, parted)).toBe(0);
  });

  it("is the type of a column within a `revert`, which adds the column", () => {
    const merged = migration("  def change\n    revert { remove_column :orders, :old, :text }\n  end");

    expect(edits(merged, merged.replace(":text", ":string"))).toBe(1);
  });
});

function migration(body: string): string {
  return `class AddNote < ActiveRecord::Migration[7.1]\n${body}\nend\n`;
}

function edits(before: string, after: string): number {
  expect(after).not.toBe(before);
  return editsFound({ [PATH]: before }, { [PATH]: after }, [PATH], parsers).length;
}
