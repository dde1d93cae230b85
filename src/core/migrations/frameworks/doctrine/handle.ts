import type { PhpValue } from "../../php/value.ts";

/** What Doctrine hands to a migration, or makes for it. */
export type DoctrineHandle =
  | { readonly type: "schema" }
  | { readonly type: "connection" }
  /** `isNew` where the migration makes the table, with all that is added to it. */
  | { readonly type: "table"; readonly table: string | null; readonly isNew: boolean }
  /** `name` stands behind its table; null for a column of which all goes with it. */
  | { readonly type: "column"; readonly name: string | null };

export type DoctrineValue = PhpValue<DoctrineHandle>;

export const SCHEMA: DoctrineValue = { kind: "handle", handle: { type: "schema" } };
export const CONNECTION: DoctrineValue = { kind: "handle", handle: { type: "connection" } };
