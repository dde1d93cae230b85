import { argumentOf } from "../../php/call.ts";
import { does } from "../../php/does.ts";
import { textIn, textsIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "../../php/walk.ts";
import { created, opaque, renamed, within } from "../../python/made.ts";
import { dropFromTable, foreignKeyOf } from "./blueprint-drops.ts";
import { KEYS } from "./column-call.ts";
import { defaultName, fixedColumns, sqlTypeOf } from "./column-types.ts";
import { fillOutcomes } from "./draft.ts";
import { type Blueprint, type ColumnDraft, KEY, type LaravelHandle, type LaravelValue } from "./handle.ts";
import { indexName, keyKind } from "./keys.ts";

type Call = PhpCall<LaravelHandle>;
type Walk = PhpWalk<LaravelHandle>;

/** A call on the table of a `Schema::create` or `Schema::table` (Illuminate\Database\Schema\Blueprint of Laravel 12). */
export function callBlueprint(
  blueprint: Blueprint,
  call: Call,
  frame: PhpFrame<LaravelHandle>,
  walk: Walk,
): LaravelValue {
  const { name, line } = call;
  // All that a new table begins with comes and goes with it.
  if (blueprint.isNew) {
    for (const arg of call.args) walk.runClosure(arg, [{ kind: "handle", handle: blueprint }], frame);
    return { kind: "handle", handle: blueprint };
  }
  const { table } = blueprint;
  const columns = columnsOf(call);
  if (columns !== null) return draftOf(columns, table, call, walk);
  const key = KEYS.exec(name)?.[0];
  if (key !== undefined) {
    addKey(key.toLowerCase(), table, call, walk);
    return KEY;
  }
  if (name.startsWith("drop")) {
    walk.add(...does(...dropFromTable(table, call)));
    return KEY;
  }
  switch (name) {
    case "renameColumn":
    case "renameIndex": {
      const [from, to] = [textIn(argumentOf(call, 0, "from")), textIn(argumentOf(call, 1, "to"))];
      const what = name === "renameColumn" ? "column" : "index";
      walk.add(...does(renamed(what, within(table, from), within(table, to), line)));
      return UNKNOWN;
    }
    case "rename":
      walk.add(...does(renamed("table", table, textIn(argumentOf(call, 0, "to")), line)));
      return UNKNOWN;
    case "create":
      walk.add(...does(created("table", table, line)));
      return UNKNOWN;
    case "after":
      return walk.runClosure(argumentOf(call, 1, "callback"), [{ kind: "handle", handle: blueprint }], frame);
    default:
      if (/^(?:engine|innoDb|charset|collation|comment|removeColumn|get\w+|temporary)$/.test(name))
        return UNKNOWN;
      // A macro of the application.
      walk.add(...does(opaque(line)));
      return UNKNOWN;
  }
}

const MORPHS = /^(?:nullable)?(?:[mM]orphs|(?:[nN]umeric|[uU]uid|[uU]lid)Morphs)$/;

function columnsOf(call: Call): readonly (string | null)[] | null {
  const { name, args } = call;
  const fixed = fixedColumns(name);
  if (fixed !== null) return fixed;
  if (MORPHS.test(name)) {
    const morph = textIn(argumentOf(call, 0, "name"));
    return ["type", "id"].map((end) => (morph === null ? null : `${morph}_${end}`));
  }
  if (/^foreign(?:Id|Uuid|Ulid)For$/.test(name))
    return [
      textIn(argumentOf(call, 1, "column")) ?? foreignKeyOf(args[0]?.kind === "class" ? args[0].name : null),
    ];
  if (name === "addColumn") return [textIn(argumentOf(call, 1, "name"))];
  const fallback = defaultName(name);
  if (fallback === undefined) return null;
  const given = argumentOf(call, 0, "column");
  return [given === undefined ? fallback : textIn(given)];
}

function draftOf(
  names: readonly (string | null)[],
  table: string | null,
  call: Call,
  walk: Walk,
): LaravelValue {
  const draft: ColumnDraft = {
    names,
    table,
    sqlType: sqlTypeOf(call),
    line: call.line,
    isChange: false,
    isNullable: null,
    keys: [],
    outcomes: walk.open(),
  };
  fillOutcomes(draft);
  return { kind: "handle", handle: { type: "column", draft } };
}

function addKey(kind: string, table: string | null, call: Call, walk: Walk): void {
  const columns =
    kind === "rawindex" ? null : textsIn(argumentOf(call, 0, kind === "vectorindex" ? "column" : "columns"));
  const name = textIn(argumentOf(call, 1, "name")) ?? indexName(table, columns, kind);
  walk.add(
    ...does(
      created(keyKind(kind), within(table, name), call.line, {
        ...(table === null ? {} : { on: table }),
        ...(columns === null ? {} : { columns }),
      }),
    ),
  );
}
