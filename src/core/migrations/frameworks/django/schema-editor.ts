import type { Operation } from "../../operation.ts";
import { argument, type Call, callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { created, dropped, within } from "../../python/made.ts";
import { type Reading, resolve } from "../../python/reading.ts";
import type { Scope } from "../../python/scope.ts";
import { tableOfModel } from "./managed-model.ts";

/** What a call of the schema editor does, by BaseDatabaseSchemaEditor of Django; null for any other call. */
export function editorOperations(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  const { method, receiver, node } = call;
  const model = argument(call, 0, "model");
  if (receiver === null || model === null) return null;
  const table = (): string | null => tableOfModel({ node: model, scope }, reading);
  const field = (): string | null => {
    const name = fieldName(call, scope, reading);
    return within(table(), name);
  };
  switch (method) {
    case "create_model":
      return [created("table", table(), node.line)];
    case "delete_model":
      return [dropped("table", table(), node.line)];
    case "add_field":
      return [created("column", field(), node.line)];
    case "remove_field":
      return [dropped("column", field(), node.line)];
    default:
      return null;
  }
}

// `Note._meta.get_field("title")`
function fieldName(call: Call, scope: Scope, reading: Reading): string | null {
  const field = argument(call, 1, "field");
  const known = field === null ? null : resolve({ node: field, scope }, reading);
  if (known?.node.type !== "call") return null;
  const { method, positional } = callOf(known.node, reading);
  const [name] = positional;
  return method !== "get_field" || name === undefined
    ? null
    : nameOf({ node: name, scope: known.scope }, reading);
}
