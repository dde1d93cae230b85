import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type Call, callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { sqlOperations, withoutPercents } from "../../python/literal-sql.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";
import type { Meanings } from "../../python/walk.ts";
import { fieldOf } from "../../syntax/nodes.ts";

/** What code of `RunPython` means: SQL that it runs and rows that it deletes; all else is the application's. */
export const DJANGO: Meanings = { call: callOperations, returned: () => [] };

const MANAGERS = ["objects", "_default_manager", "_base_manager", "all_objects"];

function callOperations(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  const [first] = call.positional;
  if (call.method === "execute" && call.receiver !== null && first !== undefined) {
    const hasValues = call.positional.length > 1 || call.keywords.has("params");
    return sqlOperations({ node: first, scope }, reading, hasValues ? withoutPercents : undefined);
  }
  if (call.method !== "delete" && call.method !== "_raw_delete") return null;
  const model = managedModel(call.receiver, scope, reading);
  if (model === null) return null;
  const table = tableOfModel(model, reading);
  return [{ kind: "rows", how: "delete", table, columns: null, source: null, line: call.node.line }];
}

// What stands before `.objects` in `Note.objects.filter(…)`; null where there is no manager, as in `cache.delete()`.
function managedModel(receiver: SyntaxNode | null, scope: Scope, reading: Reading): Value | null {
  let at: SyntaxNode | null = receiver;
  while (at !== null) {
    if (at.type === "call") at = fieldOf(at, "function");
    else if (at.type === "attribute") {
      const [object, name] = [fieldOf(at, "object"), fieldOf(at, "attribute")];
      const isManager = name !== null && MANAGERS.includes(written(name, reading));
      if (isManager && object !== null) return { node: object, scope };
      at = object;
    } else {
      // `old = Note.objects.filter(…)` and then `old.delete()`.
      const known = resolve({ node: at, scope }, reading);
      if (known.node === at || known.node.type !== "call") return null;
      return managedModel(known.node, known.scope, reading);
    }
  }
  return null;
}

function tableOfModel(model: Value, reading: Reading): string | null {
  const { node, scope } = resolve(model, reading);
  if (node.type !== "call") return null;
  const call = callOf(node, reading);
  if (call.method !== "get_model") return null;
  const names = ["app_label", "model_name"].flatMap((key) => call.keywords.get(key) ?? []);
  const parts = [...call.positional, ...names].map((part) => nameOf({ node: part, scope }, reading));
  const name = parts.every((part) => part !== null) ? parts.join(".") : "";
  return /^\w+\.\w+$/.test(name) ? name.replace(".", "_").toLowerCase() : null;
}
