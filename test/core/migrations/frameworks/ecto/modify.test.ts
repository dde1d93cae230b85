import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "priv/repo/migrations/20241120093000_change_orders.exs";

const parsers = await loadParsers(["elixir"]);

describe("modify of Ecto", () => {
  it.each([
    [":decimal, precision: 6, scale: 4", ":decimal, precision: 6, scale: 2"],
    [":string, size: 500", ":string, size: 255"],
    [":string, size: 500", ":string"],
    [":text", ":string"],
    [":integer, null: false, default: 1", ":integer, null: true, default: 1"],
    [":integer, null: false, default: 1", ":integer, null: false, default: 2"],
    [':string, size: 500, null: false, default: "a"', ':string, size: 255, null: false, default: "a"'],
    [":string, size: @long", ":string, size: @short"],
    [":string, size: long()", ":string, size: short()"],
  ])("%s is taken back by %s", (up, down) => {
    expect(judge(up, down)).toMatchObject([{ verdict: "reversible" }]);
  });

  it.each([
    [":decimal, precision: 6, scale: 4", ":decimal, precision: 6, scale: 4"],
    [":string, size: 255", ":string"],
    [":integer, null: false, default: 1", ":integer, null: false, default: 1"],
    [":integer, default: 1", ":integer, null: false"],
  ])("%s is not taken back by %s", (up, down) => {
    expect(judge(up, down)).toMatchObject([{ verdict: "missing" }]);
  });

  it("says that a shorter size in the reversal may not hold what was written", () => {
    expect(judge(":string, size: 500", ":string, size: 255")).toMatchObject([
      { findings: [{ rule: "down-narrows-type", line: 12 }] },
    ]);
  });

  it.each([
    [":string, size: 500, from: {:string, size: 255}", "reversible"],
    [":decimal, precision: 12, scale: 4, from: {:decimal, precision: 12, scale: 2}", "reversible"],
    // Ecto keeps the options of `modify` where `from:` names a type alone.
    [":string, size: 500, from: :string", "missing"],
    [":string, size: 255, from: {:string, size: 500}", "destructive"],
  ])("in a `change`, %s is %s", (modify, verdict) => {
    const text = `defmodule Shop.Repo.Migrations.ChangeOrders do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      modify :note, ${modify}
    end
  end
end
`;

    expect(judgeText(text)).toMatchObject([{ verdict }]);
  });
});

function judge(up: string, down: string) {
  const text = `defmodule Shop.Repo.Migrations.ChangeOrders do
  use Ecto.Migration
  @long 500
  @short 255
  def up do
    alter table(:orders) do
      modify :note, ${up}
    end
  end
  def down do
    alter table(:orders) do
      modify :note, ${down}
    end
  end
end
`;
  return judgeText(text);
}

function judgeText(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
