import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { readSql } from "../../sql/read-sql.ts";
import { withoutSession } from "../../sql/session-tables.ts";

/** Whether SQL changes what the database is made of; what cannot be read may. */
export function doesToSchema(text: string, parsers: Parsers): boolean {
  const reading = readSql(text, parsers);
  return reading.kind === "unreadable" || withoutSession(reading.operations).some(isOfSchema);
}

/** Whether SQL does anything at all to a database. */
export function doesToRows(text: string, parsers: Parsers): boolean {
  const reading = readSql(text, parsers);
  return reading.kind === "unreadable" || withoutSession(reading.operations).length > 0;
}

/** Whether a text that stands in code is SQL that changes a schema; a tool's own list of what ran is none. */
export function isSchemaSql(text: string, parsers: Parsers): boolean {
  const reading = readSql(text, parsers);
  return (
    reading.kind === "operations" &&
    withoutSession(reading.operations).some((one) => isOfSchema(one) && !isBookkeeping(one))
  );
}

function isOfSchema({ kind }: Operation): boolean {
  return kind === "create" || kind === "drop" || kind === "alter" || kind === "rename";
}

function isBookkeeping(operation: Operation): boolean {
  const name = operation.kind === "create" || operation.kind === "drop" ? operation.name : null;
  return name !== null && /migration|schema_?(?:version|history)|changelog/i.test(name);
}
