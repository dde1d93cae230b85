import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "db/migrate/20241120093000_change_orders.rb";

const parsers = await loadParsers(["ruby"]);

describe("change_column", () => {
  it.each([
    [":string, limit: 500", ":string, limit: 255"],
    [":string, limit: 500", ":string"],
    [":string, null: false", ":string, null: true"],
    [":inet, :null => true", ":inet, :null => false"],
    [":boolean, default: false", ":boolean, default: true"],
    [":string, null: false, default: 'a'", ":string, null: true, default: 'a'"],
    [":string, null: false, default: 'a'", ":string, null: false, default: 'b'"],
    [":string, limit: 500, null: false, default: 'a'", ":string, limit: 255, null: false, default: 'a'"],
    [":decimal, precision: 10, scale: 4", ":decimal, precision: 10, scale: 2"],
    [":integer, limit: 8", ":integer, limit: 4"],
    [":integer, limit: 8", ":integer"],
    [":bigint, unsigned: true", ":bigint, unsigned: false"],
    [":text, limit: 16_777_215", ":text, limit: 65_535"],
    [":text, limit: 16.megabytes", ":text, limit: 64.kilobytes"],
    [":text, size: :long", ":text"],
    [":string, collation: 'utf8mb4_bin'", ":string, collation: 'utf8mb4_general_ci'"],
    [":string, array: true, default: []", ":string, array: false, default: nil"],
    [":datetime, precision: 6", ":datetime, precision: nil"],
    [":integer, using: 'note::integer'", ":string"],
    ["'integer USING CAST(note AS integer)'", ":bigint"],
    [":text, null: false", ":string"],
    [":string, comment: 'a', limit: 500", ":string, comment: 'b', limit: 255"],
  ])("%s is taken back by %s", (up, down) => {
    const [verdict] = judge(`change_column :orders, :note, ${up}`, `change_column :orders, :note, ${down}`);

    expect(verdict).not.toMatchObject({ verdict: "missing" });
    expect(verdict?.reason).not.toContain("does not");
  });

  it.each([
    [":string, limit: 500", ":string, limit: 500"],
    [":text", ":text"],
    [":boolean, default: false", ":boolean, default: false"],
    [":string, null: false", ":string, null: false"],
    [":string, null: false", ":string"],
    [":integer", ":integer, limit: 4"],
    [":bigint", ":integer, limit: 8"],
    [":string, limit: 500, null: false", ":string, limit: 255, default: 'a', comment: 'b', limit: 500"],
  ])("%s is not taken back by %s", (up, down) => {
    const verdicts = judge(`change_column :orders, :note, ${up}`, `change_column :orders, :note, ${down}`);

    expect(verdicts).toMatchObject([{ verdict: "missing" }]);
  });

  it("says that a shorter limit in the reversal may not hold what was written", () => {
    const [verdict] = judge(
      "change_column :orders, :note, :string, limit: 500",
      "change_column :orders, :note, :string, limit: 255",
    );

    expect(verdict).toMatchObject({
      verdict: "reversible",
      findings: [{ rule: "down-narrows-type", line: 7 }],
    });
  });

  it("says that a column which allowed NULL is to forbid it again", () => {
    const [verdict] = judge(
      "change_column :orders, :note, :string, null: true",
      "change_column :orders, :note, :string, null: false",
    );

    expect(verdict).toMatchObject({
      verdict: "reversible",
      findings: [{ rule: "down-restores-not-null", line: 7 }],
    });
  });

  it("loses values where the migration itself makes the type smaller", () => {
    const verdicts = judge(
      "change_column :orders, :note, :decimal, precision: 10, scale: 2",
      "change_column :orders, :note, :decimal, precision: 10, scale: 4",
    );

    expect(verdicts).toMatchObject([{ verdict: "destructive" }]);
  });

  it("reads `t.change` of a block in the same way", () => {
    const verdicts = judge(
      "change_table(:orders) { |t| t.change :note, :string, limit: 500 }",
      "change_table(:orders) { |t| t.change :note, :string, limit: 255 }",
    );

    expect(verdicts).toMatchObject([{ verdict: "reversible" }]);
  });

  it("reads it within `reversible`", () => {
    const text = `class ChangeOrders < ActiveRecord::Migration[7.1]
  def change
    reversible do |dir|
      dir.up { change_column :orders, :note, :string, limit: 500 }
      dir.down { change_column :orders, :note, :string, limit: 255 }
    end
  end
end
`;

    expect(judgeText(text)).toMatchObject([{ verdict: "reversible" }]);
  });
});

describe("change_column_null", () => {
  it.each([
    ["up and down", (line: string) => twoWays(line, "change_column_null :orders, :note, true")],
    [
      "change",
      (line: string) =>
        `class ChangeOrders < ActiveRecord::Migration[7.1]\n  def change\n    ${line}\n  end\nend\n`,
    ],
  ])("with a value only fills what was NULL, in %s", (_, textOf) => {
    const verdicts = judgeText(textOf("change_column_null :orders, :note, false, 0"));

    expect(verdicts).toMatchObject([{ verdict: "reversible", findings: [{ rule: "rows-without-backup" }] }]);
  });
});

function judge(up: string, down: string) {
  return judgeText(twoWays(up, down));
}

function twoWays(up: string, down: string): string {
  return `class ChangeOrders < ActiveRecord::Migration[7.1]
  def up
    ${up}
  end

  def down
    ${down}
  end
end
`;
}

function judgeText(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
