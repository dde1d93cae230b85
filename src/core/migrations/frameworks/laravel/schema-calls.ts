import { argumentOf } from "../../php/call.ts";
import { guarded } from "../../php/conditions.ts";
import { does } from "../../php/does.ts";
import { textIn, textsIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpFrame, PhpWalk } from "../../php/walk.ts";
import { created, dropped, opaque, renamed, within } from "../../python/made.ts";
import { GOES_ON } from "../../recorded/outcome.ts";
import { DATABASE, type LaravelHandle, type LaravelValue, SCHEMA } from "./handle.ts";

type Call = PhpCall<LaravelHandle>;
type Frame = PhpFrame<LaravelHandle>;
type Walk = PhpWalk<LaravelHandle>;

/** A call of the schema builder (Illuminate\Database\Schema\Builder of Laravel 12); null when it has no such method. */
export function callSchema(call: Call, frame: Frame, walk: Walk): LaravelValue | null {
  const { name, line, args } = call;
  const table = textIn(argumentOf(call, 0, "table"));
  const callback = call.named.get("callback") ?? args.at(-1);
  switch (name) {
    case "create":
      walk.add(...does(created("table", table, line)));
      runBlueprint(table, true, callback, call, frame, walk);
      return UNKNOWN;
    case "table":
      runBlueprint(table, false, callback, call, frame, walk);
      return UNKNOWN;
    case "drop":
    case "dropIfExists":
      walk.add(...does(dropped("table", table, line, name === "dropIfExists")));
      return UNKNOWN;
    case "dropAllTables":
      walk.add(...does(dropped("table", null, line)));
      return UNKNOWN;
    case "dropColumns": {
      const columns = textsIn(argumentOf(call, 1, "columns")) ?? [null];
      walk.add(...does(...columns.map((column) => dropped("column", within(table, column), line))));
      return UNKNOWN;
    }
    case "rename": {
      const [from, to] = [argumentOf(call, 0, "from"), argumentOf(call, 1, "to")];
      walk.add(...does(renamed("table", textIn(from), textIn(to), line)));
      return UNKNOWN;
    }
    case "createDatabase":
      walk.add(...does(created("database", textIn(args[0]), line)));
      return UNKNOWN;
    case "dropDatabaseIfExists":
      walk.add(...does(dropped("database", textIn(args[0]), line, true)));
      return UNKNOWN;
    case "ensureVectorExtensionExists":
      walk.add(...does(created("extension", "vector", line, { isGuarded: true })));
      return UNKNOWN;
    case "ensureExtensionExists":
      walk.add(...does(created("extension", textIn(args[0]), line, { isGuarded: true })));
      return UNKNOWN;
    case "whenTableHasColumn":
    case "whenTableDoesntHaveColumn":
    case "whenTableHasIndex":
    case "whenTableDoesntHaveIndex":
      guarded(
        { kind: "exists", isAbsent: name.includes("Doesnt") },
        () => {
          runBlueprint(table, false, argumentOf(call, 2, "callback"), call, frame, walk);
          return GOES_ON;
        },
        line,
        walk,
      );
      return UNKNOWN;
    case "withoutForeignKeyConstraints":
      return walk.runClosure(args[0], [], frame);
    case "connection":
    case "getSchemaBuilder":
      return SCHEMA;
    case "getConnection":
      return DATABASE;
    default:
      if (/^has(?:Table|View|Columns?|Index|ForeignKey)$/.test(name)) {
        return { kind: "exists", isAbsent: false };
      }
      return /^(?:get|enable|disable|default|morphUsing|blueprint|parse)/.test(name) ? UNKNOWN : null;
  }
}

function runBlueprint(
  table: string | null,
  isNew: boolean,
  callback: LaravelValue | undefined,
  { line }: Call,
  frame: Frame,
  walk: Walk,
): void {
  if (callback?.kind === "closure") {
    walk.runClosure(callback, [{ kind: "handle", handle: { type: "blueprint", table, isNew } }], frame);
    return;
  }
  // A function of somewhere else may do anything to a table that was there before.
  if (!isNew) walk.add(...does(opaque(line)));
}
