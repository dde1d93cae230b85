import { textIn } from "../../c-sharp/value.ts";
import type { CsCall } from "../../c-sharp/walk.ts";
import type { EfHandle, EfValue } from "./handle.ts";

type Call = CsCall<EfHandle>;

// The parameters of Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder, EF Core 9, as far as they are read.
const KEY = ["name", "table", "column", "schema"];
const ON_TABLE = ["name", "table", "schema"];
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  AddColumn: ["name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable"],
  AddCheckConstraint: ["name", "table", "sql", "schema"],
  AddForeignKey: ["name", "table", "column", "principalTable", "schema"],
  AddPrimaryKey: KEY,
  AddUniqueConstraint: KEY,
  AlterColumn: ["name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable"],
  CreateCheckConstraint: ["name", "table", "sql", "schema"],
  CreateIndex: KEY,
  CreateTable: ["name", "columns", "schema"],
  DeleteData: ["table", "keyColumn", "keyValue", "schema"],
  DropCheckConstraint: ON_TABLE,
  DropColumn: ON_TABLE,
  DropForeignKey: ON_TABLE,
  DropIndex: ON_TABLE,
  DropPrimaryKey: ON_TABLE,
  DropUniqueConstraint: ON_TABLE,
  InsertData: ["table", "column", "value", "schema"],
  RenameColumn: ["name", "table", "newName", "schema"],
  RenameIndex: ["name", "newName", "table", "schema"],
  RenameSequence: ["name", "schema", "newName", "newSchema"],
  RenameTable: ["name", "schema", "newName", "newSchema"],
  Sql: ["sql"],
  UpdateData: ["table", "keyColumn", "keyValue", "column", "value", "schema"],
};
const NAMED = ["name", "schema"];
const PLURALS: Readonly<Record<string, string>> = { column: "columns", keyColumn: "keyColumns" };

/** An argument of a call of the builder, wherever it stands. */
export function given(call: Call, name: string): EfValue | undefined {
  const plural = PLURALS[name];
  const named = call.named.get(name) ?? (plural === undefined ? undefined : call.named.get(plural));
  const place = (PARAMETERS[call.name] ?? NAMED).indexOf(name);
  return named ?? (place < 0 ? undefined : call.args[place]);
}

/** The table that a call is about, with its schema. */
export function tableOf(call: Call): string | null {
  return placed(textIn(given(call, "table")), call);
}

/** What a call is about, with its schema. */
export function nameOf(call: Call, key = "name", schemaKey = "schema"): string | null {
  return placed(textIn(given(call, key)), call, schemaKey);
}

function placed(name: string | null, call: Call, schemaKey = "schema"): string | null {
  const schema = textIn(given(call, schemaKey));
  if (name === null) return null;
  return schema === null ? name : `${schema}.${name}`;
}
