import { readSql } from "../sql/read-sql.ts";
import { evaluate } from "./evaluate.ts";
import { emit, type Run } from "./run.ts";
import type { Value } from "./value.ts";

/** Records what SQL does that is handed to a call on this line; `fill` puts something in for its placeholders. */
export function emitSql(run: Run, given: Value, line: number, fill?: (sql: string) => string | null): void {
  const value = untagged(given, run);
  const sql = value.kind !== "text" ? null : fill === undefined ? value.text : fill(value.text);
  if (value.kind !== "text" || sql === null) {
    emit(run, { kind: "opaque", line });
    return;
  }
  // The same long text may be handed over again and again.
  run.program.budget.left -= sql.length;
  if (run.program.budget.left < 0) return;
  const reading = readSql(sql, run.parsers);
  const lineOf = (at: number): number => (value.keepsLines ? value.line + at - 1 : value.line);
  if (reading.kind === "unreadable") {
    run.seen.problem ??= {
      reason: `SQL in it cannot be read. ${reading.reason}`,
      line: lineOf(reading.line),
    };
    return;
  }
  for (const operation of reading.operations) emit(run, { ...operation, line: lineOf(operation.line) });
}

// A tag such as `sql` or `SQL`, which editors know, in front of a template.
function untagged(value: Value, { program }: Run): Value {
  if (value.kind !== "chain" || value.root.kind !== "global") return value;
  const [link, more] = value.links;
  const [template] = link?.args ?? [];
  if (link === undefined || more !== undefined || template === undefined) return value;
  const isTag = link.name === "``" && /^(?:sql|pgsql|raw|gql)$/i.test(value.root.name);
  return isTag ? evaluate(template, link.scope, program) : value;
}
