import type { RubyCall } from "../../ruby/call.ts";
import type { RubyValue } from "../../ruby/value.ts";
import type { Command } from "./command.ts";

// ConnectionAdapters::Table: what each method of a `change_table` block calls with the table's name before its own
// arguments.
const METHODS: Readonly<Record<string, string>> = {
  rename: "rename_column",
  change: "change_column",
  change_default: "change_column_default",
  change_null: "change_column_null",
  index: "add_index",
  remove_index: "remove_index",
  rename_index: "rename_index",
  timestamps: "add_timestamps",
  remove_timestamps: "remove_timestamps",
  references: "add_reference",
  belongs_to: "add_reference",
  remove_references: "remove_reference",
  remove_belongs_to: "remove_reference",
  foreign_key: "add_foreign_key",
  remove_foreign_key: "remove_foreign_key",
  check_constraint: "add_check_constraint",
  remove_check_constraint: "remove_check_constraint",
  exclusion_constraint: "add_exclusion_constraint",
  remove_exclusion_constraint: "remove_exclusion_constraint",
  unique_constraint: "add_unique_constraint",
  remove_unique_constraint: "remove_unique_constraint",
};
const LOOKING = new Set([
  "column_exists?",
  "index_exists?",
  "foreign_key_exists?",
  "check_constraint_exists?",
  "validate_constraint",
  "validate_check_constraint",
]);

/** The commands that a call on the table of a `change_table` block makes. */
export function tableCommands(table: RubyValue, call: RubyCall): readonly Command[] {
  const { method, args, options, hasSplat, mayHaveMore, line } = call;
  const given = { options, hasSplat, mayHaveMore, hasBlock: false, line };
  if (LOOKING.has(method)) return [];
  if (method === "remove") return [{ ...given, name: "remove_columns", args: [table, ...args] }];
  if (method === "column") return [{ ...given, name: "add_column", args: [table, ...args] }];
  const name = METHODS[method];
  if (name !== undefined) return [{ ...given, name, args: [table, ...args] }];
  // `t.string :note, :title`: the method is the type of each column.
  const type: RubyValue = { kind: "text", text: method, line };
  const isOpen = args.length === 0 || mayHaveMore;
  const columns: readonly RubyValue[] = isOpen ? [...args, { kind: "unknown" }] : args;
  return columns.map((column) => ({ ...given, name: "add_column", args: [table, column, type] }));
}
