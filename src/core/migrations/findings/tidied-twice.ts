import { counterparts } from "../counterparts.ts";
import { netEffect } from "../net-effect.ts";
import { placeOf, type Rule } from "./rule.ts";

/** Something that both ways drop where it is there: if it was there before, nothing brings it back. */
export const tidiedTwice: Rule = {
  name: "not-understood",
  message:
    "Both ways drop it where it is there. Whether it was there before cannot be told, and the reversal does not make it again.",
  write: null,
  find({ up, down }) {
    const undone = counterparts(netEffect(down, true), up, [...up, ...down]);
    return placeOf(
      "up",
      netEffect(up).find((one) => {
        if (one.kind !== "drop" || !one.isGuarded) return false;
        const matches = undone.find(one.what, one.name);
        return matches.length > 0 && matches.every((match) => match.kind === "drop" && match.isGuarded);
      }),
    );
  },
};
