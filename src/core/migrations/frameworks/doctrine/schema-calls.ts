import type { Operation } from "../../operation.ts";
import { argumentOf } from "../../php/call.ts";
import { does } from "../../php/does.ts";
import { textIn, textsIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpWalk } from "../../php/walk.ts";
import { created, dropped, opaque, renamed, within } from "../../python/made.ts";
import { changedColumn } from "./changed-column.ts";
import type { DoctrineHandle, DoctrineValue } from "./handle.ts";

type Call = PhpCall<DoctrineHandle>;
type Walk = PhpWalk<DoctrineHandle>;
type Table = Extract<DoctrineHandle, { readonly type: "table" }>;

/** A call of the schema that `up` and `down` are handed (Doctrine\DBAL\Schema\Schema of DBAL 3 and 4). */
export function callSchema(call: Call, walk: Walk): DoctrineValue | null {
  const { name, args, line } = call;
  const given = textIn(args[0]);
  const handle = (isNew: boolean): DoctrineValue => {
    return { kind: "handle", handle: { type: "table", table: given, isNew } };
  };
  switch (name) {
    case "createTable":
      walk.add(...does(created("table", given, line)));
      return handle(true);
    case "getTable":
      return handle(false);
    case "dropTable":
      walk.add(...does(dropped("table", given, line)));
      return UNKNOWN;
    case "renameTable":
      walk.add(...does(renamed("table", given, textIn(args[1]), line)));
      return UNKNOWN;
    case "createSequence":
      walk.add(...does(created("sequence", given, line)));
      return UNKNOWN;
    case "dropSequence":
      walk.add(...does(dropped("sequence", given, line)));
      return UNKNOWN;
    case "createNamespace":
      walk.add(...does(created("schema", given, line)));
      return UNKNOWN;
    default:
      if (/^has/.test(name)) return { kind: "exists", isAbsent: false };
      return /^(?:get|list|to)/.test(name) ? UNKNOWN : null;
  }
}

/** A call of a table (Doctrine\DBAL\Schema\Table of DBAL 3 and 4). */
export function callTable(handle: Table, call: Call, walk: Walk): DoctrineValue {
  const { name } = call;
  if (name === "getColumn" && !handle.isNew) {
    const column = within(handle.table, textIn(call.args[0]));
    return { kind: "handle", handle: { type: "column", name: column } };
  }
  if (/^has/.test(name)) return { kind: "exists", isAbsent: false };
  if (/^(?:get|setComment|addOption|setSchemaConfig)/.test(name)) return UNKNOWN;
  // All that a new table begins with comes and goes with it.
  if (!handle.isNew) walk.add(...does(...tableOperations(handle.table, call)));
  if (name === "addColumn") return { kind: "handle", handle: { type: "column", name: null } };
  return { kind: "handle", handle };
}

function tableOperations(table: string | null, call: Call): readonly Operation[] {
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
    case "dropColumn":
      return [dropped("column", own, line)];
    case "renameColumn":
      return [renamed("column", own, within(table, textIn(args[1])), line)];
    case "changeColumn":
    case "modifyColumn":
      return changedColumn(own, args[1], line);
    case "addIndex":
    case "addUniqueIndex":
      return [key("index", textIn(argumentOf(call, 1, "indexName")), textsIn(args[0]))];
    case "addUniqueConstraint":
      return [key("constraint", textIn(argumentOf(call, 1, "indexName")), textsIn(args[0]))];
    case "addForeignKeyConstraint":
      return [key("constraint", textIn(argumentOf(call, 4, "name")), textsIn(args[1]))];
    case "setPrimaryKey":
      return [key("constraint", null, textsIn(args[0]))];
    case "dropIndex":
      return [dropped("index", own, line)];
    case "renameIndex":
      return [renamed("index", own, within(table, textIn(args[1])), line)];
    case "removeForeignKey":
    case "dropForeignKey":
    case "removeUniqueConstraint":
    case "dropUniqueConstraint":
      return [dropped("constraint", own, line)];
    case "dropPrimaryKey":
      return [dropped("constraint", null, line)];
    default:
      return [opaque(line)];
  }
}
