import type { Operation, OperationOf } from "../../operation.ts";
import { does } from "../../php/does.ts";
import { keysIn, textIn, textsIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "../../php/walk.ts";
import type { LaravelHandle, LaravelValue } from "./handle.ts";

type Query = Extract<LaravelHandle, { readonly type: "query" }>;

const BUILDS =
  /^(?:where\w*|orWhere\w*|order\w*|reorder|join\w*|leftJoin\w*|rightJoin|crossJoin|select\w*|addSelect|limit|take|skip|offset|group\w*|having\w*|with\w*|without\w*|onlyTrashed|distinct|latest|oldest|from|lock\w*|query|newQuery|newModelQuery|on|when|unless|tap|use\w*Index|forceIndex|as|toBase|getQuery|fresh|refresh|filter|reject|sortBy\w*|unique|values)$/;
// What gives rows, to be gone through or written back.
const GIVES = /^(?:get|all|first\w*|find\w*|sole|lazy\w*|cursor|chunk\w*|each\w*|map|transform)$/;
const ASKS =
  /^(?:count|exists|doesntExist|isEmpty|isNotEmpty|value|pluck|max|min|sum|avg|average|toSql|dd|dump|getConnection|getTable|getKey\w*|implode)$/;
const INSERTS =
  /^(?:insert\w*|create\w*|forceCreate\w*|firstOrCreate|updateOrCreate|updateOrInsert|upsert|createOrFirst)$/;
const UPDATES =
  /^(?:update|updateQuietly|updateOrCreate|updateOrInsert|upsert|increment\w*|decrement\w*|touch|restore)$/;
const DELETES = /^(?:delete\w*|forceDelete\w*|destroy|forceDestroy)$/;

/** Whether a method is one that a model answers to as a query of its table does. */
export function isQueryMethod(name: string): boolean {
  return (
    [BUILDS, GIVES, ASKS, INSERTS, UPDATES, DELETES].some((names) => names.test(name)) || name === "truncate"
  );
}

/** A call of a query builder, of a model, or of what they give. */
export function callQuery(
  query: Query,
  call: PhpCall<LaravelHandle>,
  frame: PhpFrame<LaravelHandle>,
  walk: PhpWalk<LaravelHandle>,
): LaravelValue | null {
  const { name, args } = call;
  const own: LaravelValue = { kind: "handle", handle: query };
  if (name === "whereNull") {
    const nulls = textsIn(args[0]) ?? [];
    return { kind: "handle", handle: { ...query, nulls: [...query.nulls, ...nulls] } };
  }
  if (name === "from") return { kind: "handle", handle: { ...query, table: textIn(args[0]) } };
  const written = /^(?:save|saveQuietly|saveOrFail)$/.test(name)
    ? [saved(query, call, frame)]
    : rowsOf(query, call);
  if (written.length > 0) {
    walk.add(...does(...written));
    return /^(?:first|create|update)/.test(name) ? own : UNKNOWN;
  }
  if (GIVES.test(name)) {
    // Whether there are rows to go through is not known, but what is done to each is done to the table.
    for (const closure of args) walk.runClosure(closure, [own], frame);
    return own;
  }
  if (ASKS.test(name)) return UNKNOWN;
  return BUILDS.test(name) ? own : null;
}

function rowsOf({ table, nulls }: Query, call: PhpCall<LaravelHandle>): readonly Operation[] {
  const { name, args, line } = call;
  const rows = (
    how: OperationOf<"rows">["how"],
    columns: readonly string[] | null,
    fills = false,
  ): Operation => ({
    kind: "rows",
    how,
    table,
    columns,
    source: null,
    line,
    ...(fills ? { fills } : {}),
  });
  if (name === "truncate") return [rows("truncate", null)];
  if (DELETES.test(name)) return [rows("delete", null)];
  const inserts = INSERTS.test(name) ? [rows("insert", keysIn(args[0]))] : [];
  if (!UPDATES.test(name)) return inserts;
  // An upsert of rows that the code knows makes sure that they are there.
  if (inserts.length > 0) return inserts;
  const columns = updatedColumns(call);
  const fills = columns !== null && columns.length > 0 && columns.every((one) => nulls.includes(one));
  return [rows("update", columns, fills)];
}

// `$order->note = …; $order->save();`
function saved(
  { table }: Query,
  { variable, line }: PhpCall<LaravelHandle>,
  { scope }: PhpFrame<LaravelHandle>,
): Operation {
  const prefix = `${variable}->`;
  const set = [...scope.keys()].filter((key) => variable !== null && key.startsWith(prefix));
  // The next one saves only what is set from here on.
  for (const key of set) scope.delete(key);
  const columns = set.length > 0 ? set.map((key) => key.slice(prefix.length)) : null;
  return { kind: "rows", how: "update", table, columns, source: null, line };
}

function updatedColumns({ name, args }: PhpCall<LaravelHandle>): readonly string[] | null {
  if (/^(?:increment|decrement)$/.test(name)) {
    const column = textIn(args[0]);
    return column === null ? null : [column, ...(keysIn(args[2]) ?? [])];
  }
  // `orders.note` of an update over a join.
  const keys = keysIn(args[0]);
  return keys === null ? null : keys.map((key) => key.slice(key.lastIndexOf(".") + 1).replace(/->.*$/, ""));
}
