import { isPlain, type RubyValue } from "../../ruby/value.ts";
import type { Command } from "./command.ts";

export type Inverse =
  | { readonly kind: "command"; readonly command: Command }
  /** Rails raises IrreversibleMigration, or fails. */
  | { readonly kind: "irreversible"; readonly reason: string }
  /** What it is given is not known, and the answer hangs on that. */
  | { readonly kind: "unclear"; readonly reason: string };

// ActiveRecord::Migration::CommandRecorder of Rails 8, StraightReversions: what is created with all it was
// given is taken back with the same.
const STRAIGHT: readonly (readonly [string, string])[] = [
  ["create_table", "drop_table"],
  ["create_join_table", "drop_join_table"],
  ["add_column", "remove_column"],
  ["add_index", "remove_index"],
  ["add_timestamps", "remove_timestamps"],
  ["add_reference", "remove_reference"],
  ["add_belongs_to", "remove_belongs_to"],
  ["add_foreign_key", "remove_foreign_key"],
  ["add_check_constraint", "remove_check_constraint"],
  ["add_exclusion_constraint", "remove_exclusion_constraint"],
  ["add_unique_constraint", "remove_unique_constraint"],
  ["enable_extension", "disable_extension"],
  ["create_enum", "drop_enum"],
  ["create_schema", "drop_schema"],
  ["create_virtual_table", "drop_virtual_table"],
  ["enable_index", "disable_index"],
  // The gems scenic and fx, which add to the recorder.
  ["create_view", "drop_view"],
  ["create_function", "drop_function"],
  ["create_trigger", "drop_trigger"],
];
const INVERSES = new Map(
  STRAIGHT.flatMap(([add, remove]) => [[add, remove] as const, [remove, add] as const]),
);
const RENAMES = new Set(["rename_table", "rename_column", "rename_index", "rename_enum", "rename_view"]);
const FROM_TO = new Set([
  "change_column_default",
  "change_column_comment",
  "change_table_comment",
  "rename_enum_value",
]);
const VERSIONED = new Set(["drop_view", "drop_function", "drop_trigger"]);
const UPDATED = new Set(["update_view", "replace_view", "update_function", "update_trigger"]);

/** What Rails runs on rollback for a command of a `change`. */
export function inverseOf(command: Command): Inverse {
  const { name, args, options } = command;
  const lack = lackOf(command);
  if (lack !== null) {
    return command.hasSplat && lack.depends
      ? {
          kind: "unclear",
          reason: `What \`${name}\` is given is not known, nor whether Rails can reverse it.`,
        }
      : { kind: "irreversible", reason: `On rollback Rails raises IrreversibleMigration: ${lack.reason}` };
  }
  const inverse = INVERSES.get(name);
  if (inverse !== undefined) return become(command, { name: inverse });
  if (name === "remove_columns") return become(command, { name: "add_columns" });
  if (RENAMES.has(name)) return become(command, { args: renamed(args, name) });
  if (FROM_TO.has(name)) return become(command, { options: swapped(options, "from", "to") });
  if (UPDATED.has(name)) {
    return become(command, { options: swapped(options, "version", "revert_to_version") });
  }
  if (name === "change_column_null") {
    const allows = isPlain(args[2], "true") ? "false" : isPlain(args[2], "false") ? "true" : null;
    const third: RubyValue = allows === null ? { kind: "unknown" } : { kind: "plain", text: allows };
    return become(command, { args: [...args.slice(0, 2), third, ...args.slice(3)] });
  }
  return {
    kind: "irreversible",
    reason: `On rollback Rails raises IrreversibleMigration: it cannot reverse \`${name}\`.`,
  };
}

interface Lack {
  readonly reason: string;
  /** Whether other arguments would have made it reversible. */
  readonly depends: boolean;
}

// The conditions of each `invert_…` method.
function lackOf({ name, args, options, hasBlock }: Command): Lack | null {
  const needs = (what: string): Lack => ({
    reason: `it reverses \`${name}\` only with ${what}.`,
    depends: true,
  });
  switch (name) {
    case "drop_table":
      if (args.length > 1) return needs("a single table name");
      return hasBlock || [...options.keys()].some((key) => key !== "if_exists") ? null : needs("a block");
    case "remove_column":
      return args.length > 2 ? null : needs("the column's type");
    case "remove_columns":
      return options.has("type") ? null : needs("`type:`");
    case "remove_index":
      return args.length > 1 || options.has("column") ? null : needs("the columns");
    case "remove_foreign_key":
      return args.length > 1 || options.has("to_table") ? null : needs("the second table");
    // With options alone Rails gets past its own check, and then fails on `add_check_constraint`.
    case "remove_check_constraint":
    case "remove_exclusion_constraint":
      return args.length > 1 ? null : needs("the expression");
    case "remove_unique_constraint":
      return args.length > 1 ? null : needs("the columns");
    case "add_unique_constraint":
      return options.has("using_index")
        ? { reason: "it cannot reverse `add_unique_constraint` with `using_index:`.", depends: false }
        : null;
    case "drop_enum":
      return args.length > 1 ? null : needs("its values");
    case "drop_virtual_table":
      return args.length > 2 ? null : needs("its module and options");
    case "change_column_default":
    case "change_column_comment":
    case "change_table_comment":
    case "rename_enum_value":
      return options.has("from") && options.has("to") ? null : needs("`from:` and `to:`");
    default:
      return (VERSIONED.has(name) || UPDATED.has(name)) && !options.has("revert_to_version")
        ? needs("`revert_to_version:`")
        : null;
  }
}

function become(command: Command, changes: Partial<Command>): Inverse {
  return { kind: "command", command: { ...command, ...changes } };
}

function renamed(args: readonly RubyValue[], name: string): readonly RubyValue[] {
  const kept = name === "rename_column" || name === "rename_index" ? 1 : 0;
  const [from, to, ...rest] = args.slice(kept);
  if (from === undefined || to === undefined) return args;
  return [...args.slice(0, kept), to, from, ...rest];
}

function swapped(
  options: ReadonlyMap<string, RubyValue>,
  one: string,
  other: string,
): ReadonlyMap<string, RubyValue> {
  const unknown: RubyValue = { kind: "unknown" };
  return new Map([...options, [one, options.get(other) ?? unknown], [other, options.get(one) ?? unknown]]);
}
