import type { Operation, OperationOf } from "../operation.ts";
import { mappedBack } from "../sql/mirror.ts";
import { type BothWays, type Place, placeOf, type Rule } from "./rule.ts";

/** An UPDATE that fills what was NULL, or maps a value there and back: nothing tells afterwards which rows it was. */
export const rowsWithoutBackup: Rule = {
  name: "rows-without-backup",
  message: "It changes values, and nothing tells afterwards which rows it was.",
  write: null,
  find(both) {
    const mapped = mappedBack(both.up, both.down);
    const found = both.up.find(
      (one) =>
        one.kind === "rows" &&
        one.how === "update" &&
        (one.fills === true || mapped.has(one)) &&
        isOld(one, both),
    );
    const place = placeOf("up", found);
    return place === null || found === undefined ? null : { ...place, detail: sayOf(found, mapped) };
  },
};

function sayOf(update: Operation, mapped: ReadonlySet<Operation>): NonNullable<Place["detail"]> {
  return mapped.has(update)
    ? "It maps one value to another: the reversal maps back the rows too that had the new value before."
    : "It fills those that were NULL: the reversal cannot tell them from values that were there before.";
}

// What the change itself has made held no values before.
function isOld({ table, columns }: OperationOf<"rows">, { up, before }: BothWays): boolean {
  const made = new Set(
    up.flatMap((one) =>
      one.kind === "create" && (one.what === "column" || one.what === "table") ? [one.name] : [],
    ),
  );
  if (made.has(table) || (table !== null && before.table(table))) return false;
  return !(columns ?? []).every(
    (column) => made.has(`${table}.${column}`) || (table !== null && before.column(table, column)),
  );
}
