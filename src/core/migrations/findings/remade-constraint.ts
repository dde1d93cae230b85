import { counterparts } from "../counterparts.ts";
import { withPlainNames } from "../names.ts";
import { netEffect } from "../net-effect.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A constraint or a type that is made anew under its name, and that the reversal does not make anew. */
export const remadeConstraint: Rule = {
  name: "not-understood",
  message:
    "It makes something anew under the same name, and the reversal does not. Whether the code from before can live with it cannot be told from the text.",
  write: "In the reversal, what was there before: DROP it, and make it again with its old definition.",
  find({ up, down }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    const done = netEffect(up.map(withPlainNames));
    const undone = counterparts(netEffect(down, true), done, [...up, ...down]);
    const found = done.find((one) => {
      if (one.kind !== "alter" || one.isWhole !== true || undone.find(one.what, one.name).length > 0)
        return false;
      return one.what === "constraint" || (one.what === "type" && undone.addsValueTo(one.name));
    });
    const place = placeOf("up", found);
    if (place === null || found?.kind !== "alter") return place;
    const detail =
      found.what === "type"
        ? "It is a type: the reversal adds a value to it, and leaves its other values, and the columns that have it, as they are by then."
        : "It is a constraint.";
    return { ...place, detail };
  },
};
