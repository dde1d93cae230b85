import type { Operation } from "../../operation.ts";
import { isPlain, keysIn, textIn, textsIn } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";
import { altered, created, dropped, renamed, within } from "../../python/made.ts";
import type { PhinxHandle, PhinxValue } from "./handle.ts";

/** What a call of a table does once the table is saved (Phinx\Db\Table of 0.16); null when it has no such method. */
export function actionOperations(
  table: string | null,
  call: PhpCall<PhinxHandle>,
): readonly Operation[] | null {
  const { name, args, line } = call;
  const first = textIn(args[0]);
  const own = within(table, first);
  const key = (
    what: "index" | "constraint",
    given: string | null,
    columns: readonly string[] | null,
  ): Operation =>
    created(what, within(table, given), line, {
      ...(table === null ? {} : { on: table }),
      ...(columns === null ? {} : { columns }),
    });
  switch (name) {
    case "addColumn":
      return [created("column", own, line)];
    case "addTimestamps":
    case "addTimestampsWithTimezone":
      return timestamps(args).map((column) => created("column", within(table, column), line));
    case "removeColumn":
      return [dropped("column", own, line)];
    case "renameColumn":
      return [renamed("column", own, within(table, textIn(args[1])), line)];
    case "changeColumn":
      return changedColumn(own, args[2], line);
    case "addIndex":
      return [key("index", optionOf(args[1], "name"), textsIn(args[0]))];
    // The name that the index has is not said.
    case "removeIndex":
      return [dropped("index", null, line)];
    case "removeIndexByName":
      return [dropped("index", own, line)];
    case "addForeignKey":
      return [key("constraint", optionOf(args[3], "constraint"), textsIn(args[0]))];
    case "addForeignKeyWithName":
      return [key("constraint", first, textsIn(args[1]))];
    case "dropForeignKey":
      return [dropped("constraint", within(table, textIn(args[1])), line)];
    case "addCheckConstraint":
      return [key("constraint", first, null)];
    case "dropCheckConstraint":
      return [dropped("constraint", own, line)];
    case "addPrimaryKey":
      return [key("constraint", null, textsIn(args[0]))];
    case "changePrimaryKey":
      return [altered("constraint", within(table, "primary"), "other", line)];
    case "changeComment":
      return [altered("comment", table, "other", line)];
    case "rename":
      return [renamed("table", table, first, line)];
    case "drop":
      return [dropped("table", table, line)];
    case "insert":
    case "setData":
      return [{ kind: "rows", how: "insert", table, columns: keysIn(args[0]), source: null, line }];
    default:
      return null;
  }
}

// `false` leaves one of them out.
function timestamps(args: readonly PhinxValue[]): readonly (string | null)[] {
  return ["created_at", "updated_at"].flatMap((fallback, index) => {
    const given = args[index];
    if (isPlain(given, "false")) return [];
    return [given === undefined || isPlain(given, "null") ? fallback : textIn(given)];
  });
}

// A column is defined anew in all of its aspects; NULL is allowed unless `null` says otherwise.
function changedColumn(
  column: string | null,
  options: PhinxValue | undefined,
  line: number,
): readonly Operation[] {
  const said = options?.kind === "map" ? options.pairs.get("null") : undefined;
  const nullable = isPlain(said, "true")
    ? "not-null-dropped"
    : isPlain(said, "false")
      ? "not-null-set"
      : null;
  return [
    { kind: "alter", what: "column", name: column, aspect: "type", to: null, isWhole: true, line },
    ...(nullable === null ? [] : [altered("column", column, nullable, line)]),
  ];
}

function optionOf(options: PhinxValue | undefined, name: string): string | null {
  return options?.kind === "map" ? textIn(options.pairs.get(name)) : null;
}
