import { tableOf } from "../net-effect.ts";
import type { Operation } from "../operation.ts";
import { toldOf } from "../sql/told.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A reversal that forbids NULL again in a column which may hold it by then. */
export const downRestoresNotNull: Rule = {
  name: "down-restores-not-null",
  message: "The reversal forbids NULL again in a column: it fails once a NULL was written.",
  write: "In the reversal, an UPDATE that fills the column WHERE it IS NULL, before SET NOT NULL.",
  find({ up, down }) {
    const allowed = new Set(
      up.flatMap((one) =>
        one.kind === "alter" && one.aspect === "not-null-dropped" && one.name !== null ? [one.name] : [],
      ),
    );
    const filled = new Set<string>();
    return placeOf(
      "down",
      down.find((one) => {
        if (one.kind === "rows" && one.how === "update" && one.table !== null) {
          for (const column of one.columns ?? []) filled.add(`${one.table}.${column}`);
        }
        const column = forbiddenBy(one);
        return column !== null && allowed.has(column) && !filled.has(column);
      }),
    );
  },
};

// The column in which an operation forbids NULL.
function forbiddenBy(operation: Operation): string | null {
  if (operation.kind === "alter") return operation.aspect === "not-null-set" ? operation.name : null;
  const { forbidsNull } = toldOf(operation);
  return forbidsNull === undefined ? null : `${tableOf(operation) ?? ""}.${forbidsNull}`;
}
