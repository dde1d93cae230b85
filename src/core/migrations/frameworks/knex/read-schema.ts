import { argument, create, drop, isTrue, nameAt } from "../../javascript/names.ts";
import { type Ending, emit, enter, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import { handle, type Link } from "../../javascript/value.ts";
import { fillBindings } from "./bindings.ts";
import { nativeEnumDialect, tableDialect } from "./read-table.ts";

/** What `knex.schema.…` does: each call of the chain is a statement of its own. */
export function readSchema(links: readonly Link[], run: Run): Ending | "unknown" {
  let schema: string | null = "";
  let isKnown = true;
  for (const link of links) {
    if (link.args === null) continue;
    if (link.name === "withSchema") schema = nameAt(link, 0, run);
    else {
      const ending = readCall(link, schema, run);
      if (ending === "unknown") isKnown = false;
      else if (ending !== null) return ending;
    }
  }
  return isKnown ? null : "unknown";
}

function readCall(link: Link, schema: string | null, run: Run): Ending | "unknown" {
  const { line } = link;
  const within = (name: string | null): string | null =>
    schema === "" || schema === "public" || name === null
      ? name
      : schema === null
        ? null
        : `${schema}.${name}`;
  const name = within(nameAt(link, 0, run));
  const [, verb, kind, ending] = SIMPLE.exec(link.name) ?? [];
  const what = kind === undefined ? undefined : KINDS[kind];
  if (verb !== undefined && what !== undefined) {
    const plain = what === "schema" || what === "extension" ? nameAt(link, 0, run) : name;
    const isGuarded = ending === "IfExists" || ending === "IfNotExists";
    const cascades = isTrue(argument(link, 1, run));
    if (verb === "create") create(run, what, plain, line, isGuarded || ending === "OrReplace");
    else drop(run, what, plain, line, { isGuarded, cascades });
    return what === "table" && verb === "create" && ending !== "Like"
      ? readBody(link, name, run, true)
      : null;
  }
  switch (link.name) {
    case "table":
    case "alterTable":
      return readBody(link, name, run, false);
    case "renameTable":
      emit(run, { kind: "rename", what: "table", from: name, to: within(nameAt(link, 1, run)), line });
      return null;
    case "renameView":
      emit(run, { kind: "rename", what: "view", from: name, to: within(nameAt(link, 1, run)), line });
      return null;
    case "alterView":
      emit(run, { kind: "alter", what: "view", name, aspect: "other", to: null, line });
      return null;
    case "raw":
      emitSql(run, argument(link, 0, run), line, fillBindings(link, run));
      return null;
    default:
      return /^(?:has(?:Table|Column)|refreshMaterializedView|clone|debug|timeout|on|queryContext)$/.test(
        link.name,
      )
        ? null
        : "unknown";
  }
}

const SIMPLE =
  /^(create|drop)(Table|View|MaterializedView|Schema|Extension)(IfNotExists|IfExists|OrReplace|Like)?$/;

const KINDS = {
  Table: "table",
  View: "view",
  MaterializedView: "materialized-view",
  Schema: "schema",
  Extension: "extension",
} as Readonly<Record<string, "table" | "view" | "materialized-view" | "schema" | "extension">>;

// The function that describes a table runs at once. What a new table is made of goes with it, but for its types.
function readBody(link: Link, table: string | null, run: Run, isNew: boolean): Ending | "unknown" {
  const body = argument(link, 1, run);
  if (body.kind !== "function") return isNew ? null : "unknown";
  const self = handle("table");
  return enter(run, body, [self], { self, dialect: isNew ? nativeEnumDialect : tableDialect(table) });
}
