import { losesIn } from "../narrower-type.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A reversal that gives a column a type into which values of the wider one may not fit. */
export const downNarrowsType: Rule = {
  name: "down-narrows-type",
  message:
    "The reversal makes the type of a column narrower again: it fails, or cuts values, once longer or larger ones were written.",
  write: "Keep the wider type in the reversal too, or say in it what becomes of values that do not fit.",
  find({ up, down }) {
    const types = new Map(
      up.flatMap((one) =>
        one.kind === "alter" && one.aspect === "type" && one.name !== null
          ? [[one.name, one.to] as const]
          : [],
      ),
    );
    return placeOf(
      "down",
      down.find((one) => {
        if (one.kind !== "alter" || one.aspect !== "type" || one.name === null || one.to === null)
          return false;
        const wider = types.get(one.name) ?? null;
        return wider !== null && losesIn(wider, one.to);
      }),
    );
  },
};
