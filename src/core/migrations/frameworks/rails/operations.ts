import type { Operation } from "../../operation.ts";
import { isPlain, type RubyValue, textIn, textsIn } from "../../ruby/value.ts";
import { changedColumn } from "./changed-column.ts";
import type { Command } from "./command.ts";
import type { GivenNames } from "./index-names.ts";
import { alter, create, drop, inside, plain } from "./make-operation.ts";
import { objectOperations } from "./object-operations.ts";

/** What a schema command does to the database; null when it is no command of Rails or of a gem that is known. */
export function operationsOf(command: Command, given: GivenNames): readonly Operation[] | null {
  const { name, args, options, line } = command;
  const [first, second] = args;
  const table = plain(textIn(first));
  const column = inside(table, textIn(second));
  switch (name) {
    case "create_table":
    case "create_virtual_table":
      return [create(command, "table", table)];
    case "drop_table":
      return namesFrom(command, 0).map((one) => drop(command, "table", plain(one)));
    case "drop_virtual_table":
      return [drop(command, "table", table)];
    case "create_join_table":
      return [create(command, "table", joinTable(command))];
    case "drop_join_table":
      return [drop(command, "table", joinTable(command))];
    case "rename_table":
      return [{ kind: "rename", what: "table", from: table, to: plain(textIn(second)), line }];
    case "add_column":
      return [create(command, "column", column)];
    case "remove_column":
      return [drop(command, "column", column)];
    case "add_columns":
      return namesFrom(command, 1).map((one) => create(command, "column", inside(table, one)));
    case "remove_columns":
      return namesFrom(command, 1).map((one) => drop(command, "column", inside(table, one)));
    case "rename_column":
      return [{ kind: "rename", what: "column", from: column, to: inside(table, textIn(args[2])), line }];
    case "change_column":
      return changedColumn(command, column);
    case "change_column_default":
      return [alter(command, "column", column, "default", written(options.get("to") ?? args[2]))];
    case "change_column_null":
      return changedNull(command, table, column);
    case "change_column_comment":
    case "change_table_comment":
      return [alter(command, "comment", name === "change_table_comment" ? table : column, "other", null)];
    case "add_timestamps":
      return ["created_at", "updated_at"].map((one) => create(command, "column", inside(table, one)));
    case "remove_timestamps":
      return ["created_at", "updated_at"].map((one) => drop(command, "column", inside(table, one)));
    case "add_reference":
    case "add_belongs_to":
      return references(command, table).map((one) => create(command, "column", one));
    case "remove_reference":
    case "remove_belongs_to":
      return references(command, table).map((one) => drop(command, "column", one));
    default:
      return objectOperations(command, given);
  }
}

// With a fourth argument the rows that hold NULL are filled with it, and no others.
function changedNull(command: Command, table: string | null, column: string | null): readonly Operation[] {
  const [, second, allows, fill] = command.args;
  const aspect = isPlain(allows, "false")
    ? "not-null-set"
    : isPlain(allows, "true")
      ? "not-null-dropped"
      : "other";
  const altered = alter(command, "column", column, aspect, null);
  if (aspect !== "not-null-set" || fill === undefined || isPlain(fill, "nil")) return [altered];
  const columns = textsIn(second);
  const { line } = command;
  return [{ kind: "rows", how: "update", table, columns, source: null, fills: true, line }, altered];
}

// The names from a place on; null for one that is not known, and for those that may follow.
function namesFrom({ args, mayHaveMore }: Command, place: number): readonly (string | null)[] {
  const names = args.slice(place).map(textIn);
  return mayHaveMore || names.length === 0 ? [...names, null] : names;
}

function references(command: Command, table: string | null): readonly (string | null)[] {
  const polymorphic = command.options.get("polymorphic");
  return namesFrom(command, 1).flatMap((name) => {
    if (name === null) return [null];
    const isPolymorphic = polymorphic !== undefined && !isPlain(polymorphic, "false");
    return [`${name}_id`, ...(isPolymorphic ? [`${name}_type`] : [])].map((one) => inside(table, one));
  });
}

// ConnectionAdapters::SchemaStatements, join_table_name: sorted, and what both begin with is said once.
function joinTable({ args, options }: Command): string | null {
  const own = textIn(options.get("table_name"));
  if (own !== null) return plain(own);
  const [one, other] = [textIn(args[0]), textIn(args[1])];
  if (one === null || other === null) return null;
  const joined = [one, other].sort().join("\0");
  return plain(joined.replace(/^(.*[._])(.+)\0\1(.+)/, "$1$2_$3").replace("\0", "_"));
}

function written(value: RubyValue | undefined): string | null {
  return value?.kind === "text" || value?.kind === "plain" ? value.text : null;
}
