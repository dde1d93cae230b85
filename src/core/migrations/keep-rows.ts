import { holderOf, lastPart } from "./names.ts";
import type { Operation } from "./operation.ts";

const LATER = "-- Drop it in a change of its own, once no release that needs it can be returned to.";

/**
 * What to write instead of something that destroys rows: expand first, contract in a later change. Holds names of the
 * migration, so it may only be shown as a block of code.
 */
export function wayToKeep(operation: Operation): string {
  switch (operation.kind) {
    case "drop":
      return operation.what === "column" ? keepColumn(operation.name) : keepTable(operation.name);
    case "rows":
      return keepRows(operation.table);
    case "alter":
      return keepType(operation.name, operation.to);
    case "create":
    case "rename":
    case "raise":
    case "opaque":
      return LATER;
    default:
      return operation satisfies never;
  }
}

function keepTable(name: string | null): string {
  const table = name ?? "<table>";
  const aside = `${lastPart(table)}_deprecated`;
  const schema = holderOf(table) === "" ? "" : `${holderOf(table)}.`;
  return [
    "-- Stop using it in the code first, and put it aside instead of dropping it:",
    `ALTER TABLE ${quoted(table)} RENAME TO ${quoted(aside)};`,
    "-- In the reversal:",
    `ALTER TABLE ${quoted(schema + aside)} RENAME TO ${quoted(lastPart(table))};`,
    LATER,
  ].join("\n");
}

function keepColumn(name: string | null): string {
  const column = name === null ? "<column>" : lastPart(name);
  const table = quoted(name === null ? "<table>" : holderOf(name) || "<table>");
  const [now, aside] = [quoted(column), quoted(`${column}_deprecated`)];
  return [
    "-- Stop reading and writing it in the code first, and put it aside instead of dropping it:",
    `ALTER TABLE ${table} RENAME COLUMN ${now} TO ${aside};`,
    "-- In the reversal:",
    `ALTER TABLE ${table} RENAME COLUMN ${aside} TO ${now};`,
    LATER,
  ].join("\n");
}

function keepRows(name: string | null): string {
  const table = quoted(name ?? "<table>");
  const copy = quoted(`${lastPart(name ?? "rows")}_before`);
  return [
    "-- Before it, keep the rows that it changes:",
    `CREATE TABLE ${copy} AS SELECT * FROM ${table} WHERE <condition>;`,
    "-- In the reversal, bring them back (for an UPDATE: set the columns FROM the copy):",
    `INSERT INTO ${table} SELECT * FROM ${copy};`,
    `DROP TABLE ${copy};`,
  ].join("\n");
}

function keepType(name: string | null, type: string | null): string {
  const column = quoted(name === null ? "<column>" : lastPart(name));
  const wider = quoted(name === null ? "new_column" : `${lastPart(name)}_new`);
  const table = quoted(name === null ? "<table>" : holderOf(name) || "<table>");
  return [
    "-- Keep the column, and fill a new one beside it:",
    `ALTER TABLE ${table} ADD COLUMN ${wider} ${type ?? "<type>"};`,
    `UPDATE ${table} SET ${wider} = ${column};`,
    "-- In the reversal:",
    `ALTER TABLE ${table} DROP COLUMN ${wider};`,
    "-- Write both in the code, then read the new one, and drop the old one in a later change.",
  ].join("\n");
}

// A name that PostgreSQL would read in another way without quotes.
function quoted(name: string): string {
  return name
    .split(".")
    .map((part) => (/^(?:[a-z_][a-z0-9_$]*|<\w+>)$/.test(part) ? part : `"${part.replaceAll('"', '""')}"`))
    .join(".");
}
