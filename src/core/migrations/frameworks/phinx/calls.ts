import { addAtOnce } from "../../php/does.ts";
import { runSql } from "../../php/sql.ts";
import { textIn, UNKNOWN } from "../../php/value.ts";
import type { PhpCall, PhpTool, PhpWalk } from "../../php/walk.ts";
import { created, dropped } from "../../python/made.ts";
import { actionOperations } from "./actions.ts";
import type { PhinxHandle, PhinxValue } from "./handle.ts";
import { inverseOf } from "./inverse.ts";
import { type MakesTable, saveTable } from "./save.ts";

/** Phinx, and CakePHP's migrations, which are built as it is: AbstractMigration's own methods, and its tables. */
export function phinxTool(makesTable: MakesTable): PhpTool<PhinxHandle> {
  return {
    call(call, _frame, walk) {
      const { receiver } = call;
      if (receiver.kind === "this") return callMigration(call, walk);
      if (receiver.kind !== "handle") return null;
      return callTable(receiver.handle, call, makesTable, walk);
    },

    property: () => null,
  };
}

function callTable(
  handle: PhinxHandle,
  call: PhpCall<PhinxHandle>,
  makesTable: MakesTable,
  walk: PhpWalk<PhinxHandle>,
): PhinxValue {
  const { name, line } = call;
  const { table } = handle;
  switch (name) {
    case "create":
    case "update":
    case "save":
    case "saveData":
      saveTable(handle, call, makesTable, walk);
      return UNKNOWN;
    case "truncate":
      addAtOnce([{ kind: "rows", how: "truncate", table, columns: null, source: null, line }], line, walk);
      return UNKNOWN;
    case "reset":
      handle.pending.length = 0;
      return UNKNOWN;
    case "exists":
      return { kind: "exists", isAbsent: false };
    default:
      if (/^has/.test(name)) return { kind: "exists", isAbsent: false };
      if (/^get/.test(name)) return UNKNOWN;
      handle.pending.push(call);
      return { kind: "handle", handle };
  }
}

// Phinx\Migration\AbstractMigration 0.16 and Migrations\BaseMigration.
function callMigration(call: PhpCall<PhinxHandle>, walk: PhpWalk<PhinxHandle>): PhinxValue | null {
  const { name, args, named, line } = call;
  const { reverting, direction, migration } = walk.script;
  const first = textIn(args[0]);
  if (migration.methods.has(name.toLowerCase())) return null;
  switch (name) {
    case "table":
      return {
        kind: "handle",
        handle: {
          type: "table",
          table: textIn(args[0] ?? named.get("tableName")),
          hasOptions: args.length > 1 && !isEmpty(args[1]),
          pending: [],
        },
      };
    case "execute":
    case "query":
    case "fetchRow":
    case "fetchAll":
      runSql(args[0] ?? named.get("sql"), line, walk);
      return UNKNOWN;
    case "isMigratingUp":
      return { kind: "plain", text: String(direction === "up") };
    case "hasTable":
      return { kind: "exists", isAbsent: false };
    case "createSchema":
      addAtOnce([created("schema", first, line)], line, walk);
      return UNKNOWN;
    case "dropSchema":
      addAtOnce([dropped("schema", first, line)], line, walk);
      return UNKNOWN;
    case "createDatabase":
      addAtOnce([created("database", first, line)], line, walk);
      return UNKNOWN;
    case "dropDatabase":
      addAtOnce([dropped("database", first, line)], line, walk);
      return UNKNOWN;
    // Of old versions.
    case "dropTable": {
      const operations = actionOperations(first, { ...call, name: "drop" }) ?? [];
      walk.add(
        ...(reverting
          ? inverseOf(call, operations)
          : operations.map((operation) => ({ kind: "does" as const, operation }))),
      );
      return UNKNOWN;
    }
    case "insert":
      addAtOnce(
        [{ kind: "rows", how: "insert", table: first, columns: null, source: null, line }],
        line,
        walk,
      );
      return UNKNOWN;
    default:
      return /^(?:get(?!\w*Builder)\w*|should\w*|useTransactions)$/.test(name) ? UNKNOWN : null;
  }
}

function isEmpty(value: PhinxValue | undefined): boolean {
  return value?.kind === "list" && value.items.length === 0;
}
