import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import type { RubyCall } from "../../ruby/call.ts";
import type { RubyMethod } from "../../ruby/class.ts";
import { readValue } from "../../ruby/read-value.ts";
import type { RubyValue } from "../../ruby/value.ts";
import { fieldOf, textOf } from "../../syntax/nodes.ts";
import { runSql } from "./execute.ts";
import type { Frame, Walk } from "./frame.ts";
import { runReverted } from "./reverted.ts";
import { runCommand } from "./schema-calls.ts";

const RAISING = new Set(["raise", "fail", "abort", "exit", "exit!"]);
// They write to the log, wait, or look.
const QUIET =
  /^(?:puts|print|p|pp|say|announce|write|warn|sleep|require|require_relative|binding|logger|block_given\?|connection|reverting\?|version|name|set_verbose|disable_ddl_transaction!|lambda|proc|nil|true|false|[a-z_]+_exists\?|extension_enabled\?|supports_[a-z_]+\?|quote|quote_table_name|quote_column_name|select_all|select_one|select_value|select_values|select_rows|adapter_name)$/;
const SQL = new Set([
  "execute",
  "exec_query",
  "exec_update",
  "exec_insert",
  "exec_delete",
  "update",
  "insert",
  "delete",
  "update_sql",
]);
const MAX_FOLLOWED = 8;

/** Runs a call that is sent to the migration itself, or to its connection. */
export function runMigrationCall(call: RubyCall, frame: Frame, walk: Walk): Flow {
  const { method, block, line } = call;
  if (RAISING.has(method)) return { kind: "raises", line };
  if (frame.scope.has(method) && call.args.length === 0) return GOES_ON;
  const own = walk.script.migration.methods.get(method) ?? walk.script.migration.ownMethods.get(method);
  if (own !== undefined) return follow(own, call, frame, walk);
  switch (method) {
    case "reversible":
    case "up_only":
    case "change_table":
    case "revert":
      return runBlockCall(call, frame, walk);
    default:
      break;
  }
  if (SQL.has(method)) {
    runSql(call, frame, walk);
    return GOES_ON;
  }
  if (runCommand({ ...call, name: method, hasBlock: block !== null }, frame, walk)) return GOES_ON;
  // Whatever wraps a block runs it: `safety_assured`, `say_with_time`, `transaction`, a gem's `with_lock_retries`.
  if (block !== null && block.body.length > 0) return blockFlow(walk.run(block.body, frame));
  if (QUIET.test(method) || frame.isValue) return GOES_ON;
  if (method === "super" && walk.script.migration.extends?.startsWith("ActiveRecord::")) return GOES_ON;
  unknown(line, frame, walk);
  return GOES_ON;
}

function runBlockCall({ method, args, block, line }: RubyCall, frame: Frame, walk: Walk): Flow {
  const [param] = block?.params ?? [];
  switch (method) {
    case "reversible": {
      // On rollback the whole block is run forwards, and only `up` or `down` know better.
      const directions = new Map(frame.directions);
      if (param !== undefined) directions.set(param, frame.reverting);
      return blockFlow(walk.together(block?.body ?? [], { ...frame, reverting: false, directions }));
    }
    case "up_only":
      return frame.reverting ? GOES_ON : blockFlow(walk.run(block?.body ?? [], frame));
    case "change_table": {
      const table: RubyValue = args[0] ?? { kind: "unknown" };
      const changed = new Map(frame.changed);
      if (param !== undefined) changed.set(param, table);
      if (block === null) unknown(line, frame, walk);
      return blockFlow(walk.run(block?.body ?? [], { ...frame, changed }));
    }
    default:
      runReverted(args, line, frame, walk);
      return blockFlow(walk.revert(block?.body ?? [], frame));
  }
}

function follow(own: RubyMethod, call: RubyCall, frame: Frame, walk: Walk): Flow {
  const { source, migration } = walk.script;
  if (frame.following.length >= MAX_FOLLOWED || frame.following.includes(call.method)) {
    unknown(call.line, frame, walk);
    return GOES_ON;
  }
  const scope = new Map<string, RubyValue>(migration.constants);
  own.params.forEach((param, index) => {
    const named = fieldOf(param, "name") ?? param;
    const name = textOf(named, source.text);
    const fallback = fieldOf(param, "value");
    const given = param.type === "keyword_parameter" ? call.options.get(name) : call.args[index];
    const value = given ?? (fallback === null ? undefined : readValue(fallback, source, scope));
    scope.set(name, value ?? { kind: "unknown" });
  });
  const following = [...frame.following, call.method];
  return blockFlow(walk.run(own.body, { ...frame, scope, following, assigned: new Map() }));
}

// A `return` or a `next` leaves the block or the method that it stands in, and no more.
function blockFlow(flow: Flow): Flow {
  return flow.kind === "raises" ? flow : GOES_ON;
}

function unknown(line: number, frame: Frame, walk: Walk): void {
  const reason = "Whether Rails can reverse this call is not known: it is no command of its own.";
  if (frame.reverting) walk.add({ kind: "unclear", reason, line });
  else walk.add({ kind: "does", operation: { kind: "opaque", line } });
}
