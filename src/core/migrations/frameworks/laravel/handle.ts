import type { PhpValue } from "../../php/value.ts";
import type { Outcome } from "../../recorded/outcome.ts";

/** What Laravel hands to a migration, or makes for it. */
export type LaravelHandle =
  | { readonly type: "schema" }
  | { readonly type: "database" }
  | { readonly type: "pdo" }
  | Blueprint
  | { readonly type: "column"; readonly draft: ColumnDraft }
  /** An index or a key; what is said of it besides adds nothing else. */
  | { readonly type: "key" }
  /** A query of a table, its rows or one of them. `nulls` are columns that are asked to be null. */
  | { readonly type: "query"; readonly table: string | null; readonly nulls: readonly string[] };

/** The table that a closure of `Schema::create` or `Schema::table` is handed. */
export interface Blueprint {
  readonly type: "blueprint";
  readonly table: string | null;
  /** Whether it makes the table, with all that stands in the closure. */
  readonly isNew: boolean;
}

/** A column as far as its chain of calls was read. */
export interface ColumnDraft {
  readonly names: readonly (string | null)[];
  readonly table: string | null;
  /** As SQL, where it is known. */
  readonly sqlType: string | null;
  readonly line: number;
  isChange: boolean;
  isNullable: boolean | null;
  /** Indexes and constraints that are said on the column itself: their kind, and the name that they are given. */
  readonly keys: { readonly kind: string; readonly name: string | null }[];
  /** Filled anew with each call that says more. */
  readonly outcomes: Outcome[];
}

export type LaravelValue = PhpValue<LaravelHandle>;

export const SCHEMA: LaravelValue = { kind: "handle", handle: { type: "schema" } };
export const DATABASE: LaravelValue = { kind: "handle", handle: { type: "database" } };
export const PDO: LaravelValue = { kind: "handle", handle: { type: "pdo" } };
export const KEY: LaravelValue = { kind: "handle", handle: { type: "key" } };
