import { describe, expect, it } from "vitest";
import { editsFound } from "../../../../support/edits-found.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const parsers = await loadParsers(["elixir"]);
const PATH = "priv/repo/migrations/20241120093000_add_note.exs";

const MERGED = `defmodule Shop.Repo.Migrations.AddNote do
  use Ecto.Migration

  @states ["a", "b"]
  @back "DROP VIEW totals"

  def change do
    create table(:notes) do
      add :name, :string, default: "x"
    end

    alter table(:orders) do
      modify :total, :bigint, from: :integer
      remove :old, :text, null: false
    end

    execute("CREATE VIEW totals AS SELECT 1", @back)
    fill("notes", @states)

    if direction() == :up do
      execute("UPDATE notes SET name = 'y'")
    else
      execute("DELETE FROM notes")
    end
  end

  # What the rows get.
  defp fill(table, [state | rest]) do
    execute("UPDATE #{table} SET state = '#{state}'", "")
    fill(table, rest)
  end

  defp fill(_, []), do: execute("ANALYZE notes", "")
end
`;

describe("an edit of a merged migration of Ecto", () => {
  it.each([
    ["a name in a table", "add :name", "add :title"],
    ["a default", 'default: "x"', 'default: "z"'],
    ["an attribute that it uses", '["a", "b"]', '["a", "c"]'],
    ["a clause of a helper", "SET state", "SET kind"],
    ["the last clause of a helper", "ANALYZE notes", "ANALYZE orders"],
    ["the first text of `execute`", "SELECT 1", "SELECT 2"],
    ["the new type", ":bigint", ":decimal"],
    ["what runs forwards only", "name = 'y'", "name = 'z'"],
    ["the column that it removes", "remove :old", "remove :older"],
  ])("is %s", (_, from, to) => {
    expect(edits(MERGED, MERGED.replace(from, to))).toBe(1);
  });

  it.each([
    ["the second text of `execute`", "DROP VIEW totals", "DROP VIEW IF EXISTS totals"],
    ["taking the second text away", ", @back)", ")"],
    ["the old type", "from: :integer", "from: {:integer, null: false}"],
    ["the type of a removed column", "remove :old, :text, null: false", "remove :old, :string"],
    ["what runs backwards only", "DELETE FROM notes", "TRUNCATE notes"],
    ["a comment", "# What the rows get.", "# What each row gets."],
    ["parentheses around arguments", 'add :name, :string, default: "x"', 'add(:name, :string, default: "x")'],
  ])("is not %s", (_, from, to) => {
    expect(edits(MERGED, MERGED.replace(from, to))).toBe(0);
  });

  it("is not a `change` that is parted into the same `up` and a `down`", () => {
    const change = module("  def change do\n    create table(:notes)\n  end");
    const parted = module(
      "  def up do\n    create table(:notes)\n  end\n\n  def down, do: drop(table(:notes))",
    );

    expect(edits(change, parted)).toBe(0);
  });
});

function module(body: string): string {
  return `defmodule Shop.Repo.Migrations.AddNote do\n  use Ecto.Migration\n\n${body}\nend\n`;
}

function edits(before: string, after: string): number {
  expect(after).not.toBe(before);
  return editsFound({ [PATH]: before }, { [PATH]: after }, [PATH], parsers).length;
}
