import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { argument, type Call, callOf } from "../../python/call.ts";
import { nameOf, objectNameOf } from "../../python/literal.ts";
import { within } from "../../python/made.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";

/** A call of `op.…`, or of `batch_op.…` with the table that its block is about. */
export interface OpCall {
  readonly call: Call;
  readonly scope: Scope;
  /** Null for a call of `op`. */
  readonly batch: { readonly table: string | null } | null;
}

/** The call as Alembic's own; null when it is not. */
export function opCallOf(call: Call, scope: Scope, reading: Reading): OpCall | null {
  if (call.fullName?.startsWith("alembic.op.") || call.fullName === `op.${call.method}`) {
    return { call, scope, batch: null };
  }
  if (call.receiver === null) return null;
  const on = resolve({ node: call.receiver, scope }, reading);
  if (on.node.type !== "call") return null;
  const opened = callOf(on.node, reading);
  if (opened.method !== "batch_alter_table") return null;
  const table = tableOf({ call: opened, scope: on.scope, batch: null }, 0, "table_name", reading);
  return { call, scope, batch: { table } };
}

/** An argument; its place is the one that it has with `op`, where the table stands at `tablePlace`. */
export function given(op: OpCall, place: number, name: string, tablePlace = -1): Value | null {
  const shifted = op.batch !== null && tablePlace >= 0 && place > tablePlace ? place - 1 : place;
  const node = argument(op.call, shifted, name);
  return node === null ? null : { node, scope: op.scope };
}

/** The text of an argument; null when it is not there or not known. */
export function textGiven(
  op: OpCall,
  place: number,
  name: string,
  tablePlace: number,
  reading: Reading,
): string | null {
  return objectNameOf(given(op, place, name, tablePlace), reading);
}

/** The table of a call, with its schema where that is not `public`. */
export function tableOf(op: OpCall, place: number, name: string, reading: Reading): string | null {
  if (op.batch !== null) return op.batch.table;
  const table = objectNameOf(given(op, place, name), reading);
  const schema = op.call.keywords.get(name === "source_table" ? "source_schema" : "schema");
  if (schema === undefined || schema.type === "none") return table;
  const named = nameOf({ node: schema, scope: op.scope }, reading);
  return named === "public" ? table : within(named, table);
}

/** Whether a keyword is given as True. */
export function isOn({ call }: OpCall, keyword: string): boolean {
  return call.keywords.get(keyword)?.type === "true";
}

/** The texts of a list, such as the columns of an index; undefined when one of them is not known. */
export function textsOf(value: Value | null, reading: Reading): readonly string[] | undefined {
  if (value === null) return undefined;
  const { node, scope } = resolve(value, reading);
  if (node.type !== "list" && node.type !== "tuple") return undefined;
  const elements: readonly SyntaxNode[] = node.children.filter(
    ({ isNamed, type }) => isNamed && type !== "comment",
  );
  const texts = elements.map((element) => nameOf({ node: element, scope }, reading));
  return texts.every((text) => text !== null) ? texts : undefined;
}
