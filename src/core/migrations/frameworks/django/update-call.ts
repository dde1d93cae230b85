import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type Call, callOf } from "../../python/call.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import type { Scope } from "../../python/scope.ts";
import { managedModel, tableOfModel } from "./managed-model.ts";

const CONSTANTS = [
  "string",
  "concatenated_string",
  "integer",
  "float",
  "true",
  "false",
  "none",
  "unary_operator",
];

/**
 * `Note.objects.filter(…).update(state="new")`: the same value for all rows that it finds, so that nothing tells what
 * each had. Null for any other call, and for values that are made of those of the row.
 */
export function constantUpdate(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  const { method, receiver, keywords, positional, node } = call;
  if (method !== "update" || positional.length > 0 || keywords.size === 0) return null;
  const model = managedModel(receiver, scope, reading);
  if (model === null) return null;
  const constants = [...keywords].filter(([, value]) =>
    CONSTANTS.includes(resolve({ node: value, scope }, reading).node.type),
  );
  if (constants.length === 0) return null;
  const columns = constants.map(([name]) => name);
  const asked = nullsAsked(receiver, scope, reading);
  const fills = columns.every((column) => asked.has(column)) ? { fills: true } : {};
  const table = tableOfModel(model, reading);
  return [{ kind: "rows", how: "update", table, columns, source: null, ...fills, line: node.line }];
}

// The columns of which a query asks for NULL: `.filter(state__isnull=True)`, `.filter(state=None)`.
function nullsAsked(receiver: SyntaxNode | null, scope: Scope, reading: Reading): ReadonlySet<string> {
  const asked = new Set<string>();
  let at = receiver === null ? null : resolve({ node: receiver, scope }, reading).node;
  while (at?.type === "call") {
    const { method, keywords, receiver: before } = callOf(at, reading);
    if (method === "filter") {
      for (const [name, { type }] of keywords) {
        if (name.endsWith("__isnull") && type === "true") asked.add(name.slice(0, -"__isnull".length));
        if (type === "none") asked.add(name);
      }
    }
    at = before;
  }
  return asked;
}
