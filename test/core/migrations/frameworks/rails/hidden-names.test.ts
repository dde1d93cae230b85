import { describe, expect, it } from "vitest";
import { judgeMigrations } from "../../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../../support/migration-change.ts";
import { loadParsers } from "../../../../support/parsers.ts";

const PATH = "db/migrate/20241120093000_clean_orders.rb";

const parsers = await loadParsers(["ruby"]);

describe("rails with names that are spread out or handed on", () => {
  it.each([
    "remove_columns :users, *%i[a b], type: :boolean",
    "remove_columns(:users, :a, *%i[b c], type: :boolean)",
    "remove_columns :users, *COLS, type: :boolean",
    "remove_columns :users, *Foo.cols, type: :boolean",
    "remove_columns :users, *cols, type: :boolean",
    "change_table(:users) { |t| t.remove(*%i[a b], type: :boolean) }",
    "change_table(:users) { |t| t.remove(*Foo.cols, type: :boolean) }",
    "remove_reference :users, *%i[shop]",
    "remove_reference :users, *Foo.refs",
  ])("loses the values of the columns of `%s`", (line) => {
    expect(judge(`  COLS = %i[a b].freeze\n  def change\n    ${line}\n  end`)).toMatchObject([
      { verdict: "destructive", reason: expect.stringContaining("drops a column") },
    ]);
  });

  it.each([
    "remove_columns :users, *%i[a b]",
    "remove_columns :users, *Foo.cols",
    "change_table(:users) { |t| t.remove(*%i[a b]) }",
    "%w[a b].each(&method(:drop_table))",
    "TABLES.each(&method(:drop_table))",
    "drop_table(*%i[a b])",
    "drop_table(*Foo.tables)",
    "send(:drop_table, :a)",
    "add_columns :users, *Foo.cols, type: :text",
    "change_table(:users) { |t| t.string(*Foo.cols) }",
    "drop = ->(name) { drop_table name }\n    drop.call(:a)",
  ])("is no empty migration: `%s`", (line) => {
    expect(judge(`  def up\n    ${line}\n  end\n\n  def down\n  end`)).toMatchObject([{ verdict: "empty" }]);
  });

  it("finds the tables that a method is handed one after the other", () => {
    const up = "  def up\n    %i[a b].each(&method(:drop_table))\n  end";
    const down = "  def down\n    create_table(:a) { |t| }\n    create_table(:b) { |t| }\n  end";

    expect(judge(`${up}\n\n${down}`)).toMatchObject([{ verdict: "destructive", line: 3 }]);
  });

  it("takes columns that are spread out back where they are known", () => {
    const up = "  def up\n    add_columns :users, *%i[a b], type: :text\n  end";

    expect(judge(`${up}\n\n  def down\n    remove_columns :users, :a, :b\n  end`)).toMatchObject([
      { verdict: "reversible" },
    ]);
    expect(judge(`${up}\n\n  def down\n    remove_columns :users, :a\n  end`)).toMatchObject([
      { verdict: "missing" },
    ]);
  });

  it.each(["remove_columns :t, *NAMES", "NAMES.each(&method(:drop_table))"])(
    "gives up on a long list that a short text names over and over: `%s`",
    (line) => {
      const names = Array.from({ length: 400 }, (_, index) => `a${index}`).join(" ");
      const up = `  NAMES = %w[${names}]\n\n  def up\n${`    ${line}\n`.repeat(1000)}  end`;

      expect(judge(`${up}\n\n  def down\n    create_table(:a1) { |t| }\n  end`)).toMatchObject([
        { verdict: "undecided" },
      ]);
    },
  );

  it("does not take spread options for names", () => {
    const up = "  def up\n    add_column :users, :a, :string, **options\n  end";

    expect(judge(`${up}\n\n  def down\n    remove_column :users, :a\n  end`)).toMatchObject([
      { verdict: "reversible" },
    ]);
  });

  it.each(["%i[a b].map(&:to_s)", "[1, 2].each(&:to_s)", "[Order].each(&:reset_column_information)"])(
    "changes nothing by `%s`",
    (line) => {
      expect(judge(`  def up\n    ${line}\n  end\n\n  def down\n  end`)).toMatchObject([
        { verdict: "no-op" },
      ]);
    },
  );
});

describe("rails with code that is never run", () => {
  it.each([
    "remove_column :users, :a if false",
    "remove_column :users, :a unless true",
    "if false\n      remove_column :users, :a\n    end",
    "if true\n      puts 1\n    else\n      remove_column :users, :a\n    end",
    "remove_column(:users, :a) while false",
    "while false\n      remove_column :users, :a\n    end",
    "until true do remove_column :users, :a end",
    "false && remove_column(:users, :a)",
    "false and remove_column(:users, :a)",
    "true || remove_column(:users, :a)",
    "nil && remove_column(:users, :a)",
    "false ? remove_column(:users, :a) : nil",
    "remove_column :users, :a if OFF",
    "return if true\n    remove_column :users, :a",
    "[].each { |name| remove_column :users, :a }",
  ])("takes nothing back by `%s`", (line) => {
    const text = `  OFF = false\n  def up\n    add_column :users, :a, :string\n  end\n\n  def down\n    ${line}\n  end`;

    expect(judge(text)).toMatchObject([{ verdict: "empty" }]);
  });

  it.each([
    "begin\n      remove_column :users, :a\n    end while false",
    "remove_column :users, :a if ON",
    "remove_column :users, :a unless false",
    "true && remove_column(:users, :a)",
  ])("takes it back by `%s`", (line) => {
    const text = `  ON = true\n  def up\n    add_column :users, :a, :string\n  end\n\n  def down\n    ${line}\n  end`;

    expect(judge(text)).toMatchObject([{ verdict: "reversible" }]);
  });

  it.each(["unless Rails.env.test?", "unless Rails.env.local?", "if !Rails.env.development?"])(
    "fails on purpose where only a developer's machine is spared: raise %s",
    (condition) => {
      const down = `raise ActiveRecord::IrreversibleMigration ${condition}`;
      const text = `  def up\n    add_column :users, :a, :string\n  end\n\n  def down\n    ${down}\n  end`;

      expect(judge(text)).toMatchObject([{ verdict: "irreversible-declared" }]);
    },
  );
});

describe("rails with an `up` alone", () => {
  it("does nothing where the method only has comments", () => {
    expect(judge("  def up\n    # moved to the gem\n  end")).toMatchObject([{ verdict: "no-op" }]);
  });

  it.each([
    "change_table_comment :orders, 'What was ordered.'",
    "change_column_comment :orders, :note, 'By the customer.'",
    "enable_extension 'citext'",
  ])("does nothing that asks for a way back by `%s`", (line) => {
    expect(judge(`  def up\n    ${line}\n  end`)).toMatchObject([{ verdict: "no-op" }]);
  });

  it("is missing its way back where the method does something", () => {
    expect(judge("  def up\n    add_column :users, :a, :string\n  end")).toMatchObject([
      { verdict: "missing" },
    ]);
  });

  it("does nothing where a `down` alone has only comments", () => {
    expect(judge("  def down\n    # moved to the gem\n  end")).toMatchObject([{ verdict: "no-op" }]);
  });
});

function judge(body: string) {
  const text = `class CleanOrders < ActiveRecord::Migration[7.1]\n${body}\nend\n`;
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
