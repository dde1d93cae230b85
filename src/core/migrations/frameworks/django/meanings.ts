import type { Operation } from "../../operation.ts";
import type { Call } from "../../python/call.ts";
import { sqlOperations, withoutPercents } from "../../python/literal-sql.ts";
import type { Reading } from "../../python/reading.ts";
import type { Scope, Value } from "../../python/scope.ts";
import type { Meanings } from "../../python/walk.ts";
import { managedModel, tableOfModel } from "./managed-model.ts";
import { editorOperations } from "./schema-editor.ts";
import { constantUpdate } from "./update-call.ts";

/** What code of `RunPython` means: SQL that it runs, what it has the schema editor do, and rows that it deletes. */
export const DJANGO: Meanings = { call: callOperations, each, returned: () => [] };

/** The same where nothing is to take it back: a constant that is written over values is a loss then. */
export const DJANGO_TO_STAY: Meanings = {
  ...DJANGO,
  call: (call, scope, reading) =>
    constantUpdate(call, scope, reading) ?? callOperations(call, scope, reading),
};

function callOperations(call: Call, scope: Scope, reading: Reading): readonly Operation[] | null {
  const [first] = call.positional;
  if (call.method === "execute" && call.receiver !== null && first !== undefined) {
    const hasValues = call.positional.length > 1 || call.keywords.has("params");
    return sqlOperations({ node: first, scope }, reading, hasValues ? withoutPercents : undefined);
  }
  if (call.method !== "delete" && call.method !== "_raw_delete")
    return editorOperations(call, scope, reading);
  const model = managedModel(call.receiver, scope, reading);
  if (model === null) return null;
  const table = tableOfModel(model, reading);
  return [{ kind: "rows", how: "delete", table, columns: null, source: null, line: call.node.line }];
}

// `for note in Note.objects.all(): note.delete()` deletes what the query finds.
function each(over: Value, reading: Reading): Value | null {
  return managedModel(over.node, over.scope, reading) === null ? null : over;
}
