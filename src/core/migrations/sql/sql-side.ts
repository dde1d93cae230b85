import type { Parsers } from "../../../kernel/parsers.ts";
import type { Side } from "../side.ts";
import { readSql } from "./read-sql.ts";

/** Where SQL stands: its file, and the line of the file on which its text begins. */
export interface SqlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/** A side made of SQL. A text that is null could not be read. */
export function sqlSide(text: string | null, { file, firstLine }: SqlPlace, parsers: Parsers): Side {
  if (text === null)
    return { kind: "unreadable", reason: "It could not be read as text.", file, line: firstLine };
  const reading = readSql(text, parsers);
  const line = reading.line + firstLine - 1;
  const print = reading.fingerprint === undefined ? {} : { fingerprint: reading.fingerprint };
  if (reading.kind === "unreadable")
    return { kind: "unreadable", reason: reading.reason, file, line, ...print };
  const { operations, isDeclaredInComment } = reading;
  const placed = operations.map((operation) => ({ ...operation, line: operation.line + firstLine - 1 }));
  return {
    kind: "operations",
    operations: placed,
    file,
    line,
    declares: isDeclaredInComment ? "comment" : null,
    ...print,
  };
}
