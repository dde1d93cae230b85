import type { Operation } from "../operation.ts";
import { placeOf, type Rule } from "./rule.ts";

// What holds no rows, and can be made again from its definition.
const DEFINITIONS = ["index", "constraint", "view", "materialized-view", "function", "trigger", "policy"];

/** A reversal that was left to a migration which does nothing any more. */
export const leftoverDown: Rule = {
  name: "down-drops-more",
  message: "The migration does nothing, but its reversal still drops something where it is there.",
  write: "A reversal that is as empty as its migration.",
  find: ({ up, down }) => (up.length === 0 && isHarmless(down) ? placeOf("down", down[0]) : null),
};

/**
 * Whether a reversal of nothing destroys nothing and does not fail: it only drops definitions where they are there, or
 * makes something where it is not.
 */
export function isHarmless(down: readonly Operation[]): boolean {
  return down.every((one) => {
    if (one.kind === "create") return one.isGuarded;
    if (one.kind === "alter") return one.what === "comment";
    return one.kind === "drop" && one.isGuarded && !one.cascades && DEFINITIONS.includes(one.what);
  });
}
