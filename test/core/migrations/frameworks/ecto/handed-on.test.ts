import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "priv/repo/migrations/20241120093000_clean_orders.exs";

const parsers = await loadParsers(["elixir"]);

describe("ecto with commands that are handed on", () => {
  it.each([
    "Enum.map([:a, :b], fn name -> drop table(name) end)",
    "Enum.map(@tables, &drop(table(&1)))",
    "Enum.map(tables(), fn name -> drop table(name) end)",
    "Enum.each([table(:a)], &drop/1)",
    "Enum.map([table(:a)], &drop/1)",
    "[table(:a)] |> Enum.map(&drop/1)",
    "Enum.reduce([:a], nil, fn name, _ -> drop table(name) end)",
    "Enum.flat_map([:a], &clean/1)",
    "Stream.each(tables(), fn name -> drop table(name) end) |> Stream.run()",
    "apply(Ecto.Migration, :drop, [table(:a)])",
    "undo = fn name -> drop table(name) end\n    undo.(:a)",
    "table(:a) |> then(&drop/1)",
    "Kernel.then(table(:a), &drop/1)",
  ])("is no empty migration: %s", (line) => {
    expect(judge(line)).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    "Enum.map([:a, :b], fn name -> to_string(name) end)",
    "Enum.map([:a], &Atom.to_string/1)",
    "Enum.map([:a], & &1)",
    'Enum.filter(@tables, fn name -> String.starts_with?(name, "a") end)',
    "if false, do: drop(table(:a))",
    "unless true do\n      drop table(:a)\n    end",
    "false && drop(table(:a))",
    "true || drop(table(:a))",
  ])("does nothing: %s", (line) => {
    expect(judge(line)).toMatchObject([{ verdict: "no-op" }]);
  });

  it("loses the rows of each table", () => {
    const down = "create table(:a)\n    create table(:b)";

    expect(judge("Enum.map([:a, :b], fn name -> drop table(name) end)", down)).toMatchObject([
      { verdict: "destructive" },
    ]);
  });
});

describe("ecto with an error for what is released", () => {
  it.each([
    ['unless Mix.env() == :test, do: raise("no way back")', "irreversible-declared"],
    ['unless Mix.env() in [:dev, :test] do\n      raise "no way back"\n    end', "irreversible-declared"],
    [
      'if Mix.env() == :dev do\n      IO.puts("a")\n    else\n      raise "no way back"\n    end',
      "irreversible-declared",
    ],
    ['if Mix.env() == :test, do: raise("no way back")', "empty"],
  ])("%s is %s", (down, verdict) => {
    expect(judge("create table(:a)", down)).toMatchObject([{ verdict }]);
  });
});

describe("a generated column of Ecto", () => {
  it.each([
    ["ALWAYS AS (a || b) STORED", "ALWAYS AS (a) STORED", "reversible"],
    ["ALWAYS AS (a) STORED", "ALWAYS AS (a) STORED", "missing"],
  ])("that is %s and was %s is %s", (after, before, verdict) => {
    const anew = (expression: string): string =>
      `alter table(:orders) do\n      remove :label\n      add :label, :string, generated: "${expression}"\n    end`;

    expect(judge(anew(after), anew(before))).toMatchObject([{ verdict }]);
  });

  it("loses the values of a column that was none before", () => {
    const up =
      'alter table(:orders) do\n      remove :label\n      add :label, :string, generated: "ALWAYS AS (a) STORED"\n    end';
    const down = "alter table(:orders) do\n      remove :label\n      add :label, :string\n    end";

    expect(judge(up, down)).toMatchObject([{ verdict: "destructive" }]);
  });
});

function judge(up: string, down = "") {
  const text = `defmodule Shop.Repo.Migrations.CleanOrders do
  use Ecto.Migration
  @tables [:a, :b]

  def up do
    ${up}
  end

  def down do
    ${down}
  end

  defp clean(name) do
    drop table(name)
  end
end
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
