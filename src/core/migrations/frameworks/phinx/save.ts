import { addAtOnce, does } from "../../php/does.ts";
import type { PhpCall, PhpWalk } from "../../php/walk.ts";
import { created, dropped, opaque } from "../../python/made.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import { actionOperations } from "./actions.ts";
import type { PhinxHandle } from "./handle.ts";
import { inverseOf } from "./inverse.ts";

/** Whether `save()` makes a table; null where that hangs on the database that it meets. */
export type MakesTable = (handle: PhinxHandle) => boolean | null;

/** Runs `create()`, `update()` or `save()`: what was said of a table since it was last saved is done, or recorded. */
export function saveTable(
  handle: PhinxHandle,
  call: PhpCall<PhinxHandle>,
  makesTable: MakesTable,
  walk: PhpWalk<PhinxHandle>,
): void {
  const { table } = handle;
  const { reverting } = walk.script;
  const actions = handle.pending.splice(0);
  const isAdding = actions.every(({ name }) => name.startsWith("add") || name === "insert");
  const makes = call.name === "create" ? true : call.name === "save" && isAdding ? makesTable(handle) : false;
  if (reverting && call.name === "save" && makes !== false) {
    walk.add(
      makes === null
        ? { kind: "unclear", reason: UNCLEAR, line: call.line }
        : { kind: "stays", reason: LEFT, line: call.line },
    );
    return;
  }
  for (const action of actions) {
    if (action.name === "insert" || action.name === "setData") {
      addAtOnce(actionOperations(table, action) ?? [], action.line, walk);
    } else if (makes !== true || !action.name.startsWith("add"))
      walk.add(...outcomesOf(action, table, reverting));
  }
  // All that a new table begins with comes and goes with it.
  const line = actions[0]?.line ?? call.line;
  if (makes === true)
    walk.add(...does(reverting ? dropped("table", table, line) : created("table", table, line)));
}

function outcomesOf(
  action: PhpCall<PhinxHandle>,
  table: string | null,
  reverting: boolean,
): readonly Outcome[] {
  const operations = actionOperations(table, action);
  if (operations === null) return does(opaque(action.line));
  return reverting ? inverseOf(action, operations) : does(...operations);
}

const LEFT =
  "On rollback the table is there, so Phinx takes `save()` for an update and leaves the table: a `change` has to say `create()`.";
const UNCLEAR =
  "On rollback Phinx takes `save()` for an update of a table that is there: whether it should drop the table cannot be told. A `change` has to say `create()` or `update()`.";
