import { memberOf } from "../../javascript/evaluate.ts";
import { argument, create, drop, inTable, isTrue, nameAt, namesOf, option } from "../../javascript/names.ts";
import { type Dialect, type Ending, emit, type Run } from "../../javascript/run.ts";
import type { Link, Value } from "../../javascript/value.ts";

/** What the function of `knex.schema.alterTable("users", (table) => …)` does. */
export function tableDialect(table: string | null): Dialect {
  return {
    read({ root, links }, run) {
      if (root.kind !== "handle" || root.name !== "table") return "unknown";
      const [first] = links;
      if (first === undefined || first.args === null) return null;
      // What takes away gives the table back, so that the next may follow.
      const calls = /^(?:drop|rename)/.test(first.name) ? links.map((link) => [link]) : [links];
      for (const [link, ...more] of calls) {
        if (link !== undefined && readCall(link, more, table, run) === "unknown") return "unknown";
      }
      return null;
    },
  };
}

/** In a new table only a type of its own outlives the table. */
export const nativeEnumDialect: Dialect = {
  read({ links: [first] }, run) {
    if (first !== undefined) readNativeEnum(first, run);
    return null;
  },
};

function readCall(link: Link, more: readonly Link[], table: string | null, run: Run): Ending | "unknown" {
  const { line, name } = link;
  const key = (kind: string, nameIndex: number): string | null =>
    inTable(
      table,
      explicitName(link, nameIndex, run) ?? defaultName(table, argument(link, 0, run), kind, run),
    );
  const place = { on: table, columns: namesOf(argument(link, 0, run), run) };
  switch (name) {
    case "dropColumn":
    case "dropColumns":
      for (const [index] of (link.args ?? []).entries()) {
        const names = namesOf(argument(link, index, run), run) ?? [null];
        for (const one of names) drop(run, "column", inTable(table, one), line);
      }
      return null;
    case "renameColumn": {
      const [from, to] = [0, 1].map((index) => inTable(table, nameAt(link, index, run)));
      emit(run, { kind: "rename", what: "column", from: from ?? null, to: to ?? null, line });
      return null;
    }
    case "timestamps":
    case "dropTimestamps": {
      const isCamel =
        isTrue(argument(link, name === "timestamps" ? 2 : 0, run)) ||
        isTrue(option(link, 0, "useCamelCase", run));
      for (const one of isCamel ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"]) {
        if (name === "timestamps") create(run, "column", inTable(table, one), line);
        else drop(run, "column", inTable(table, one), line);
      }
      return null;
    }
    case "setNullable":
    case "dropNullable": {
      const aspect = name === "setNullable" ? "not-null-dropped" : "not-null-set";
      emit(run, {
        kind: "alter",
        what: "column",
        name: inTable(table, nameAt(link, 0, run)),
        aspect,
        to: null,
        line,
      });
      return null;
    }
    case "foreign":
      // Without `references` and `inTable` nothing is made of it.
      create(run, "constraint", key("foreign", 1), line, false, place);
      return null;
    case "unique":
      create(run, "constraint", key("unique", 1), line, false, place);
      return null;
    case "index":
    case "fulltext":
      create(run, "index", key("index", 1), line, false, place);
      return null;
    case "primary":
      create(
        run,
        "constraint",
        inTable(table, explicitName(link, 1, run) ?? primaryName(table)),
        line,
        false,
        place,
      );
      return null;
    case "check":
      create(run, "constraint", inTable(table, nameAt(link, 2, run)), line);
      return null;
    case "dropForeign":
    case "dropUnique":
      drop(run, "constraint", key(name === "dropForeign" ? "foreign" : "unique", 1), line);
      return null;
    case "dropUniqueIfExists":
    case "dropForeignIfExists":
      drop(run, "constraint", key(name === "dropForeignIfExists" ? "foreign" : "unique", 1), line, {
        isGuarded: true,
      });
      return null;
    case "dropIndex":
      drop(run, "index", key("index", 1), line);
      return null;
    case "dropPrimary":
    case "dropPrimaryIfExists":
      drop(run, "constraint", inTable(table, nameAt(link, 0, run) ?? primaryName(table)), line);
      return null;
    case "dropChecks":
      for (const one of namesOf(argument(link, 0, run), run) ?? [null]) {
        drop(run, "constraint", inTable(table, one), line);
      }
      return null;
    case "comment":
    case "engine":
    case "charset":
    case "collate":
    case "queryContext":
    case "inherits":
      return null;
    default:
      return TYPES.has(name) ? readColumn(link, more, table, run) : "unknown";
  }
}

