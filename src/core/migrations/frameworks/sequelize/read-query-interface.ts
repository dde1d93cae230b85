import { memberOf, objectKeys } from "../../javascript/evaluate.ts";
import {
  argument,
  create,
  drop,
  inTable,
  nameAt,
  namesOf,
  option,
  type Place,
} from "../../javascript/names.ts";
import { type Dialect, type Ending, emit, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import { enterTransaction } from "../../javascript/transaction.ts";
import { handle, type Link, type Value } from "../../javascript/value.ts";
import { changeColumn } from "./change-column.ts";

/** Sequelize: what a migration does by its query interface. */
export const sequelizeDialect: Dialect = {
  read({ root, links }, run) {
    const [first, ...more] = links;
    if (root.kind === "handle" && root.name === "Sequelize") return null;
    if (first === undefined) return null;
    // umzug 3 hands over `{ context: queryInterface }`; one may reach the connection from it, and back.
    if (/^(?:context|queryInterface|getQueryInterface)$/.test(first.name) && more.length > 0) {
      return sequelizeDialect.read({ kind: "chain", root, links: more }, run);
    }
    return first.name === "sequelize" ? readConnection(more, run) : readCall(first, run);
  },
};

function readConnection(links: readonly Link[], run: Run): Ending | "unknown" {
  const [first, ...more] = links;
  if (first === undefined || links.every(({ args }) => args === null)) return null;
  if (first.name === "query") {
    const given = argument(first, 0, run);
    const sql = given.kind === "object" ? memberOf(given, "query", run.program) : given;
    emitSql(run, sql, first.line, hasReplacements(first, run) ? replaced : undefined);
    return null;
  }
  if (first.name === "transaction") {
    const body = [0, 1].map((index) => argument(first, index, run)).find(({ kind }) => kind === "function");
    return body?.kind === "function" ? enterTransaction(run, body, [handle("transaction")]) : null;
  }
  if (first.name === "getQueryInterface" && more.length > 0) {
    return sequelizeDialect.read({ kind: "chain", root: QUERY_INTERFACE, links: more }, run);
  }
  const isHarmless = /^(?:escape|literal|fn|col|cast|where|json|random|getDialect|close|authenticate)$/;
  return isHarmless.test(first.name) ? null : "unknown";
}

const QUERY_INTERFACE = { kind: "handle", name: "queryInterface" } as const;

function hasReplacements(link: Link, run: Run): boolean {
  const value = option(link, 1, "replacements", run);
  return !(value.kind === "plain" && value.value === undefined);
}

// sequelize/src/utils/format.js: `?` and `:name` are values, `::` is a cast. Which values never matters here.
function replaced(sql: string): string {
  return sql.replaceAll(/\?|(?<![:\w]):[a-z_]\w*/gi, "NULL");
}

function readCall(link: Link, run: Run): Ending | "unknown" {
  const { line, args } = link;
  if (args === null) return null;
  const table = nameAt(link, 0, run);
  const member = (index: number): string | null => inTable(table, nameAt(link, index, run));
  switch (link.name) {
    case "createTable":
      create(run, "table", table, line);
      return null;
    case "dropTable":
      drop(run, "table", table, line, { cascades: isTruthy(option(link, 1, "cascade", run)) });
      return null;
    case "dropAllTables":
      drop(run, "table", null, line);
      return null;
    case "renameTable":
      emit(run, { kind: "rename", what: "table", from: table, to: nameAt(link, 1, run), line });
      return null;
    case "addColumn":
      create(run, "column", member(1), line);
      return null;
    case "removeColumn":
      drop(run, "column", member(1), line);
      return null;
    case "renameColumn":
      emit(run, { kind: "rename", what: "column", from: member(1), to: member(2), line });
      return null;
    case "changeColumn":
      changeColumn(link, table, nameAt(link, 1, run), run);
      return null;
    case "addIndex":
      create(
        run,
        "index",
        inTable(table, addedName(link, table, run)),
        line,
        false,
        placeOf(link, table, run),
      );
      return null;
    case "removeIndex":
      drop(
        run,
        "index",
        inTable(table, nameAt(link, 1, run) ?? underscored(table, argument(link, 1, run), run)),
        line,
      );
      return null;
    case "addConstraint":
      create(
        run,
        "constraint",
        inTable(table, constraintName(link, table, run)),
        line,
        false,
        placeOf(link, table, run),
      );
      return null;
    case "removeConstraint":
      drop(run, "constraint", member(1), line);
      return null;
    case "bulkInsert":
    case "insert":
    case "upsert":
      rows(link, "insert", link.name === "insert" ? nameAt(link, 1, run) : table, null, run);
      return null;
    case "bulkUpdate":
      rows(link, "update", table, objectKeys(argument(link, 1, run), run.program), run);
      return null;
    case "bulkDelete":
      rows(link, isTruthy(option(link, 2, "truncate", run)) ? "truncate" : "delete", table, null, run);
      return null;
    case "createSchema":
    case "createDatabase":
      create(run, link.name === "createSchema" ? "schema" : "database", table, line);
      return null;
    case "dropSchema":
    case "dropDatabase":
      drop(run, link.name === "dropSchema" ? "schema" : "database", table, line);
      return null;
    case "createFunction":
    case "dropFunction":
      if (link.name === "createFunction") create(run, "function", table, line);
      else drop(run, "function", table, line);
      return null;
    case "renameFunction":
      emit(run, { kind: "rename", what: "function", from: table, to: nameAt(link, 2, run), line });
      return null;
    case "createTrigger":
    case "dropTrigger":
      if (link.name === "createTrigger") create(run, "trigger", member(1), line);
      else drop(run, "trigger", member(1), line);
      return null;
    default:
      return LOOKS.test(link.name) ? null : "unknown";
  }
}

const LOOKS =
  /^(?:describeTable|showAll\w*|tableExists|select|rawSelect|showIndex|showConstraint|getForeignKey\w*|quote\w*|escape|startTransaction|commitTransaction|rollbackTransaction|databaseVersion|commit|rollback|afterCommit)$/;

function placeOf(link: Link, table: string | null, run: Run): Place {
  const fields = option(link, 1, "fields", run);
  const given = fields.kind === "array" ? fields : argument(link, 1, run);
  return { on: table, columns: given.kind === "array" ? namesOf(given, run) : null };
}

function addedName(link: Link, table: string | null, run: Run): string | null {
  for (const index of [1, 2]) {
    for (const key of ["name", "indexName"]) {
      const name = option(link, index, key, run);
      if (name.kind === "text") return name.text;
    }
  }
  const fields = option(link, 1, "fields", run);
  return underscored(table, fields.kind === "array" ? fields : argument(link, 1, run), run);
}

// sequelize/src/utils.js, nameIndex: the table and its columns, in snake case.
function underscored(table: string | null, columns: Value, run: Run): string | null {
  const names = columns.kind === "text" ? null : namesOf(columns, run);
  if (table === null || names === null) return null;
  return `${table}_${names.join("_")}`
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.\s]+/g, "_")
    .toLowerCase();
}

// Without a name of its own: sequelize/lib/dialects/abstract/query-generator.js, getConstraintSnippet.
function constraintName(link: Link, table: string | null, run: Run): string | null {
  for (const index of [1, 2]) {
    const name = option(link, index, "name", run);
    if (name.kind === "text") return name.text;
  }
  const type = option(link, 1, "type", run);
  const { columns } = placeOf(link, table, run);
  const end = type.kind === "text" ? ENDS[type.text.toUpperCase()] : undefined;
  return table === null || columns === null || end === undefined
    ? null
    : `${table}_${columns.join("_")}_${end}`;
}

const ENDS: Readonly<Record<string, string>> = {
  UNIQUE: "uk",
  CHECK: "ck",
  DEFAULT: "df",
  "PRIMARY KEY": "pk",
};

function rows(
  link: Link,
  how: "insert" | "update" | "delete" | "truncate",
  table: string | null,
  columns: readonly string[] | null,
  run: Run,
): void {
  emit(run, { kind: "rows", how, table, columns, source: null, line: link.line });
}

function isTruthy(value: Value): boolean {
  return value.kind === "plain" && Boolean(value.value);
}
