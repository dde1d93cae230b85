import type { ObjectKind, Operation } from "./operation.ts";

/** A name as databases compare it for our purpose: without quotes, case and the default schema. */
export function plainName(name: string): string {
  return name
    .replaceAll(/["`[\]]/g, "")
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/^(?:public|dbo)\./, "");
}

/** Names under which something may be named too, without its table or its schema: of `app.a.i` also `a.i`, `app.i` and `i`. */
export function shorterNames(name: string): readonly string[] {
  const parts = name.split(".");
  const last = parts.pop() ?? "";
  // A name of more parts is none that a database knows.
  if (parts.length > 4) return [];
  let heads: readonly string[] = [""];
  for (const part of parts) heads = heads.flatMap((head) => [head, `${head}${part}.`]);
  return heads.map((head) => `${head}${last}`).filter((shorter) => shorter !== name);
}

/** The last part of a name: a column without its table, a table without its schema. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The last part as it is written, without the schema that `plainNamesOf` keeps in it. */
export function writtenPart(name: string): string {
  const last = lastPart(name);
  return last.slice(last.lastIndexOf("/") + 1);
}

/** What stands before the last part: a column's table, a table's schema; empty where nothing does. */
export function holderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** Whether two plain names may be one thing: where one leaves out a schema or a table, the rest decides. */
export function mayBeSame(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Kinds that are one thing to some database: a unique key is an index or a constraint, a schema is a database. */
export function kinOf(what: ObjectKind): ObjectKind {
  if (what === "constraint") return "index";
  return what === "database" ? "schema" : what;
}

/** Whether something hangs on a table and goes with it. */
export function hangsOnTable(what: ObjectKind): boolean {
  return ["column", "index", "constraint", "trigger", "policy", "comment"].includes(what);
}

/** Whether the name may stand without the table that it hangs on, as PostgreSQL's DROP INDEX has it. */
export function mayLackTable(what: ObjectKind): boolean {
  return ["index", "constraint", "trigger", "policy"].includes(what);
}

/** The operation with plain names. */
export function withPlainNames(operation: Operation): Operation {
  return mapNames(operation, plainNameAt);
}

/** A plain name at its place: a column that stands without its table stays without it. */
export function plainNameAt(name: string, place: NamePlace): string {
  return place === "column" ? lastPart(plainName(name)) : plainName(name);
}

/**
 * What a name is of: a thing that has a schema, something within such a thing, one of the columns that stand without
 * their table, or what has no schema.
 */
export type NamePlace = "relation" | "inner" | "column" | "global";

/** The operation with each of its names mapped. */
export function mapNames(operation: Operation, map: (name: string, place: NamePlace) => string): Operation {
  const all = (names: readonly string[]): readonly string[] => names.map((name) => map(name, "column"));
  const at = <N extends string | null>(name: N, place: NamePlace): N | string =>
    name === null ? name : map(name, place);
  switch (operation.kind) {
    case "create":
      return {
        ...operation,
        name: at(operation.name, placeOf(operation.what)),
        ...(operation.on === undefined ? {} : { on: map(operation.on, "relation") }),
        ...(operation.columns === undefined ? {} : { columns: all(operation.columns) }),
        ...(operation.along === undefined ? {} : { along: map(operation.along, "relation") }),
      };
    case "drop":
      return { ...operation, name: at(operation.name, placeOf(operation.what)) };
    case "alter":
      return {
        ...operation,
        name: at(operation.name, placeOf(operation.what)),
        ...(operation.on === undefined ? {} : { on: map(operation.on, "inner") }),
        ...(operation.part === undefined ? {} : { part: map(operation.part, "relation") }),
      };
    case "rename": {
      const place = placeOf(operation.what);
      return { ...operation, from: at(operation.from, place), to: at(operation.to, place) };
    }
    case "rows":
      return {
        ...operation,
        table: at(operation.table, "relation"),
        columns: operation.columns === null ? null : all(operation.columns),
        source: at(operation.source, "relation"),
        ...(operation.reads === undefined ? {} : { reads: all(operation.reads) }),
      };
    case "raise":
    case "opaque":
      return operation;
    default:
      return operation satisfies never;
  }
}

function placeOf(what: ObjectKind): NamePlace {
  if (hangsOnTable(what) || what === "enum-value") return "inner";
  return ["schema", "database", "extension", "privilege"].includes(what) ? "global" : "relation";
}
