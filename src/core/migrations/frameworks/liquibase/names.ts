import { attributeOf, type ChangelogNode } from "./changelog-node.ts";

/**
 * Text with the changelog's parameters, `${name}`, put into words that stand for themselves: only a run of Liquibase
 * knows their values, but one parameter is the same on the way up and on the way down.
 */
export function withParameters(text: string): string {
  return text.replace(/\$\{([\w.:-]+)\}/g, (_, name: string) => `param_${name.replace(/\W/g, "_")}`);
}

/** The name at a key of a change as operations write it: lower-case, without quotes. */
export function nameAt(change: ChangelogNode, key: string): string | null {
  const written = attributeOf(change, key);
  if (written === null || written === "") return null;
  return withParameters(written)
    .replace(/["`[\]]/g, "")
    .toLowerCase();
}

/** The table at a key, with its schema unless that is `public`. */
export function tableAt(change: ChangelogNode, key: string, schemaKey: string = "schemaName"): string | null {
  const table = nameAt(change, key);
  const schema = nameAt(change, schemaKey);
  if (table === null) return null;
  return schema === null || schema === "public" ? table.replace(/^public\./, "") : `${schema}.${table}`;
}

/** A name below a table, such as a column's; null when either is not known. */
export function below(table: string | null, name: string | null): string | null {
  return table === null || name === null ? null : `${table}.${name}`;
}
