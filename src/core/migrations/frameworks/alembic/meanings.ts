import type { Operation } from "../../operation.ts";
import { argument, type Call, callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { created, dropped } from "../../python/made.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import type { Scope } from "../../python/scope.ts";
import type { Meanings } from "../../python/walk.ts";
import { opCallOf } from "./op-call.ts";
import { opOperations } from "./schema-calls.ts";
import { statementOperations } from "./statement.ts";

/** What code of a revision means: calls of `op`, of batches, of connections, and of enum types. */
export const ALEMBIC: Meanings = { call: callOperations, returned: () => [] };

const EXECUTES = ["execute", "exec_driver_sql", "scalar", "scalars"];

function callOperations(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  // Flask-Migrate's template for several databases runs `upgrade_<name>` of each; they are read as entries.
  if (isOfGlobals(call, reading)) return [];
  const op = opCallOf(call, scope, reading);
  if (op !== null) return opOperations(op, reading);
  const statement = argument(call, 0, "statement");
  if (EXECUTES.includes(call.method) && call.receiver !== null && statement !== null) {
    return statementOperations({ node: statement, scope }, call.node.line, reading);
  }
  return enumType(call, scope, reading);
}

// `status.create(op.get_bind(), checkfirst=True)`. The type that `create_table` makes by itself is not reported:
// whether there is one depends on the database, and only PostgreSQL keeps it when the table is dropped.
function enumType(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  if (call.receiver === null || (call.method !== "create" && call.method !== "drop")) return null;
  const type = resolve({ node: call.receiver, scope }, reading);
  if (type.node.type !== "call") return null;
  const made = callOf(type.node, reading);
  if (made.method !== "Enum" && made.method !== "ENUM") return null;
  const named = made.keywords.get("name");
  const name = named === undefined ? null : nameOf({ node: named, scope: type.scope }, reading);
  const isGuarded = argument(call, 1, "checkfirst")?.type === "true";
  const { line } = call.node;
  return [
    call.method === "create"
      ? created("type", name, line, { isGuarded })
      : dropped("type", name, line, isGuarded),
  ];
}

function isOfGlobals({ node }: Call, reading: Reading): boolean {
  const [callee] = node.children;
  const [table] = callee?.type === "subscript" ? callee.children : [];
  return table?.type === "call" && callOf(table, reading).fullName === "globals";
}
