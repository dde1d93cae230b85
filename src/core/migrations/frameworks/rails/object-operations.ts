import type { ObjectKind, Operation } from "../../operation.ts";
import { isPlain, textIn, textsIn } from "../../ruby/value.ts";
import type { Command } from "./command.ts";
import { constraintName, type GivenNames, indexName, keyColumn } from "./index-names.ts";
import { alter, create, drop, inside, plain } from "./make-operation.ts";

/** What a command does to anything but tables and columns; null when it is no command that is known. */
export function objectOperations(command: Command, given: GivenNames): readonly Operation[] | null {
  const { name, args, options, line } = command;
  const [first, second] = args;
  const table = plain(textIn(first));
  const column = inside(table, textIn(second));
  switch (name) {
    case "add_index":
      return [
        placed(create(command, "index", indexName(table, second, options, given)), table, textsIn(second)),
      ];
    case "remove_index":
      return [drop(command, "index", indexName(table, second, options, given))];
    case "rename_index": {
      const to = inside(table, textIn(args[2]));
      return [{ kind: "rename", what: "index", from: column, to, line }];
    }
    case "enable_index":
    case "disable_index":
      return [alter(command, "index", column, "other", null)];
    case "add_foreign_key":
      return [
        placed(create(command, "constraint", foreignKey(command, table, given)), table, keyColumns(command)),
      ];
    case "remove_foreign_key":
      return [drop(command, "constraint", foreignKey(command, table, given))];
    case "add_check_constraint":
    case "add_exclusion_constraint":
    case "add_unique_constraint":
      return [placed(create(command, "constraint", constraint(command, table, given)), table, null)];
    case "remove_check_constraint":
    case "remove_exclusion_constraint":
    case "remove_unique_constraint":
      return [drop(command, "constraint", constraint(command, table, given))];
    case "enable_extension":
      // Rails says IF NOT EXISTS and IF EXISTS for it.
      return [{ kind: "create", what: "extension", name: textIn(first), isGuarded: true, line }];
    case "disable_extension":
      return [{ ...drop(command, "extension", textIn(first)), isGuarded: true }];
    case "create_schema":
      return [create(command, "schema", textIn(first))];
    case "drop_schema":
      return [drop(command, "schema", textIn(first))];
    case "create_enum":
      return [create(command, "type", table)];
    case "drop_enum":
      return [drop(command, "type", table)];
    case "rename_enum": {
      const to = plain(textIn(second) ?? textIn(options.get("to")));
      return [{ kind: "rename", what: "type", from: table, to, line }];
    }
    case "add_enum_value":
      return [create(command, "enum-value", column)];
    case "rename_enum_value": {
      const [from, to] = [textIn(options.get("from")), textIn(options.get("to"))];
      return [{ kind: "rename", what: "enum-value", from: inside(table, from), to: inside(table, to), line }];
    }
    // The gems scenic and fx.
    case "create_view":
      return [create(command, viewKind(command), table)];
    case "drop_view":
      return [drop(command, viewKind(command), table)];
    case "rename_view":
      return [{ kind: "rename", what: viewKind(command), from: table, to: plain(textIn(second)), line }];
    case "update_view":
    case "replace_view":
      return [alter(command, viewKind(command), table, "other", null)];
    case "create_function":
      return [create(command, "function", table)];
    case "drop_function":
      return [drop(command, "function", table)];
    case "update_function":
      return [alter(command, "function", table, "other", null)];
    case "create_trigger":
      return [create(command, "trigger", trigger(command))];
    case "drop_trigger":
      return [drop(command, "trigger", trigger(command))];
    case "update_trigger":
      return [alter(command, "trigger", trigger(command), "other", null)];
    default:
      return null;
  }
}

// An index or a constraint goes with its table and its columns.
function placed(creation: Operation, table: string | null, columns: readonly string[] | null): Operation {
  if (creation.kind !== "create" || table === null) return creation;
  return { ...creation, on: table, ...(columns === null ? {} : { columns }) };
}

function keyColumns({ args, options }: Command): readonly string[] | null {
  const own = textsIn(options.get("column"));
  const column = keyColumn(textIn(args[1]) ?? textIn(options.get("to_table")));
  return own ?? (column === null ? null : [column]);
}

function foreignKey(command: Command, table: string | null, given: GivenNames): string | null {
  const on = keyColumns(command)?.join("_and_") ?? null;
  return constraintName(table, "fk", on, command.options, given);
}

function constraint(
  { name, args, options }: Command,
  table: string | null,
  given: GivenNames,
): string | null {
  const kind = name.replace(/^(?:add|remove)_/, "");
  return constraintName(table, kind, textsIn(args[1])?.join("_and_") ?? null, options, given);
}

function viewKind({ options }: Command): ObjectKind {
  const materialized = options.get("materialized");
  return materialized === undefined || isPlain(materialized, "false") ? "view" : "materialized-view";
}

function trigger({ args, options }: Command): string | null {
  return inside(plain(textIn(options.get("on"))), textIn(args[0]));
}
