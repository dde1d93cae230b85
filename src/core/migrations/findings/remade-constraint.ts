import { counterparts } from "../counterparts.ts";
import { withPlainNames } from "../names.ts";
import { netEffect } from "../net-effect.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A constraint that is made anew under its name, and that the reversal leaves so. */
export const remadeConstraint: Rule = {
  name: "not-understood",
  message:
    "It makes a constraint anew under the same name, and the reversal leaves it so. Whether the code from before can live with it cannot be told from the text.",
  write: "In the reversal, the constraint as it was before: DROP it, and ADD it with its old definition.",
  find({ up, down }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    const undone = counterparts(netEffect(down, true), up, [...up, ...down]);
    return placeOf(
      "up",
      netEffect(up.map(withPlainNames)).find(
        (one) =>
          one.kind === "alter" &&
          one.what === "constraint" &&
          one.isWhole === true &&
          undone.find(one.what, one.name).length === 0,
      ),
    );
  },
};
