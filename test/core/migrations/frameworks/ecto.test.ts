import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ecto } from "../../../../src/core/migrations/frameworks/ecto.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "priv/repo/migrations/20241120093000_add_note.exs";
const FIXTURES = join(import.meta.dirname, "../../../fixtures/migrations/ecto");
const TEXTS = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".exs"))
  .sort()
  .map((name) => readFileSync(join(FIXTURES, name), "utf8"));

const parsers = await loadParsers(["elixir"]);

describe("ecto", () => {
  it.each([
    ["priv/repo/migrations/20241120093000_add_note.exs", true],
    ["priv/repo/migrations/1_add-note.exs", true],
    ["priv/tenant_repo/tenant_migrations/20241120093000_add_note.exs", true],
    ["apps/shop/priv/repo/migrations/20241120093000_add_note.exs", true],
    ["priv/repo/migrations/2024/20241120093000_add_note.exs", true],
    ["migrations/20241120093000_add_note.exs", true],
    ["priv/repo/migrations/.formatter.exs", false],
    ["priv/repo/migrations/add_note.exs", false],
    ["priv/repo/migrations/20241120093000_add_note.ex", false],
    ["priv/repo/migrations/20241120093000.exs", false],
    ["priv/repo/seeds.exs", false],
    ["test/20241120093000_add_note.exs", false],
  ])("claims %s: %s", (path, expected) => {
    expect(ecto.claims(path)).toBe(expected);
  });

  it.each([
    [PATH, "20241120093000"],
    ["priv/repo/migrations/001_init.exs", "1"],
    ["priv/repo/seeds.exs", null],
  ])("names the version of %s: %s", (path, version) => {
    expect(ecto.versionOf(path)).toBe(version);
  });

  it.each([
    ["a module that uses nothing", "defmodule Shop.Seeds do\n  def up, do: :ok\nend\n"],
    ["a test", "defmodule Shop.Test do\n  use ExUnit.Case\nend\n"],
  ])("leaves %s to others", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["defmodule A do\n  use Ecto.Migration\nend\n", "content"],
    ["defmodule A do\n  use Shop.Migration\n  def change, do: :ok\nend\n", "path"],
  ])("is as sure of %j as its `use` lets it be: %s", (text, claim) => {
    expect(found(text)).toMatchObject([{ claim }]);
  });

  it("leaves a module of its own kind outside of `priv` to others", () => {
    const path = "migrations/20241120093000_add_note.exs";

    expect(found("defmodule A do\n  use Shop.Migration\n  def change, do: :ok\nend\n", path)).toEqual([]);
  });

  it("does not decide when the file could not be read", () => {
    const change = changeOf([{ path: PATH, status: "added" }], { [PATH]: null });

    expect(judgeMigrations(change, parsers)).toMatchObject([{ verdict: "undecided", line: 1 }]);
  });

  // Ecto.Migration.Runner, `reverse/1` and `table_reverse/2`.
  it.each([
    ["create table(:a)", "reversible"],
    ["create_if_not_exists index(:a, [:b])", "reversible"],
    ['create constraint(:a, :c, check: "b > 0")', "reversible"],
    ["create unique_index(:a, [:b], concurrently: true)", "reversible"],
    ["drop index(:a, [:b])", "reversible"],
    ["drop_if_exists index(:a, [:b])", "reversible"],
    ["rename table(:a), to: table(:b)", "reversible"],
    ["rename table(:a), :b, to: :c", "reversible"],
    ['rename index(:a, [:b], name: "c"), to: "d"', "reversible"],
    ["alter(table(:a), do: add(:b, :text))", "reversible"],
    ["alter(table(:a), do: timestamps())", "reversible"],
    ["alter(table(:a), do: modify(:b, :text, from: :string))", "reversible"],
    ["alter(table(:a), do: modify(:b, :text, null: true, from: {:string, null: false}))", "reversible"],
    ["for t <- [:a, :b], do: create(table(t))", "reversible"],
    ["Enum.each(~w[a b]a, &create(table(&1)))", "reversible"],
    ["table(:a) |> create()", "reversible"],
    ["alter(table(:a), do: remove(:b, :text))", "destructive"],
    ["alter(table(:a), do: remove(:b))", "missing"],
    ["alter(table(:a), do: modify(:b, :text))", "missing"],
    ["alter(table(:a), do: add_if_not_exists(:b, :text))", "missing"],
    ["alter(table(:a), do: remove_if_exists(:b, :text))", "missing"],
    ["drop table(:a)", "missing"],
    ["drop_if_exists table(:a)", "missing"],
    ["drop constraint(:a, :c)", "missing"],
    ['execute "CREATE INDEX i ON a (b)"', "missing"],
    ['execute fn -> repo().delete_all("a") end', "missing"],
    ['execute_file "a.sql"', "missing"],
    ["flush()", "missing"],
    ['repo().delete_all("a")', "missing"],
    ['Shop.Repo.insert_all("a", [])', "missing"],
    ["Shop.Notes.backfill()", "undecided"],
    ["add_thing(:a)", "undecided"],
    ['IO.puts("x")', "no-op"],
  ])("judges a change with %j: %s", (command, verdict) => {
    // With a table of its own, so that a change with nothing to reverse is none that does nothing.
    const other = verdict === "no-op" ? "" : "create table(:other)";
    const text = `defmodule A do\n  use Ecto.Migration\n  def change do\n    ${other}\n    ${command}\n  end\nend\n`;

    expect(judge(text)).toMatchObject([{ verdict }]);
  });

  it("takes `from:` with its options back, and the other way round", () => {
    const read = operationsOf(`
      alter table(:orders) do
        modify :note, :text, null: false, from: {:string, null: true}
      end`);

    expect(read.up).toMatchObject([
      { name: "orders.note", aspect: "type", to: "text" },
      { name: "orders.note", aspect: "not-null-set" },
    ]);
    expect(read.down).toMatchObject([
      { name: "orders.note", aspect: "type", to: "string(255)" },
      { name: "orders.note", aspect: "not-null-dropped" },
    ]);
  });

  it.each([
    [
      "the default",
      `modify :note, :text, default: "a", null: false`,
      `modify :note, :text, default: "b", null: false`,
      "reversible",
    ],
    ["nothing", "modify :note, :text, null: false", "modify :note, :text, null: false", "missing"],
    ["NULL", "modify :note, :text, null: false", "modify :note, :text, null: true", "reversible"],
  ])(
    "takes a `null:` that is restated beside a change of %s for what it was before",
    (_, up, down, verdict) => {
      const text = `defmodule A do
  use Ecto.Migration
  def up, do: alter(table(:orders), do: ${up.replace("modify ", "modify(")}))
  def down, do: alter(table(:orders), do: ${down.replace("modify ", "modify(")}))
end
`;

      expect(judge(text)).toMatchObject([{ verdict }]);
    },
  );

  it("reverses commands from the last one on", () => {
    const read = operationsOf(`drop index(:orders, [:note])
    create unique_index(:orders, [:note])`);

    expect(read.down.map(({ kind, line }) => [kind, line])).toEqual([
      ["drop", 5],
      ["create", 4],
    ]);
  });

  it("names an index as Ecto does", () => {
    const read = operationsOf(`create index("orders", [:note, "lower(state)"])`);

    expect(read.up).toMatchObject([{ what: "index", name: "orders.orders_note_lower_state_index" }]);
  });

  it("reads SQL on the lines of its string, and none that is put together while it runs", () => {
    const read = operationsOf(`execute """

    DROP INDEX one
    """, "DROP TABLE #{name()}"`);

    expect([read.up.map(({ line }) => line), read.down]).toEqual([[6], [{ kind: "opaque", line: 7 }]]);
  });

  it("runs of a `case` on the direction the clause that it is", () => {
    const read = operationsOf(`case direction() do
      :up -> execute("UPDATE orders SET note = ''", "")
      :down -> raise "no"
    end`);

    expect(read.down).toEqual([{ kind: "raise", line: 6 }]);
    expect(read.up).toHaveLength(1);
  });

  it("judges a migration the same after a comment or a blank line is added", () => {
    const comment = fc.constantFrom("", "  ", "# drop table(:a)", '  # raise "x"', "# it's \"", "\t# end");
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), comment, fc.nat(), (text, added, place) => {
        const lines = text.split("\n");
        const open = openLines(lines);
        const changed = lines.toSpliced(open[place % open.length] ?? 0, 0, added).join("\n");

        const [before, after] = [text, changed].map((elixir) => judge(elixir).map(({ verdict }) => verdict));

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
        judge(`defmodule A do\n  use Ecto.Migration\n  def change do\n${pieces.join("\n")}\nend\nend\n`);
      }),
      { numRuns: 150 },
    );
  });
});

function judge(text: string, path = PATH) {
  return judgeMigrations(changeOf([{ path, status: "added" }], { [path]: text }), parsers);
}

function found(text: string, path = PATH) {
  return ecto.find([path], changeOf([], { [path]: text }).head, parsers);
}

function operationsOf(body: string) {
  const text = `defmodule A do\n  use Ecto.Migration\n  def change do\n    ${body}\n  end\nend\n`;
  const [migration] = found(text);
  const of = (side: "up" | "down") => {
    const read = migration?.[side];
    return read?.kind === "operations" ? read.operations : [];
  };
  return { up: of("up"), down: of("down") };
}

// Lines before which a comment is one: not within a string of several lines.
function openLines(lines: readonly string[]): number[] {
  let isOpen = true;
  return lines.flatMap((line, index) => {
    const found = isOpen ? [index] : [];
    if (line.split('"""').length % 2 === 0) isOpen = !isOpen;
    return found;
  });
}
