import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import type { RubyCall } from "../../ruby/call.ts";
import { textIn, textsIn } from "../../ruby/value.ts";
import { readSql } from "../../sql/read-sql.ts";

const INSERTS = new Set([
  "create",
  "create!",
  "insert",
  "insert!",
  "insert_all",
  "insert_all!",
  "find_or_create_by",
  "find_or_create_by!",
  "create_or_find_by",
  "create_or_find_by!",
  "first_or_create",
  "first_or_create!",
  "import",
  "import!",
]);
const DELETES = new Set([
  "delete",
  "delete_all",
  "delete_by",
  "destroy",
  "destroy!",
  "destroy_all",
  "destroy_by",
]);
const UPDATES = new Set(["update", "update!", "update_all", "update_columns"]);
const UPDATES_ONE = new Set([
  "update_column",
  "update_attribute",
  "update_attribute!",
  "increment!",
  "decrement!",
  "toggle!",
]);
const SAVES = new Set(["save", "save!"]);

/** The row operation that a call on a model, or on what it found, comes to; null when it changes no rows. */
export function rowsOf(
  call: RubyCall,
  table: string | null,
  assigned: readonly string[] | null,
  parsers: Parsers,
): Operation | null {
  const { method, line } = call;
  const rows = (how: "insert" | "update" | "delete", columns: readonly string[] | null): Operation => ({
    kind: "rows",
    how,
    table,
    columns,
    source: null,
    line,
  });
  if (INSERTS.has(method)) return rows("insert", null);
  if (DELETES.has(method)) return rows("delete", null);
  if (UPDATES.has(method)) return rows("update", updatedColumns(call, table, parsers));
  if (UPDATES_ONE.has(method)) return rows("update", textsIn(call.args[0]));
  if (method === "upsert" || method === "upsert_all") return rows("update", null);
  if (method === "touch" || method === "touch_all") return rows("update", ["updated_at"]);
  if (SAVES.has(method)) return assigned === null ? { kind: "opaque", line } : rows("update", assigned);
  if (method === "update_counters") return rows("update", [...call.options.keys()]);
  return null;
}

function updatedColumns(call: RubyCall, table: string | null, parsers: Parsers): readonly string[] | null {
  if (call.options.size > 0) return [...call.options.keys()];
  const [first] = call.args;
  const sql = textIn(first) ?? (first?.kind === "list" ? textIn(first.items[0]) : null);
  if (sql === null) return null;
  const reading = readSql(`UPDATE ${table ?? "t"} SET ${sql}`, parsers);
  const [only, second] = reading.kind === "operations" ? reading.operations : [];
  return only?.kind === "rows" && second === undefined ? only.columns : null;
}
