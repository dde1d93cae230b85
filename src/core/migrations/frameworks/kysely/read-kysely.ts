import { objectKeys } from "../../javascript/evaluate.ts";
import { argument, create, drop, inTable, nameAt, namesOf } from "../../javascript/names.ts";
import { type Dialect, type Ending, emit, enter, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import { handle, type Link } from "../../javascript/value.ts";
import { readAlterTable } from "./read-alter-table.ts";
import { readSqlTemplate } from "./sql-template.ts";

/** Kysely: what the chains of a migration do that begin with its `db`, or with `sql`. */
export const kyselyDialect: Dialect = {
  read({ links }, run) {
    return readDb(links, run);
  },
  readGlobal(chain, run) {
    if (chain.root.kind !== "global" || chain.root.name !== "sql") return "unknown";
    // What is never executed only describes something.
    if (chain.links.some(({ name }) => EXECUTES.test(name))) readSqlTemplate(chain, run);
    return null;
  },
};

const EXECUTES = /^(?:execute(?:Query|TakeFirst(?:OrThrow)?)?|stream)$/;

function readDb(links: readonly Link[], run: Run): Ending | "unknown" {
  const [first, ...more] = links;
  if (first === undefined) return null;
  if (first.name === "transaction" || first.name === "connection" || first.name === "startTransaction") {
    const body = more.findLast(({ name, args }) => name === "execute" && args !== null);
    const value = body === undefined ? null : argument(body, 0, run);
    if (value?.kind === "function") return enter(run, value, [handle("db")]);
    // `const trx = await db.startTransaction().execute()`.
    const begun = more.findIndex(({ name }) => name === "execute");
    return begun < 0 ? null : readDb(more.slice(begun + 1), run);
  }
  if (/^with(?:Plugin|outPlugins|Tables|Schema)$/.test(first.name)) return readDb(more, run);
  if (first.name === "executeQuery") return readQuery(first, run);
  const isRun = links.some(({ name, args }) => args !== null && EXECUTES.test(name));
  if (first.name === "schema") return isRun ? readSchema(more, run) : null;
  if (HARMLESS.has(first.name)) return null;
  if (ROWS[first.name] !== undefined || first.name === "with" || first.name === "withRecursive") {
    return isRun ? readRows(links, run) : null;
  }
  return links.every(({ args }) => args === null) ? null : "unknown";
}

const HARMLESS = new Set(
  "selectFrom selectNoFrom introspection fn dynamic destroy commit rollback savepoint case isTransaction".split(
    " ",
  ),
);

const ROWS: Readonly<Record<string, "insert" | "update" | "delete">> = {
  insertInto: "insert",
  replaceInto: "insert",
  updateTable: "update",
  mergeInto: "update",
  deleteFrom: "delete",
};

function readRows(links: readonly Link[], run: Run): null {
  for (const link of links) {
    const how = ROWS[link.name];
    if (how === undefined) continue;
    const set = links.find(({ name }) => name === "set");
    const given = set === undefined ? null : argument(set, 0, run);
    const columns =
      given === null ? null : given.kind === "text" ? [given.text] : objectKeys(given, run.program);
    const table = nameAt(link, 0, run)?.split(/\s+as\s+/i)[0] ?? null;
    emit(run, {
      kind: "rows",
      how,
      table,
      columns: how === "update" ? columns : null,
      source: null,
      line: link.line,
    });
  }
  return null;
}

// `db.executeQuery(CompiledQuery.raw("…"))`, `db.executeQuery(sql\`…\`.compile(db))`.
function readQuery(link: Link, run: Run): null {
  const given = argument(link, 0, run);
  if (given.kind !== "chain" || given.root.kind !== "global") {
    emit(run, { kind: "opaque", line: link.line });
    return null;
  }
  const raw = given.links.find(({ name, args }) => name === "raw" && args !== null);
  if (given.root.name === "sql") readSqlTemplate(given, run);
  else if (raw === undefined) emit(run, { kind: "opaque", line: link.line });
  else emitSql(run, argument(raw, 0, run), link.line);
  return null;
}

function readSchema(links: readonly Link[], run: Run): Ending | "unknown" {
  const schema = links.find(({ name }) => name === "withSchema");
  const [first, ...more] = links.filter(({ name }) => !/^with(?:Schema|Plugin|outPlugins)$/.test(name));
  if (first === undefined) return null;
  const within = (name: string | null): string | null => {
    if (schema === undefined || name === null) return name;
    const owner = nameAt(schema, 0, run);
    return owner === null ? null : owner === "public" ? name : `${owner}.${name}`;
  };
  const has = (name: string): boolean => more.some((link) => link.name === name);
  const name = within(nameAt(first, 0, run));
  if (first.name === "alterTable") return readAlterTable(name, more, run);
  const [, verb, noun] = /^(create|drop)(Table|Index|View|Schema|Type)$/.exec(first.name) ?? [];
  const what = noun === undefined ? undefined : KINDS[noun];
  if (verb === undefined || what === undefined) {
    return first.name === "refreshMaterializedView" ? null : alterType(first, name, more, run);
  }
  const { line } = first;
  const on = more.find((link) => link.name === "on");
  const kind = what === "view" && has("materialized") ? "materialized-view" : what;
  const full = kind === "index" && on !== undefined ? inTable(within(nameAt(on, 0, run)), name) : name;
  const table = on === undefined ? null : within(nameAt(on, 0, run));
  const by = more.find((link) => /^columns?$/.test(link.name));
  const columns = by === undefined ? null : namesOf(argument(by, 0, run), run);
  const isGuarded = has("ifNotExists") || has("orReplace");
  if (verb === "create")
    create(run, kind, full, line, isGuarded, { on: table, columns: kind === "index" ? columns : null });
  else drop(run, kind, full, line, { isGuarded: has("ifExists"), cascades: has("cascade") });
  return null;
}

const KINDS = {
  Table: "table",
  Index: "index",
  View: "view",
  Schema: "schema",
  Type: "type",
} as Readonly<Record<string, "table" | "index" | "view" | "schema" | "type">>;

function alterType(link: Link, name: string | null, more: readonly Link[], run: Run): Ending | "unknown" {
  if (link.name !== "alterType") return "unknown";
  const added = more.find((one) => one.name === "addValue");
  if (added === undefined)
    emit(run, { kind: "alter", what: "type", name, aspect: "other", to: null, line: link.line });
  else create(run, "enum-value", inTable(name, nameAt(added, 0, run)), link.line);
  return null;
}
