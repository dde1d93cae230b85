import type { ElixirValue } from "../../elixir/value.ts";
import type { ColumnChange, Command } from "./command.ts";

export type Inverse =
  | { readonly kind: "command"; readonly command: Command }
  /** Ecto raises Ecto.MigrationError. */
  | { readonly kind: "irreversible"; readonly reason: string; readonly line: number };

/** What Ecto runs on rollback for a command of a `change`: `reverse/1` of Ecto.Migration.Runner. */
export function inverseOf(command: Command): Inverse {
  const { line } = command;
  switch (command.kind) {
    case "create":
      return { kind: "command", command: { ...command, kind: "drop" } };
    case "drop":
      if (command.object.what === "table" || command.object.what === "constraint") {
        return irreversible(`\`drop\` of a ${command.object.what}`, line);
      }
      return { kind: "command", command: { ...command, kind: "create", cascades: false } };
    case "rename":
      return { kind: "command", command: { ...command, from: command.to, to: command.from } };
    case "alter": {
      const changes: ColumnChange[] = [];
      for (const change of command.changes) {
        const inverse = inverseChange(change);
        if (typeof inverse === "string") return irreversible(inverse, change.line);
        changes.unshift(inverse);
      }
      return { kind: "command", command: { ...command, changes } };
    }
    default:
      return command satisfies never;
  }
}

/** The end of the sentence that says what Ecto does with something that it cannot reverse. */
export function irreversible(what: string, line: number): Extract<Inverse, { kind: "irreversible" }> {
  return {
    kind: "irreversible",
    reason: `On rollback Ecto raises Ecto.MigrationError: it cannot reverse ${what}.`,
    line,
  };
}

// The inverse of a line, or what it is called where there is none.
function inverseChange(change: ColumnChange): ColumnChange | string {
  const { how, type, options } = change;
  switch (how) {
    case "add":
      return { ...change, how: "remove", options: new Map() };
    case "remove":
      return type === null ? "`remove` without the column's type" : { ...change, how: "add" };
    case "modify": {
      const from = options.get("from");
      return from === undefined ? "`modify` without `from:`" : modifiedBack(change, from);
    }
    case "add_if_not_exists":
    case "remove_if_exists":
      return `\`${how}\``;
    default:
      return how satisfies never;
  }
}

// `from: {:string, null: true}` names the options too; with `from: :string` the options stay what they are.
function modifiedBack(change: ColumnChange, from: ElixirValue): ColumnChange {
  const type: ElixirValue = change.type ?? { kind: "unknown" };
  if (from.kind !== "tuple") {
    return { ...change, type: from, options: new Map([...change.options, ["from", type]]) };
  }
  const [former, ...rest] = from.items;
  const last = rest.at(-1);
  const kept = [...change.options].filter(([name]) => name !== "from");
  const given: ElixirValue = { kind: "tuple", items: [type, { kind: "keywords", pairs: new Map(kept) }] };
  const options = last?.kind === "keywords" ? last.pairs : new Map<string, ElixirValue>();
  return { ...change, type: former ?? { kind: "unknown" }, options: new Map([...options, ["from", given]]) };
}
