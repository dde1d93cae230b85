import type { Idiom } from "../../migration.ts";
import type { Operation } from "../../operation.ts";

const MAX_LINES = 12;

/** The `downgrade` to write for what a revision does, and the one that fails on purpose. */
export function idiomOf(up: readonly Operation[]): Idiom {
  const lines = up.toReversed().flatMap(inverse);
  const body = lines.length === 0 ? ["..."] : lines.slice(0, MAX_LINES);
  return {
    reversal: ["def downgrade() -> None:", ...body.map((line) => `    ${line}`)].join("\n"),
    raising: 'def downgrade() -> None:\n    raise NotImplementedError("irreversible: <reason>")',
  };
}

function inverse(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case "create":
      return operation.name === null ? [] : undone(operation.what, operation.name);
    case "drop":
      return operation.name === null ? [] : redone(operation.what, operation.name);
    case "rename":
      return operation.from === null || operation.to === null
        ? []
        : back(operation.what, operation.from, operation.to);
    case "alter": {
      if (operation.name === null || operation.what !== "column") return [];
      const [table, column] = parted(operation.name);
      return [`op.alter_column(${placed(table, quoted(column), FACET[operation.aspect])})`];
    }
    case "rows":
    case "opaque":
    case "raise":
      return [];
    default:
      return operation satisfies never;
  }
}

const FACET = {
  type: "type_=<the old type>",
  "not-null-set": "nullable=True",
  "not-null-dropped": "nullable=False",
  default: "server_default=<the old default>",
  other: "<as it was>",
} as const;

function undone(what: string, name: string): readonly string[] {
  const [table, own] = parted(name);
  switch (what) {
    case "table":
      return [`op.drop_table(${placed(name)})`];
    case "column":
      return [`op.drop_column(${placed(table, quoted(own))})`];
    case "index":
      return [`op.drop_index(${quoted(own)}, ${placed(table)})`];
    case "constraint":
      return [`op.drop_constraint(${quoted(own)}, ${placed(table)})`];
    case "type":
      return [`sa.Enum(name=${quoted(name)}).drop(op.get_bind())`];
    default:
      return [];
  }
}

function redone(what: string, name: string): readonly string[] {
  const [table, own] = parted(name);
  switch (what) {
    case "table":
      return [`op.create_table(${placed(name, "<its columns>")})`];
    case "column":
      return [`op.add_column(${placed(table, `sa.Column(${quoted(own)}, <its type>)`)})`];
    case "index":
      return [`op.create_index(${quoted(own)}, ${placed(table, "[<its columns>]")})`];
    default:
      return [];
  }
}

function back(what: string, from: string, to: string): readonly string[] {
  if (what === "table") return [`op.rename_table(${quoted(to)}, ${quoted(from)})`];
  if (what !== "column") return [];
  const [table, own] = parted(to);
  return [`op.alter_column(${placed(table, quoted(own), `new_column_name=${quoted(parted(from)[1])}`)})`];
}

function parted(name: string): readonly [string, string] {
  const dot = name.lastIndexOf(".");
  return [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
}

// A table as `op` takes it: the schema goes last, by its keyword.
function placed(table: string, ...rest: readonly string[]): string {
  const [schema, own] = parted(table);
  const last = schema === "" ? [] : [`schema=${quoted(schema)}`];
  return [quoted(own), ...rest, ...last].join(", ");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
