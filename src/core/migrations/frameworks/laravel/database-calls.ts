import { runSql } from "../../php/sql.ts";
import { textIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "../../php/walk.ts";
import { DATABASE, type LaravelHandle, type LaravelValue, PDO, SCHEMA } from "./handle.ts";

type Call = PhpCall<LaravelHandle>;
type Walk = PhpWalk<LaravelHandle>;

/** A call of the facade DB or of a connection; null when it has no such method. */
export function callDatabase(call: Call, frame: PhpFrame<LaravelHandle>, walk: Walk): LaravelValue | null {
  const { name, args, line } = call;
  switch (name) {
    case "statement":
    case "unprepared":
    case "affectingStatement":
    case "insert":
    case "update":
    case "delete":
    case "select":
    case "selectOne":
    case "scalar":
      runSql(args[0] ?? call.named.get("query"), line, walk);
      return UNKNOWN;
    case "table":
      return { kind: "handle", handle: { type: "query", table: tableName(textIn(args[0])), nulls: [] } };
    case "query":
      return { kind: "handle", handle: { type: "query", table: null, nulls: [] } };
    case "transaction":
    case "withoutPretending":
      return walk.runClosure(args[0], [DATABASE], frame);
    // Names are compared without the prefix of the connection.
    case "getTablePrefix":
      return { kind: "text", text: "", line, keepsLines: true };
    case "connection":
      return DATABASE;
    case "getSchemaBuilder":
      return SCHEMA;
    case "getPdo":
    case "getRawPdo":
      return PDO;
    default:
      return /^(?:get|set|raw|escape|begin|commit|rollBack|listen|enable|disable|flush|purge|reconnect|disconnect|supports|usingNative|selectFrom|cursor)/.test(
        name,
      )
        ? UNKNOWN
        : null;
  }
}

/** A call of PHP's own connection. */
export function callPdo(call: Call, walk: Walk): LaravelValue {
  if (call.name === "exec" || call.name === "query") runSql(call.args[0], call.line, walk);
  return UNKNOWN;
}

// `DB::table('orders as o')`.
function tableName(given: string | null): string | null {
  return given?.trim().split(/\s+/)[0] ?? null;
}
