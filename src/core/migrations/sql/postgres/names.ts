import { listAt, nodeOf, partAt, type Tree, textAt } from "./tree.ts";

/** The name of a table or whatever else is named like one. */
export function relationName(relation: Tree | null): string | null {
  const name = textAt(relation, "relname");
  if (name === null) return null;
  const schema = textAt(relation, "schemaname");
  return schema === null ? name : `${schema}.${name}`;
}

/** The name under a key that is a list of strings. */
export function nameAt(tree: Tree | null, key: string): string | null {
  const parts = listAt(tree, key).flatMap((item) => textAt(partAt(item, "String"), "sval") ?? []);
  return parts.length === 0 ? null : parts.join(".");
}

/** The name of an object as DROP, COMMENT and RENAME give it: a string, a list, a type, or a function. */
export function objectName(object: Tree | null): string | null {
  if (object === null) return null;
  const { kind, parts } = nodeOf(object);
  switch (kind) {
    case "String":
      return textAt(parts, "sval");
    case "List":
      return nameAt(parts, "items");
    case "TypeName":
      return nameAt(parts, "names");
    case "ObjectWithArgs":
      return nameAt(parts, "objname");
    case "RangeVar":
      return relationName(parts);
    default:
      return null;
  }
}

/** A type as it would be written: `numeric(3,2)`, `text[]`. */
export function typeText(type: Tree | null): string | null {
  const names = listAt(type, "names").flatMap((item) => textAt(partAt(item, "String"), "sval") ?? []);
  const name = names.filter((part) => part !== "pg_catalog" && part !== "public").join(".");
  if (name === "") return null;
  const limits = listAt(type, "typmods").map(
    (item) => partAt(partAt(item, "A_Const"), "ival")?.["ival"] ?? 0,
  );
  const isInterval = name === "interval";
  const brackets = "[]".repeat(listAt(type, "arrayBounds").length);
  return `${name}${limits.length === 0 || isInterval ? "" : `(${limits.join(",")})`}${brackets}`;
}
