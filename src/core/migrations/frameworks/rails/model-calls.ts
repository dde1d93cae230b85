import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { Operation } from "../../operation.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import type { RubyBlock, RubyCall } from "../../ruby/call.ts";
import { readValue } from "../../ruby/read-value.ts";
import type { RubyValue } from "../../ruby/value.ts";
import { textOf } from "../../syntax/nodes.ts";
import type { Frame, Walk } from "./frame.ts";
import { runMigrationCall } from "./migration-calls.ts";
import { rowsOf } from "./model-rows.ts";
import { tableOf } from "./model-tables.ts";

const MAX_ITEMS = 200;
// A hash and an array have them too.
const AMBIGUOUS = new Set(["delete", "update", "insert", "import"]);
// Constants that hold no rows, and calls that only look.
const QUIET_RECEIVER =
  /^(?:::)?\$?(?:stdout|stderr|STDOUT|STDERR|Rails|ENV|Time|Date|DateTime|SecureRandom|Logger|Benchmark|Kernel|File|JSON|YAML|Digest|Arel|Process|Thread|GC|I18n|ActiveSupport)\b/;
const LOOKS =
  /^(?:all|where|not|or|and|rewhere|find|find_by!?|find_each|find_in_batches|in_batches|each|each_with_index|first|last|take|second|pluck|pick|ids|count|sum|size|length|minimum|maximum|average|group|having|order|reorder|limit|offset|joins|left_joins|left_outer_joins|includes|preload|eager_load|references|select|distinct|from|unscoped|unscope|with_deleted|readonly|lock|load|reload|to_a|to_sql|map|new|table_name|column_names|columns|primary_key|arel_table|reset_column_information|connection|transaction|logger|info|warn|debug|freeze|tap|inspect|[a-z_]+\?)$/;

/** Runs a call on a model, a record, a list, or anything else that is not the migration. */
export function runModelCall(call: RubyCall, receiver: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const value = readValue(receiver, walk.script.source, frame.scope);
  const { block } = call;
  if (value.kind === "list" || value.kind === "hash") {
    return block === null ? GOES_ON : eachOf(value, call, block, frame, walk);
  }
  if (value.kind !== "unknown" && value.kind !== "model") return runBlock(block, frame, walk);
  if (receiver.type === "call") walk.run([receiver], { ...frame, isValue: true });
  runDeed(call, receiver, value, frame, walk);
  const scope = new Map(frame.scope);
  const [record] = block?.params ?? [];
  if (record !== undefined) scope.set(record, value);
  return runBlock(block, { ...frame, scope, assigned: new Map() }, walk);
}

function runDeed(call: RubyCall, receiver: SyntaxNode, value: RubyValue, frame: Frame, walk: Walk): void {
  const { source, tables, parsers } = walk.script;
  const name = textOf(receiver, source.text);
  const table = value.kind === "model" ? tableOf(value.name, tables) : null;
  // `find_each(&:destroy)` is `destroy` on each.
  const passes = call.block?.passes ?? null;
  const done: RubyCall =
    passes === null ? call : { ...call, method: passes, args: [], options: new Map(), block: null };
  const mayBeRows = value.kind === "model" || !AMBIGUOUS.has(done.method);
  const rows = mayBeRows ? rowsOf(done, table, frame.assigned.get(name) ?? null, parsers) : null;
  if (rows !== null) {
    deed(rows, frame, walk);
    return;
  }
  const isQuiet = QUIET_RECEIVER.test(name) || LOOKS.test(done.method);
  if (!isQuiet && done.block === null && !frame.isValue)
    deed({ kind: "opaque", line: call.line }, frame, walk);
}

function runBlock(block: RubyBlock | null, frame: Frame, walk: Walk): Flow {
  const flow = block === null ? GOES_ON : walk.run(block.body, frame);
  return flow.kind === "raises" && block?.params.length === 0 ? flow : GOES_ON;
}

// `%i[orders invoices].each do |table| … end`: once for each.
function eachOf(
  value: Extract<RubyValue, { readonly kind: "list" | "hash" }>,
  call: RubyCall,
  block: RubyBlock,
  frame: Frame,
  walk: Walk,
): Flow {
  const items = value.kind === "list" ? value.items : [...value.pairs].map(pairOf);
  for (const item of items.slice(0, MAX_ITEMS)) {
    if (block.passes !== null) handOn(item, call, block.passes, frame, walk);
    const scope = new Map(frame.scope);
    const parts = item.kind === "list" && block.params.length > 1 ? item.items : [item];
    for (const [index, param] of block.params.entries())
      scope.set(param, parts[index] ?? { kind: "unknown" });
    walk.run(block.body, { ...frame, scope });
  }
  return GOES_ON;
}

// `each(&method(:drop_table))` calls it with each item, and `each(&:destroy)` on each.
function handOn(item: RubyValue, call: RubyCall, passes: string, frame: Frame, walk: Walk): void {
  const [, own] = /^method\(:["']?(\w+[?!]?)["']?\)$/.exec(passes) ?? [];
  if (!walk.spend(1, call.line)) return;
  const done = { ...call, args: [item], options: new Map(), block: null };
  if (own !== undefined) runMigrationCall({ ...done, receiver: null, method: own }, frame, walk);
  else if (item.kind === "unknown" && !LOOKS.test(passes) && !frame.isValue)
    deed({ kind: "opaque", line: call.line }, frame, walk);
}

function pairOf([key, value]: readonly [string, RubyValue]): RubyValue {
  return { kind: "list", items: [{ kind: "text", text: key, line: 1 }, value] };
}

// Nothing records what is done to rows: while Rails learns what to reverse, it is done once more.
function deed(operation: Operation, frame: Frame, walk: Walk): void {
  walk.add({ kind: frame.reverting ? "again" : "does", operation });
}
