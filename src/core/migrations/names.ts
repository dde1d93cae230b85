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
  const plain = (name: string | null): string | null => (name === null ? null : plainName(name));
  switch (operation.kind) {
    case "create":
      return {
        ...operation,
        name: plain(operation.name),
        ...(operation.on === undefined ? {} : { on: plainName(operation.on) }),
        ...(operation.columns === undefined ? {} : { columns: operation.columns.map(plainName) }),
        ...(operation.along === undefined ? {} : { along: plainName(operation.along) }),
      };
    case "drop":
      return { ...operation, name: plain(operation.name) };
    case "alter":
      return {
        ...operation,
        name: plain(operation.name),
        ...(operation.on === undefined ? {} : { on: plainName(operation.on) }),
        ...(operation.part === undefined ? {} : { part: plainName(operation.part) }),
      };
    case "rename":
      return { ...operation, from: plain(operation.from), to: plain(operation.to) };
    case "rows":
      return {
        ...operation,
        table: plain(operation.table),
        columns: operation.columns?.map((column) => lastPart(plainName(column))) ?? null,
        source: plain(operation.source),
        ...(operation.reads === undefined
          ? {}
          : { reads: operation.reads.map((one) => lastPart(plainName(one))) }),
      };
    case "raise":
    case "opaque":
      return operation;
    default:
      return operation satisfies never;
  }
}
