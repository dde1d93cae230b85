import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { callOf } from "../../python/call.ts";
import { nameOf } from "../../python/literal.ts";
import { type Reading, resolve, written } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";
import { fieldOf } from "../../syntax/nodes.ts";

const MANAGERS = ["objects", "_default_manager", "_base_manager", "all_objects"];
const MAX_HOPS = 16;

/** What stands before `.objects` in `Note.objects.filter(…)`; null where there is no manager, as in `cache.delete()`. */
export function managedModel(
  receiver: SyntaxNode | null,
  scope: Scope,
  reading: Reading,
  hops = 0,
): Value | null {
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
      if (known.node === at || known.node.type !== "call" || hops >= MAX_HOPS) return null;
      return managedModel(known.node, known.scope, reading, hops + 1);
    }
  }
  return null;
}

/** The table of `apps.get_model("orders", "Note")`; null for what the file does not tell. */
export function tableOfModel(model: Value, reading: Reading): string | null {
  const { node, scope } = resolve(model, reading);
  if (node.type !== "call") return null;
  const call = callOf(node, reading);
  if (call.method !== "get_model") return null;
  const names = ["app_label", "model_name"].flatMap((key) => call.keywords.get(key) ?? []);
  const parts = [...call.positional, ...names].map((part) => nameOf({ node: part, scope }, reading));
  const name = parts.every((part) => part !== null) ? parts.join(".") : "";
  return /^\w+\.\w+$/.test(name) ? name.replace(".", "_").toLowerCase() : null;
}
