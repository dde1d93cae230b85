import { placeOf, type Rule } from "./rule.ts";

/** An UPDATE that fills what was NULL: nothing tells afterwards which rows it was. */
export const rowsWithoutBackup: Rule = {
  name: "rows-without-backup",
  message:
    "It fills values that were NULL: the reversal cannot tell them from values that were there before.",
  write: null,
  find({ up }) {
    const made = new Set(
      up.flatMap((one) =>
        one.kind === "create" && (one.what === "column" || one.what === "table") ? [one.name] : [],
      ),
    );
    return placeOf(
      "up",
      up.find((one) => {
        if (one.kind !== "rows" || one.how !== "update" || one.fills !== true || made.has(one.table))
          return false;
        return !(one.columns ?? []).every((column) => made.has(`${one.table}.${column}`));
      }),
    );
  },
};
