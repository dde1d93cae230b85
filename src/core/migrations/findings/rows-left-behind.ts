import { mayBeSame } from "../names.ts";
import { tableOf } from "../net-effect.ts";
import type { Operation } from "../operation.ts";
import { placeOf, type Rule } from "./rule.ts";

/** Rows that a migration puts into a table which was there before, and that its reversal leaves there. */
export const rowsLeftBehind: Rule = {
  name: "rows-left-behind",
  message: "It inserts rows into a table that was there before, and the reversal does not delete them.",
  write: "In the reversal, a DELETE of exactly the rows that the migration inserts.",
  find({ up, down, before }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    const made = new Set<string | null>();
    for (const one of up) {
      if (one.kind === "create" && one.what === "table") made.add(one.name);
      if (one.kind === "rename" && one.what === "table" && made.has(one.from)) made.add(one.to);
    }
    const touched = down.flatMap((one) => tablesOf(one));
    return placeOf(
      "up",
      up.find((one) => {
        if (one.kind !== "rows" || one.how !== "insert" || one.table === null || made.has(one.table))
          return false;
        const { table } = one;
        if (before.table(table)) return false;
        return !touched.some((name) => name === null || mayBeSame(name, table));
      }),
    );
  },
};

// A table that is deleted from, dropped, put aside or replaced does not keep the rows.
function tablesOf(operation: Operation): readonly (string | null)[] {
  if (operation.kind === "rows" && operation.how !== "insert") return [operation.table];
  if (operation.kind === "drop" && operation.what === "table") return [operation.name];
  if (operation.kind === "rename" && operation.what === "table") return [operation.from, operation.to];
  return operation.kind === "alter" && operation.what === "table" ? [tableOf(operation)] : [];
}
