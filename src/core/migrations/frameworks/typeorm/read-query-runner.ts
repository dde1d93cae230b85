import { memberOf } from "../../javascript/evaluate.ts";
import { itemsOf } from "../../javascript/items.ts";
import {
  argument,
  create,
  drop,
  inTable,
  isTrue,
  nameAt,
  nameOf,
  namesOf,
  type Place,
} from "../../javascript/names.ts";
import { type Dialect, type Ending, emit, type Run } from "../../javascript/run.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import type { Link, Value } from "../../javascript/value.ts";
import type { ObjectKind } from "../../operation.ts";

/** TypeORM: what a migration does by its query runner (typeorm/query-runner/QueryRunner.d.ts). */
export const typeormDialect: Dialect = {
  read({ links }, run) {
    const [first, ...more] = links;
    if (first === undefined) return null;
    if (/^(?:manager|connection|dataSource|queryRunner)$/.test(first.name) && first.args === null) {
      return readManager(more, run);
    }
    return readCall(first, run);
  },
};

function readManager(links: readonly Link[], run: Run): Ending | "unknown" {
  const [first] = links;
  if (first === undefined || links.every(({ args }) => args === null)) return null;
  if (first.name === "query") return readCall(first, run);
  const looks = /^(?:find\w*|count\w*|exists?\w*|getMetadata|get|create|sum|average|minimum|maximum)$/;
  return looks.test(first.name) ? null : "unknown";
}

function readCall(link: Link, run: Run): Ending | "unknown" {
  const { line, args } = link;
  if (args === null) return null;
  if (link.name === "query") {
    emitSql(run, argument(link, 0, run), line);
    return null;
  }
  const table = tableAt(link, run);
  const [, verb, noun, plural] = MEMBERS.exec(link.name) ?? [];
  const what = noun === undefined ? undefined : KINDS[noun];
  if (verb !== undefined && what !== undefined) {
    const given = argument(link, 1, run);
    const all = plural === undefined || plural === "y" ? [given] : (itemsOf(given, run) ?? [given]);
    for (const one of all) {
      const name = inTable(table, nameOf(one, run));
      if (verb === "drop") drop(run, what, name, line, { isGuarded: isTrue(argument(link, 2, run)) });
      else create(run, what, name, line, false, what === "column" ? undefined : placeOf(one, table, run));
    }
    return null;
  }
  switch (link.name) {
    case "createTable":
      create(run, "table", table, line, isTrue(argument(link, 1, run)));
      return null;
    case "dropTable":
      drop(run, "table", table, line, { isGuarded: isTrue(argument(link, 1, run)) });
      return null;
    case "createView":
      create(run, "view", table, line);
      return null;
    case "dropView":
      drop(run, "view", table, line);
      return null;
    case "createSchema":
    case "createDatabase":
      create(
        run,
        link.name === "createSchema" ? "schema" : "database",
        table,
        line,
        isTrue(argument(link, 1, run)),
      );
      return null;
    case "dropSchema":
    case "dropDatabase": {
      const flags = { isGuarded: isTrue(argument(link, 1, run)), cascades: isTrue(argument(link, 2, run)) };
      drop(run, link.name === "dropSchema" ? "schema" : "database", table, line, flags);
      return null;
    }
    case "renameTable":
      emit(run, { kind: "rename", what: "table", from: table, to: nameAt(link, 1, run), line });
      return null;
    case "renameColumn": {
      const [from, to] = [1, 2].map((index) => inTable(table, nameAt(link, index, run)));
      emit(run, { kind: "rename", what: "column", from: from ?? null, to: to ?? null, line });
      return null;
    }
    case "changeColumn":
      changeColumn(link, table, argument(link, 1, run), argument(link, 2, run), run);
      return null;
    case "changeColumns":
      for (const one of itemsOf(argument(link, 1, run), run) ?? [null]) {
        const [from, to] = ["oldColumn", "newColumn"].map(
          (key): Value => (one === null ? { kind: "unknown" } : memberOf(one, key, run.program)),
        );
        if (from !== undefined && to !== undefined) changeColumn(link, table, from, to, run);
      }
      return null;
    case "createPrimaryKey":
      create(run, "constraint", inTable(table, nameAt(link, 2, run) ?? "primary key"), line);
      return null;
    case "dropPrimaryKey":
      drop(run, "constraint", inTable(table, nameAt(link, 1, run) ?? "primary key"), line);
      return null;
    case "updatePrimaryKeys":
      emit(run, { kind: "alter", what: "table", name: table, aspect: "other", to: null, line });
      return null;
    case "clearTable":
      emit(run, { kind: "rows", how: "truncate", table, columns: null, source: null, line });
      return null;
    case "clearDatabase":
      drop(run, "database", table, line);
      return null;
    default:
      return HARMLESS.test(link.name) ? null : "unknown";
  }
}

const MEMBERS =
  /^(add|create|drop)(Column|UniqueConstraint|CheckConstraint|ExclusionConstraint|ForeignKey|Ind)(s|ex|ices|y)?$/;

const KINDS = {
  Column: "column",
  UniqueConstraint: "constraint",
  CheckConstraint: "constraint",
  ExclusionConstraint: "constraint",
  ForeignKey: "constraint",
  Ind: "index",
} as Readonly<Record<string, ObjectKind>>;

const HARMLESS =
  /^(?:connect|release|startTransaction|commitTransaction|rollbackTransaction|stream|get\w*|has\w*|changeTableComment|enableSqlMemory|disableSqlMemory|clearSqlMemory|isReleased|connection|loadedTables)$/;

function placeOf(value: Value, on: string | null, run: Run): Place {
  const columns = value.kind === "object" ? memberOf(value, "columnNames", run.program) : value;
  return { on, columns: columns.kind === "array" ? namesOf(columns, run) : null };
}

// A text, a `new Table({ name })`, or what `getTable("users")` gave.
function tableAt(link: Link, run: Run): string | null {
  const value = argument(link, 0, run);
  if (value.kind !== "chain") return nameOf(value, run);
  const asked = value.links.findLast(({ name, args }) => name === "getTable" && args !== null);
  return asked === undefined ? null : nameAt(asked, 0, run);
}

function changeColumn(link: Link, table: string | null, from: Value, to: Value, run: Run): void {
  const { line } = link;
  const [before, after] = [nameOf(from, run), nameOf(to, run)];
  const name = inTable(table, before);
  if (before !== null && after !== null && before !== after) {
    emit(run, { kind: "rename", what: "column", from: name, to: inTable(table, after), line });
  }
  const alter = { kind: "alter", what: "column", name: inTable(table, after ?? before), line } as const;
  const type = to.kind === "object" ? memberOf(to, "type", run.program) : to;
  const length = to.kind === "object" ? memberOf(to, "length", run.program) : to;
  const size = length.kind === "text" ? `(${length.text})` : "";
  emit(run, {
    ...alter,
    aspect: "type",
    to: type.kind === "text" ? `${type.text}${size}` : null,
    isWhole: true,
  });
  // A column may not be null unless it says so (typeorm/schema-builder/table/TableColumn.js).
  if (to.kind !== "object") return;
  const isNullable = isTrue(memberOf(to, "isNullable", run.program));
  emit(run, { ...alter, aspect: isNullable ? "not-null-dropped" : "not-null-set", to: null });
}
