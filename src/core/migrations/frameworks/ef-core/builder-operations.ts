import { textIn, textsIn } from "../../c-sharp/value.ts";
import type { CsCall } from "../../c-sharp/walk.ts";
import type { ObjectKind, Operation, OperationOf } from "../../operation.ts";
import { altered, created, dropped, renamed, within } from "../../python/made.ts";
import { alterColumn } from "./alter-column.ts";
import { given, nameOf, tableOf } from "./builder-call.ts";
import type { EfHandle } from "./handle.ts";

type Call = CsCall<EfHandle>;

/** What a call of the builder does, besides SQL and `AlterDatabase`; null when it has no such method. */
export function builderOperations(call: Call): readonly Operation[] | null {
  const { name, line } = call;
  const own = (): string | null => within(tableOf(call), textIn(given(call, "name")));
  switch (name) {
    case "CreateTable":
      return [created("table", nameOf(call), line)];
    case "DropTable":
      return [dropped("table", nameOf(call), line)];
    case "RenameTable":
      return [renamed("table", nameOf(call), newTable(call), line)];
    case "AlterTable":
      return [altered("comment", nameOf(call), "other", line)];
    case "AddColumn":
      return [created("column", own(), line)];
    case "DropColumn":
      return [dropped("column", own(), line)];
    case "RenameColumn":
      return [renamed("column", own(), within(tableOf(call), textIn(given(call, "newName"))), line)];
    case "AlterColumn":
      return alterColumn(own(), call);
    case "CreateIndex":
      return [key("index", own(), call)];
    case "DropIndex":
      return [dropped("index", own() ?? textIn(given(call, "name")), line)];
    case "RenameIndex":
      return [renamed("index", own(), within(tableOf(call), textIn(given(call, "newName"))), line)];
    case "AddForeignKey":
    case "AddPrimaryKey":
    case "AddUniqueConstraint":
    case "AddCheckConstraint":
    case "CreateCheckConstraint":
      return [key("constraint", own(), call)];
    case "DropForeignKey":
    case "DropPrimaryKey":
    case "DropUniqueConstraint":
    case "DropCheckConstraint":
      return [dropped("constraint", own(), line)];
    case "CreateSequence":
      return [created("sequence", nameOf(call), line)];
    case "DropSequence":
      return [dropped("sequence", nameOf(call), line)];
    case "AlterSequence":
    case "RestartSequence":
      return [altered("sequence", nameOf(call), "other", line)];
    case "RenameSequence":
      return [renamed("sequence", nameOf(call), newTable(call), line)];
    case "EnsureSchema":
      return [created("schema", nameOf(call), line, { isGuarded: true })];
    case "DropSchema":
      return [dropped("schema", nameOf(call), line)];
    case "InsertData":
      return [rows("insert", call)];
    case "UpdateData":
      return [rows("update", call)];
    case "DeleteData":
      return [rows("delete", call)];
    default:
      return null;
  }
}

function key(what: ObjectKind, name: string | null, call: Call): Operation {
  const table = tableOf(call);
  const columns = textsIn(given(call, "column"));
  return created(what, name, call.line, {
    ...(table === null ? {} : { on: table }),
    ...(columns === null ? {} : { columns }),
  });
}

function rows(how: OperationOf<"rows">["how"], call: Call): Operation {
  const columns = how === "delete" ? null : textsIn(given(call, "column"));
  return { kind: "rows", how, table: tableOf(call), columns, source: null, line: call.line };
}

// A table may keep its name and only change its schema.
function newTable(call: Call): string | null {
  const key = given(call, "newName") === undefined ? "name" : "newName";
  const schema = given(call, "newSchema") === undefined ? "schema" : "newSchema";
  return nameOf(call, key, schema);
}
