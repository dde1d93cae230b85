import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { argument, type Call, callOf } from "../../python/call.ts";
import { created, dropped } from "../../python/made.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Scope } from "../../python/scope.ts";
import type { Meanings } from "../../python/walk.ts";
import { fieldOf } from "../../syntax/nodes.ts";
import { enumTypeOf } from "./enum-type.ts";
import { opCallOf } from "./op-call.ts";
import { opOperations } from "./schema-calls.ts";
import { statementOperations } from "./statement.ts";

/** What code of a revision means: calls of `op`, of batches, of connections, and of enum types. */
export const ALEMBIC: Meanings = { call: callOperations, handsOn, returned: () => [] };

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

// `status.create(op.get_bind(), checkfirst=True)`
function enumType(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  if (call.receiver === null || (call.method !== "create" && call.method !== "drop")) return null;
  const type = enumTypeOf({ node: call.receiver, scope }, reading);
  if (type === null) return null;
  const isGuarded = argument(call, 1, "checkfirst")?.type === "true";
  const { line } = call.node;
  return [
    call.method === "create"
      ? created("type", type.name, line, { isGuarded })
      : dropped("type", type.name, line, isGuarded),
  ];
}

function isOfGlobals({ node }: Call, reading: Reading): boolean {
  const [callee] = node.children;
  const [table] = callee?.type === "subscript" ? callee.children : [];
  return table?.type === "call" && callOf(table, reading).fullName === "globals";
}

// `map(op.drop_table, tables)`
function handsOn(node: SyntaxNode, scope: Scope, reading: Reading): boolean {
  const [object, name] = [fieldOf(node, "object"), fieldOf(node, "attribute")];
  if (node.type !== "attribute" || object === null || name === null) return false;
  if (LOOKING.includes(written(name, reading))) return false;
  const on = resolve({ node: object, scope }, reading).node;
  if (on.type === "call") return callOf(on, reading).method === "batch_alter_table";
  return on.type === "identifier" && reading.file.imports.get(written(on, reading)) === "alembic.op";
}

const LOOKING = ["get_bind", "get_context", "f", "inline_literal", "impl"];
