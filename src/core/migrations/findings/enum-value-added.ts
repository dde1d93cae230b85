import { holderOf } from "../names.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A value that is added to an enum which was there before. */
export const enumValueAdded: Rule = {
  name: "enum-value-added",
  message:
    "It adds a value to an enum. A type that is made anew without the value cannot hold rows that have it by then.",
  write: "In the reversal, an UPDATE of the rows that have the value, before the type is made anew.",
  find({ up }) {
    const made = new Set(
      up.flatMap((one) => (one.kind === "create" && one.what === "type" ? [one.name] : [])),
    );
    return placeOf(
      "up",
      up.find(
        (one) =>
          one.kind === "create" &&
          one.what === "enum-value" &&
          !made.has(one.name === null ? null : holderOf(one.name)),
      ),
    );
  },
};