function readColumn(link: Link, more: readonly Link[], table: string | null, run: Run): Ending {
  const { line } = link;
  const isCounted = /ncrements$/.test(link.name);
  const column = inTable(table, nameAt(link, 0, run) ?? (isCounted && link.args?.length === 0 ? "id" : null));
  readNativeEnum(link, run);
  const alter = more.find(({ name }) => name === "alter");
  if (alter === undefined) {
    create(run, "column", column, line);
    return null;
  }
  if (isOn(option(alter, 0, "alterType", run))) {
    const to = typeOf(link, run);
    const isWhole = isOn(option(alter, 0, "alterNullable", run));
    emit(run, { kind: "alter", what: "column", name: column, aspect: "type", to, isWhole, line });
  }
  // A column that is altered may be null unless it says otherwise (knex/lib/dialects/…/columncompiler).
  if (isOn(option(alter, 0, "alterNullable", run))) {
    const last = more.findLast(({ name }) => /^(?:not)?nullable$/i.test(name));
    const isNotNull = last !== undefined && (last.name === "notNullable") !== isOff(argument(last, 0, run));
    const aspect = isNotNull ? "not-null-set" : "not-null-dropped";
    emit(run, { kind: "alter", what: "column", name: column, aspect, to: null, line });
  }
  return null;
}

function readNativeEnum(link: Link, run: Run): void {
  if (!/^enum?$|^enu$/.test(link.name) || !isTrue(option(link, 2, "useNative", run))) return;
  const options = argument(link, 2, run);
  if (options.kind !== "object" || isTrue(memberOf(options, "existingType", run.program))) return;
  const name = memberOf(options, "enumName", run.program);
  create(run, "type", name.kind === "text" ? name.text : null, link.line);
}

function typeOf(link: Link, run: Run): string {
  const [first, second] = [1, 2].map((index) => argument(link, index, run));
  if (link.name === "specificType") return first?.kind === "text" ? first.text : "specificType";
  const sizes = [first, second].flatMap((size) =>
    size?.kind === "plain" && typeof size.value === "number" ? [size.value] : [],
  );
  const name = link.name === "string" ? "varchar" : link.name;
  // knex/lib/schema/columnbuilder.js: a string without a length is varchar(255).
  const shown = name === "varchar" && sizes.length === 0 ? [255] : sizes;
  return shown.length === 0 ? name : `${name}(${shown.join(",")})`;
}

function explicitName(link: Link, index: number, run: Run): string | null {
  const value = argument(link, index, run);
  if (value.kind === "text") return value.text;
  for (const key of ["indexName", "constraintName"]) {
    const named = option(link, index, key, run);
    if (named.kind === "text") return named.text;
  }
  return null;
}

// knex/lib/schema/tablecompiler.js, _indexCommand.
function defaultName(table: string | null, columns: Value, kind: string, run: Run): string | null {
  const names = namesOf(columns, run);
  if (table === null || names === null) return null;
  return `${table.replaceAll(/[.-]/g, "_")}_${names.join("_")}_${kind}`.toLowerCase();
}

function primaryName(table: string | null): string | null {
  return table === null ? null : `${table.split(".").at(-1)}_pkey`;
}

function isOn(value: Value): boolean {
  return !isOff(value);
}

function isOff(value: Value): boolean {
  return value.kind === "plain" && value.value === false;
}

const TYPES = new Set(
  `increments bigincrements bigIncrements smallIncrements mediumIncrements tinyIncrements integer tinyint smallint mediumint
bigint bigInteger text string float double decimal boolean date datetime time timestamp binary enum enu json jsonb uuid
geometry geography point specificType varchar char`.split(/\s+/),
);
