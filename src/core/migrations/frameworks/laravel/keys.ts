import type { ObjectKind } from "../../operation.ts";

/** The name that Laravel gives an index or a key (Blueprint::createIndexName), without a prefix of the connection. */
export function indexName(
  table: string | null,
  columns: readonly string[] | null,
  kind: string,
): string | null {
  // Of a primary key each database has a name of its own.
  if (table === null || columns === null || kind === "primary") return null;
  return `${table}_${columns.join("_")}_${kind}`.toLowerCase().replaceAll(/[-.]/g, "_");
}

/** What an index or a key is to the database. */
export function keyKind(kind: string): ObjectKind {
  return kind === "foreign" || kind === "primary" ? "constraint" : "index";
}
