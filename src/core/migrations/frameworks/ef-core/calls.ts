import { UNKNOWN } from "../../c-sharp/value.ts";
import type { CsCall, CsTool, CsWalk } from "../../c-sharp/walk.ts";
import type { Operation } from "../../operation.ts";
import { readSql } from "../../sql/read-sql.ts";
import { alterDatabase, annotate } from "./alter-database.ts";
import { given } from "./builder-call.ts";
import { builderOperations } from "./builder-operations.ts";
import { BUILT, type EfHandle, type EfValue } from "./handle.ts";

type Call = CsCall<EfHandle>;
type Walk = CsWalk<EfHandle>;

/** EF Core: the builder that `Up` and `Down` are handed. Rows that it keeps itself are added to `managed`. */
export function efTool(managed: Set<Operation>): CsTool<EfHandle> {
  return {
    call(call, frame, walk) {
      const { receiver, name, line } = call;
      if (receiver.kind === "base") {
        // Migration's own `Down` throws; its `Up` has no body.
        if (name !== "Down" || !walk.script.migration.bases.includes("Migration")) return null;
        return { kind: "raises", line };
      }
      if (receiver.kind !== "handle") return null;
      const { handle } = receiver;
      if (handle.type === "built") {
        if (handle.draft !== null) annotate(handle.draft, call);
        return receiver;
      }
      return callBuilder(call, frame.isValue, managed, walk);
    },
    // `Operations` is the list itself, and `DropTable` without a call is for others to call.
    handsOn: (name) => name !== "ActiveProvider" && name !== "Length",
  };
}

function callBuilder(call: Call, isValue: boolean, managed: Set<Operation>, walk: Walk): EfValue | null {
  const { name, line } = call;
  if (name === "Sql") {
    runSql(given(call, "sql"), line, walk);
    return BUILT;
  }
  if (name === "AlterDatabase") return alterDatabase(call, walk);
  const operations = builderOperations(call);
  if (operations !== null) {
    if (name.endsWith("Data")) for (const operation of operations) managed.add(operation);
    walk.add(...operations.map((operation) => ({ kind: "does" as const, operation })));
    return BUILT;
  }
  // `migrationBuilder.IsSqlServer()` and the like; anything else is a method that the application added.
  if (isValue && /^(?:Is|Get|Equals)/.test(name)) return UNKNOWN;
  walk.add({ kind: "does", operation: { kind: "opaque", line } });
  return BUILT;
}

function runSql(sql: EfValue | undefined, line: number, walk: Walk): void {
  if (sql?.kind !== "text") {
    walk.add({ kind: "does", operation: { kind: "opaque", line } });
    return;
  }
  if (!walk.spend("letters", sql.text.length, line)) return;
  const reading = readSql(sql.text, walk.script.parsers);
  const placed = (own: number): number => (sql.keepsLines ? own + sql.line - 1 : line);
  if (reading.kind === "unreadable") {
    walk.add({ kind: "unclear", reason: reading.reason, line: placed(reading.line) });
    return;
  }
  const operations = reading.operations.map((one) => ({ ...one, line: placed(one.line) }));
  walk.add(...operations.map((operation) => ({ kind: "does" as const, operation })));
}
