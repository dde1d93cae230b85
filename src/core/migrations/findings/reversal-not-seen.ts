import { seenToStay } from "../coverage.ts";
import type { Rule } from "./rule.ts";

/** A reversal that is whole only if what cannot be told from its text takes back what nothing else in it does. */
export const reversalNotSeen: Rule = {
  name: "reversal-not-seen",
  message: "What the reversal does here cannot be told from its text.",
  write:
    "The steps back in the reversal itself, where they can be read. Else look up what this does: it has to take back each thing that has no counterpart.",
  find({ up, down }) {
    const unseen = down.find(({ kind }) => kind === "opaque");
    if (unseen === undefined) return null;
    const stays = seenToStay(up, down);
    const [first] = stays.map(({ line }) => line).toSorted((a, b) => a - b);
    if (first === undefined) return null;
    const detail =
      stays.length === 1
        ? `One thing that the migration does, in its line ${first}, has no counterpart that could be seen.`
        : `${stays.length} things that the migration does, the first in its line ${first}, have no counterpart that could be seen.`;
    return { side: "down", line: unseen.line, detail };
  },
};
