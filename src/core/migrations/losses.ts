import { wayToKeep } from "./keep-rows.ts";
import { holderOf, lastPart } from "./names.ts";
import { losesIn } from "./narrower-type.ts";
import type { Operation, OperationOf } from "./operation.ts";
import { type MadeBefore, NOTHING_BEFORE, type RowHistory, rowHistory } from "./row-history.ts";
import { plainNamesOf } from "./sql/schemas-apart.ts";

/** Something that a migration destroys and that no reversal brings back, with what to write instead. */
export interface Loss {
  readonly reason: string;
  readonly line: number;
  readonly write: string;
}

/**
 * The first thing that a migration destroys without keeping a copy that its reversal reads back; null when there is
 * none. What earlier migrations of its change have made holds nothing to lose. Views, indexes and routines can be made again from their definitions, so they are no loss.
 */
export function firstLoss(
  up: readonly Operation[],
  down: readonly Operation[],
  before: MadeBefore = NOTHING_BEFORE,
): Loss | null {
  const toPlain = plainNamesOf(up, down);
  const plain = up.map(toPlain);
  const seen = rowHistory(plain, down.map(toPlain), before);
  for (const [at, operation] of plain.entries()) {
    const loss = lossOf(operation, at, seen);
    // The names as they are written, for what to write.
    if (loss !== null) return { reason: loss, line: operation.line, write: wayToKeep(up[at] ?? operation) };
    seen.pass(operation);
  }
  return null;
}

function lossOf(operation: Operation, at: number, seen: RowHistory): string | null {
  switch (operation.kind) {
    case "drop":
      return dropped(operation, at, seen);
    case "rows":
      return changedRows(operation, at, seen);
    case "alter":
      return retyped(operation, seen);
    case "create":
    case "rename":
    case "raise":
    case "opaque":
      return null;
    default:
      return operation satisfies never;
  }
}

function dropped(drop: OperationOf<"drop">, at: number, seen: RowHistory): string | null {
  const { what, name, cascades } = drop;
  switch (what) {
    case "table":
      if (name !== null && (seen.madeTable(name) || seen.keepsRows(name, at, drop))) return null;
      return "It drops a table: the reversal can make the table again, but not its rows.";
    case "column": {
      const table = name === null ? "" : holderOf(name);
      const column = name === null ? "" : lastPart(name);
      if (seen.madeTable(table) || seen.madeColumn(table, column)) return null;
      if (seen.keepsRows(table, at, drop) || seen.keepsColumn(table, column)) return null;
      if (seen.computesAgain(table, column)) return null;
      return "It drops a column: the reversal can make the column again, but not its values.";
    }
    case "schema":
    case "database":
      if (name !== null && seen.madeTable(`${name}.`)) return null;
      return "It drops a schema with all that is in it: the reversal cannot bring back the rows.";
    case "type":
    case "extension":
      return cascades ? "It drops a type with CASCADE, and with it every column that has the type." : null;
    default:
      return null;
  }
}

function changedRows(change: OperationOf<"rows">, at: number, seen: RowHistory): string | null {
  const { how, table, columns, fills } = change;
  if (how === "insert") return null;
  if (table !== null && (seen.madeTable(table) || seen.keepsRows(table, at, change))) return null;
  switch (how) {
    case "truncate":
      return "It empties a table: the reversal cannot bring back the rows.";
    case "delete":
      return "It deletes rows: the reversal cannot bring them back.";
    case "update": {
      // What was null is told apart by a finding: code that ran before runs with the values too.
      if (fills === true || seen.isMappedBack(change)) return null;
      const isNew = table !== null && columns?.every((column) => seen.madeColumn(table, column));
      if (isNew === true) return null;
      return seen.isSetAgain(change)
        ? "It overwrites values: the reversal sets the same columns, and whether it sets them to what they were cannot be told."
        : "It overwrites values: the reversal cannot tell what they were.";
    }
    default:
      return how satisfies never;
  }
}

function retyped({ what, name, aspect, to }: OperationOf<"alter">, seen: RowHistory): string | null {
  if (what !== "column" || aspect !== "type" || name === null || to === null) return null;
  if (seen.madeTable(holderOf(name)) || seen.madeColumn(holderOf(name), lastPart(name))) return null;
  const before = seen.typeBefore(name);
  if (before === null || !losesIn(before, to)) return null;
  return "It changes a column to a type that cannot hold all of its values: the reversal cannot bring them back.";
}
