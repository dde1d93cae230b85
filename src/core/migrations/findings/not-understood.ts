import { lastPart, writtenPart } from "../names.ts";
import { netEffect } from "../net-effect.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A statement whose effect only running it would tell, and that nothing in the reversal is seen to answer. */
export const notUnderstood: Rule = {
  name: "not-understood",
  message:
    "What it does here cannot be told from the text, and nothing in the reversal is seen to take it back.",
  write: null,
  find({ up, down }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    // A reversal that does more than to answer what is understood may answer this too.
    const answered = netEffect(up).filter(
      ({ kind }) => kind === "create" || kind === "drop" || kind === "rename",
    );
    if (netEffect(down).length > answered.length) return null;
    const made = new Set(
      up.flatMap((one) => (one.kind === "create" && one.name !== null ? [writtenPart(one.name)] : [])),
    );
    return placeOf(
      "up",
      up.find((one) => {
        if (one.kind !== "opaque" || one.mentions === undefined) return false;
        return !one.mentions.some((name) => made.has(lastPart(name.toLowerCase())));
      }),
    );
  },
};
