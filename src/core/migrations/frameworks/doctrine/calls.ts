import { does } from "../../php/does.ts";
import { runSql } from "../../php/sql.ts";
import { isPlain, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpTool, PhpWalk } from "../../php/walk.ts";
import { setColumn } from "./changed-column.ts";
import { callConnection } from "./connection-calls.ts";
import { CONNECTION, type DoctrineHandle, type DoctrineValue } from "./handle.ts";
import { callSchema, callTable } from "./schema-calls.ts";

/** Doctrine Migrations: AbstractMigration's own methods, the schema, its tables, and the connection. */
export const doctrineTool: PhpTool<DoctrineHandle> = {
  call(call, frame, walk) {
    const { receiver, name } = call;
    if (receiver.kind === "this") return callMigration(call, walk);
    if (receiver.kind === "class" && receiver.name === "parent") {
      // AbstractMigration's own `down` aborts; its other methods do nothing.
      if (!isDirect(walk)) return null;
      return name === "down" ? { kind: "raises", line: call.line } : UNKNOWN;
    }
    if (receiver.kind !== "handle") return null;
    const { handle } = receiver;
    switch (handle.type) {
      case "schema":
        return callSchema(call, walk);
      case "table":
        return callTable(handle, call, walk);
      case "connection":
        return callConnection(call, frame, walk);
      case "column":
        walk.add(...does(...setColumn(handle.name, call)));
        return receiver;
      default:
        return handle satisfies never;
    }
  },

  property(receiver, name) {
    return receiver.kind === "this" && name === "connection" ? CONNECTION : null;
  },
};

/** Whether a class is Doctrine's own base of all migrations. */
export function isAbstractMigration(name: string): boolean {
  return /^(?:Doctrine\\(?:DBAL\\)?Migrations\\)?AbstractMigration$/.test(name);
}

function isDirect({ script }: PhpWalk<DoctrineHandle>): boolean {
  return script.migration.extends !== null && isAbstractMigration(script.migration.extends);
}

// Doctrine\Migrations\AbstractMigration 3.x.
function callMigration(call: PhpCall<DoctrineHandle>, walk: PhpWalk<DoctrineHandle>): DoctrineValue | null {
  const { name, args, named, line } = call;
  switch (name) {
    case "addSql":
      runSql(args[0] ?? named.get("sql"), line, walk);
      return UNKNOWN;
    case "throwIrreversibleMigrationException":
      return { kind: "raises", line };
    case "abortIf":
    case "skipIf":
      // Any other condition asks about the database, and is not always so.
      return isPlain(args[0] ?? named.get("condition"), "true") ? { kind: "raises", line } : UNKNOWN;
    case "warnIf":
    case "write":
    case "getSql":
    case "isTransactional":
      return UNKNOWN;
    default:
      return null;
  }
}
