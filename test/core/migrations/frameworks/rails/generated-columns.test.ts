import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "db/migrate/20241120093000_change_kind.rb";

const parsers = await loadParsers(["ruby"]);

describe("a generated column of Rails", () => {
  it("has no values of its own that a new definition would lose", () => {
    expect(judge(anew("'a' || kind"), anew("kind"))).toMatchObject([{ verdict: "reversible" }]);
  });

  it("is not taken back by the definition that it has by then", () => {
    expect(judge(anew("'a' || kind"), anew("'a' || kind"))).toMatchObject([{ verdict: "missing" }]);
  });

  it("loses the values of a column that was none before", () => {
    const down = "remove_column :orders, :label\n        add_column :orders, :label, :string";

    expect(judge(anew("kind"), down)).toMatchObject([{ verdict: "destructive" }]);
  });

  it("goes with its table like any other column", () => {
    expect(
      judge(
        "add_column :orders, :label, :virtual, type: :string, as: 'kind'",
        "remove_column :orders, :label",
      ),
    ).toMatchObject([{ verdict: "reversible" }]);
  });
});

function anew(expression: string): string {
  return `remove_column :orders, :label, :virtual
        change_table :orders do |t|
          t.virtual(
            :label,
            type: :string,
            stored: true,
            as: <<~SQL
              ${expression}
            SQL
          )
        end`;
}

function judge(up: string, down: string) {
  const text = `class ChangeKind < ActiveRecord::Migration[7.2]
  def change
    reversible do |dir|
      dir.up do
        ${up}
      end
      dir.down do
        ${down}
      end
    end
  end
end
`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
