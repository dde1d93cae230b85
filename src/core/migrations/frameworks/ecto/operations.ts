import { type ElixirValue, isPlain, textIn } from "../../elixir/value.ts";
import type { Operation } from "../../operation.ts";
import { columnType } from "./column-type.ts";
import type { ColumnChange, Command } from "./command.ts";

/** Generated columns that are made, with what they come from. */
export type GeneratedColumns = Map<Operation, string | null>;

/** What a command does to the database. Generated columns that it makes are added to `generated`. */
export function operationsOf(command: Command, generated: GeneratedColumns): readonly Operation[] {
  const { line } = command;
  switch (command.kind) {
    case "create":
    case "drop": {
      const { object, isGuarded, cascades } = command;
      const { what, name, table, columns } = object;
      if (what === "unknown") return [{ kind: "opaque", line }];
      if (command.kind === "drop") return [{ kind: "drop", what, name, isGuarded, cascades, line }];
      const on = table === null || what === "table" ? {} : { on: table };
      return [
        { kind: "create", what, name, isGuarded, line, ...on, ...(columns === null ? {} : { columns }) },
      ];
    }
    case "rename": {
      const { what, from, to } = command;
      return [{ kind: "rename", what, from, to, line }];
    }
    case "alter":
      return command.changes.flatMap((change) => changed(command.table, change, generated));
    default:
      return command satisfies never;
  }
}

function changed(
  table: string | null,
  change: ColumnChange,
  generated: GeneratedColumns,
): readonly Operation[] {
  const { how, column, line } = change;
  const name = table === null || column === null ? null : `${table}.${column}`;
  switch (how) {
    case "add":
    case "add_if_not_exists": {
      const made: Operation = { kind: "create", what: "column", name, isGuarded: how !== "add", line };
      const from = change.options.get("generated");
      if (from !== undefined) generated.set(made, textIn(from));
      return [made, ...keyOf(table, column, change.type, line)];
    }
    case "remove":
    case "remove_if_exists": {
      const isGuarded = how !== "remove";
      return [{ kind: "drop", what: "column", name, isGuarded, cascades: false, line }];
    }
    case "modify":
      return modified(table, name, change);
    default:
      return how satisfies never;
  }
}

function modified(
  table: string | null,
  name: string | null,
  { column, type, options, line }: ColumnChange,
): readonly Operation[] {
  const from = formerOf(options.get("from"));
  const alter = { kind: "alter", what: "column", name, line } as const;
  const operations: Operation[] = [];
  const old = foreignKey(table, column, from?.type);
  if (old !== null)
    operations.push({ kind: "drop", what: "constraint", name: old, isGuarded: false, cascades: false, line });
  operations.push(...keyOf(table, column, type, line));
  // `modify :note, :string, null: false, from: {:string, null: true}` changes no type.
  const to = columnType(type, options);
  const isSame = to !== null && to === columnType(from?.type ?? null, from?.options ?? new Map());
  if (!isSame) operations.push({ ...alter, aspect: "type", to });
  const changes = (option: string): boolean => {
    const [before, after] = [from?.options.get(option), options.get(option)].map((one) =>
      written(one ?? null),
    );
    return options.has(option) && (after === null || after !== before);
  };
  if (changes("null")) {
    const aspect = isPlain(options.get("null"), "false") ? "not-null-set" : "not-null-dropped";
    operations.push({ ...alter, aspect, to: null });
  }
  if (changes("default")) {
    operations.push({ ...alter, aspect: "default", to: written(options.get("default") ?? null) });
  }
  return operations.length > 0 ? operations : [{ ...alter, aspect: "other", to: null }];
}

// `from: :string`, or `from: {:string, null: true}`.
function formerOf(
  from: ElixirValue | undefined,
): { readonly type: ElixirValue | null; readonly options: ReadonlyMap<string, ElixirValue> } | null {
  if (from === undefined) return null;
  if (from.kind !== "tuple") return { type: from, options: new Map() };
  const last = from.items.at(-1);
  return { type: from.items[0] ?? null, options: last?.kind === "keywords" ? last.pairs : new Map() };
}

// A foreign key goes with its column.
function keyOf(
  table: string | null,
  column: string | null,
  type: ElixirValue | null,
  line: number,
): readonly Operation[] {
  const name = foreignKey(table, column, type);
  if (name === null || table === null || column === null) return [];
  return [{ kind: "create", what: "constraint", name, isGuarded: false, on: table, columns: [column], line }];
}

// Ecto.Migration, references/2: a foreign key is named after its table and column.
function foreignKey(
  table: string | null,
  column: string | null,
  type: ElixirValue | null | undefined,
): string | null {
  if (type?.kind !== "call" || type.name !== "references" || table === null || column === null) return null;
  return `${table}.${textIn(type.options.get("name")) ?? `${table}_${column}_fkey`}`;
}

function written(value: ElixirValue | null): string | null {
  return value?.kind === "text" || value?.kind === "plain" ? value.text : null;
}
