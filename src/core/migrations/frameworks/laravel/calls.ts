import { shortName } from "../../php/file.ts";
import type { PhpTool } from "../../php/walk.ts";
import { tableOf } from "../rails/model-tables.ts";
import { callBlueprint } from "./blueprint.ts";
import { callColumn } from "./column-call.ts";
import { callDatabase, callPdo } from "./database-calls.ts";
import { DATABASE, type LaravelHandle, SCHEMA } from "./handle.ts";
import { callQuery, isQueryMethod } from "./query-calls.ts";
import { callSchema } from "./schema-calls.ts";

/** Laravel: the facades Schema and DB, what they hand out, and models. */
export const laravelTool: PhpTool<LaravelHandle> = {
  call(call, frame, walk) {
    const { receiver, kind, name } = call;
    if (receiver.kind === "handle") {
      const { handle } = receiver;
      switch (handle.type) {
        case "schema":
          return callSchema(call, frame, walk);
        case "database":
          return callDatabase(call, frame, walk);
        case "pdo":
          return callPdo(call, walk);
        case "blueprint":
          return callBlueprint(handle, call, frame, walk);
        case "column":
          return callColumn(handle.draft, call, receiver);
        case "key":
          return receiver;
        case "query":
          return callQuery(handle, call, frame, walk);
        default:
          return handle satisfies never;
      }
    }
    if (kind !== "static" || receiver.kind !== "class") return null;
    const facade = shortName(receiver.name);
    if (facade === "Schema") return callSchema({ ...call, receiver: SCHEMA }, frame, walk);
    if (facade === "DB") return callDatabase({ ...call, receiver: DATABASE }, frame, walk);
    if (name === "schema" && /^(?:Capsule|Manager)$/.test(facade)) return SCHEMA;
    if (NO_MODELS.has(facade) || !isQueryMethod(name)) return null;
    return callQuery({ type: "query", table: tableOf(facade, new Map()), nulls: [] }, call, frame, walk);
  },

  property(receiver, name) {
    if (name !== "connection" && name !== "db") return null;
    return receiver.kind === "handle" && receiver.handle.type === "database" ? receiver : null;
  },
};

// Facades whose methods have names that models have too.
const NO_MODELS = new Set([
  "Arr",
  "Artisan",
  "Bus",
  "Cache",
  "Carbon",
  "Config",
  "Event",
  "File",
  "Http",
  "Log",
  "Mail",
  "Notification",
  "Queue",
  "Redis",
  "Session",
  "Storage",
  "Str",
]);
