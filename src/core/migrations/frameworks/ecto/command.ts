import type { ElixirValue } from "../../elixir/value.ts";

/** A command that Ecto puts into its queue and runs, or reverses, when the function has ended. */
export type Command =
  | {
      readonly kind: "create" | "drop";
      readonly object: NamedObject;
      /** `create_if_not_exists`, `drop_if_exists` */
      readonly isGuarded: boolean;
      readonly cascades: boolean;
      readonly line: number;
    }
  | {
      readonly kind: "alter";
      readonly table: string | null;
      readonly changes: readonly ColumnChange[];
      readonly line: number;
    }
  | {
      readonly kind: "rename";
      readonly what: "table" | "column" | "index";
      readonly from: string | null;
      readonly to: string | null;
      readonly line: number;
    };

export interface NamedObject {
  readonly what: "table" | "index" | "constraint" | "unknown";
  readonly name: string | null;
  /** The table that it is, or is on. */
  readonly table: string | null;
  readonly columns: readonly string[] | null;
}

/** A line of an `alter`. */
export interface ColumnChange {
  readonly how: "add" | "add_if_not_exists" | "remove" | "remove_if_exists" | "modify";
  readonly column: string | null;
  readonly type: ElixirValue | null;
  readonly options: ReadonlyMap<string, ElixirValue>;
  readonly line: number;
}
