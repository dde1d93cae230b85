import { evaluate } from "../../javascript/evaluate.ts";
import { onlyResult } from "../../javascript/function-parts.ts";
import { argument, create, drop, inTable, nameAt, namesOf } from "../../javascript/names.ts";
import { emit, type Run } from "../../javascript/run.ts";
import type { Link } from "../../javascript/value.ts";

/** What follows `db.schema.alterTable("users")`. */
export function readAlterTable(table: string | null, links: readonly Link[], run: Run): "unknown" | null {
  let isKnown = true;
  for (const link of links) {
    if (link.args !== null && readCall(link, table, run) === "unknown") isKnown = false;
  }
  return isKnown ? null : "unknown";
}

function readCall(link: Link, table: string | null, run: Run): "unknown" | null {
  const { line } = link;
  const name = inTable(table, nameAt(link, 0, run));
  const alter = { kind: "alter", what: "column", name, line } as const;
  switch (link.name) {
    case "addColumn":
      create(run, "column", name, line);
      return null;
    case "dropColumn":
      drop(run, "column", name, line);
      return null;
    case "renameColumn":
      emit(run, {
        kind: "rename",
        what: "column",
        from: name,
        to: inTable(table, nameAt(link, 1, run)),
        line,
      });
      return null;
    case "renameTo":
      emit(run, { kind: "rename", what: "table", from: table, to: nameAt(link, 0, run), line });
      return null;
    case "modifyColumn":
      emit(run, { ...alter, aspect: "type", to: nameAt(link, 1, run), isWhole: true });
      return null;
    case "alterColumn":
      readAlterColumn(link, name, run);
      return null;
    case "addForeignKeyConstraint":
    case "addUniqueConstraint":
    case "addCheckConstraint":
    case "addPrimaryKeyConstraint":
      create(run, "constraint", name, line, false, {
        on: table,
        columns: namesOf(argument(link, 1, run), run),
      });
      return null;
    case "dropConstraint":
      drop(run, "constraint", name, line);
      return null;
    case "renameConstraint":
      emit(run, {
        kind: "rename",
        what: "constraint",
        from: name,
        to: inTable(table, nameAt(link, 1, run)),
        line,
      });
      return null;
    case "addIndex":
      create(run, "index", name, line, false, { on: table, columns: null });
      return null;
    case "dropIndex":
      drop(run, "index", name, line);
      return null;
    case "setSchema":
      emit(run, {
        kind: "alter",
        what: "table",
        name: table,
        aspect: "other",
        to: nameAt(link, 0, run),
        line,
      });
      return null;
    default:
      return SHAPES.test(link.name) ? null : "unknown";
  }
}

const SHAPES =
  /^(?:execute|onDelete|onUpdate|ifExists|column|columns|unique|using|expression|nullsNotDistinct|deferrable|notDeferrable|initiallyDeferred|initiallyImmediate|compile|toOperationNode|\$call|cascade|restrict)$/;

// `alterColumn("age", (col) => col.setNotNull())`.
function readAlterColumn(link: Link, name: string | null, run: Run): void {
  const { line } = link;
  const alter = { kind: "alter", what: "column", name, line } as const;
  const body = argument(link, 1, run);
  const result = body.kind === "function" ? onlyResult(body.node) : null;
  const value =
    body.kind === "function" && result !== null ? evaluate(result, body.scope, run.program) : null;
  const calls = value?.kind === "chain" ? value.links.filter(({ args }) => args !== null) : [];
  for (const call of calls) {
    if (call.name === "setDataType") emit(run, { ...alter, aspect: "type", to: nameAt(call, 0, run) });
    else if (call.name === "setNotNull") emit(run, { ...alter, aspect: "not-null-set", to: null });
    else if (call.name === "dropNotNull") emit(run, { ...alter, aspect: "not-null-dropped", to: null });
    else if (/^(?:set|drop)Default$/.test(call.name)) emit(run, { ...alter, aspect: "default", to: null });
    else emit(run, { ...alter, aspect: "other", to: null });
  }
  if (calls.length === 0) emit(run, { ...alter, aspect: "other", to: null });
}
