import type { ElixirCall } from "../../elixir/call.ts";
import { keywordsOf, readValue } from "../../elixir/read-value.ts";
import { type ElixirScope, type ElixirValue, isPlain, textIn, textsIn } from "../../elixir/value.ts";
import type { ColumnChange, Command, NamedObject } from "./command.ts";

const UNKNOWN: NamedObject = { what: "unknown", name: null, table: null, columns: null };

type Options = ReadonlyMap<string, ElixirValue>;

/** Reads `create`, `drop` and `rename`; null for any other call. */
export function readCommand(call: ElixirCall, text: string, scope: ElixirScope): Command | null {
  const { name, line } = call;
  const args = call.args.map((arg) => readValue(arg, text, scope));
  const options: Options = call.keywords === null ? new Map() : keywordsOf(call.keywords, text, scope);
  const [first, second] = args;
  switch (name) {
    case "create":
    case "create_if_not_exists":
      return { kind: "create", object: objectOf(first), isGuarded: name !== "create", cascades: false, line };
    case "drop":
    case "drop_if_exists": {
      const cascades = textIn(options.get("mode")) === "cascade";
      return { kind: "drop", object: objectOf(first), isGuarded: name !== "drop", cascades, line };
    }
    case "rename": {
      const object = objectOf(first);
      const to = options.get("to");
      if (second !== undefined) {
        const [from, into] = [textIn(second), textIn(to)].map((one) => inside(object.name, one));
        return { kind: "rename", what: "column", from: from ?? null, to: into ?? null, line };
      }
      const isIndex = object.what === "index";
      const renamed = isIndex ? inside(tableIn(first), textIn(to)) : objectOf(to).name;
      return { kind: "rename", what: isIndex ? "index" : "table", from: object.name, to: renamed, line };
    }
    default:
      return null;
  }
}

/** The table that `table(:orders)` stands for. */
export function tableNamed(value: ElixirValue | undefined): string | null {
  const object = objectOf(value);
  return object.what === "table" ? object.name : null;
}

/** Reads a line of an `alter`; null for any other call. */
export function readChange(
  call: ElixirCall,
  text: string,
  scope: ElixirScope,
): readonly ColumnChange[] | null {
  const { name, line } = call;
  const args = call.args.map((arg) => readValue(arg, text, scope));
  const options: Options = call.keywords === null ? new Map() : keywordsOf(call.keywords, text, scope);
  const column = textIn(args[0]);
  switch (name) {
    case "add":
    case "add_if_not_exists":
    case "remove":
    case "remove_if_exists":
    case "modify":
      return [{ how: name, column, type: args[1] ?? null, options, line }];
    case "timestamps":
      return ["inserted_at", "updated_at"].flatMap((own): ColumnChange[] => {
        const named = options.get(own);
        if (isPlain(named, "false")) return [];
        const type: ElixirValue = { kind: "text", text: "naive_datetime", line };
        return [{ how: "add", column: textIn(named) ?? own, type, options: new Map(), line }];
      });
    default:
      return null;
  }
}

function objectOf(value: ElixirValue | undefined): NamedObject {
  if (value?.kind !== "call") return UNKNOWN;
  const { name, args, options } = value;
  const table = tableIn(value);
  switch (name) {
    case "table":
      return { what: "table", name: table, table, columns: null };
    case "index":
    case "unique_index": {
      const columns = textsIn(args[1]);
      const own = table === null || columns === null ? null : defaultName([table, ...columns, "index"]);
      return { what: "index", name: inside(table, textIn(options.get("name")) ?? own), table, columns };
    }
    case "constraint":
      return { what: "constraint", name: inside(table, textIn(args[1])), table, columns: null };
    default:
      return UNKNOWN;
  }
}

function tableIn(value: ElixirValue | undefined): string | null {
  if (value?.kind !== "call") return null;
  const table = textIn(value.args[0]);
  const prefix = textIn(value.options.get("prefix"));
  return table !== null && prefix !== null && prefix !== "public" ? `${prefix}.${table}` : table;
}

// Ecto.Migration, default_index_name/1.
function defaultName(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(/\W/g, "_").replace(/_+$/, "")).join("_");
}

function inside(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}
