import { kinOf, mayBeSame } from "../names.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A DROP of what the migration only makes where it is not there. */
export const unguardedDown: Rule = {
  name: "unguarded-down",
  message:
    "The migration creates it only where it is not there, but the reversal always drops it: also one that was there before.",
  write: "CREATE without IF NOT EXISTS, so that the migration fails where the thing is there already.",
  find({ up, down }) {
    const guarded = new Map<string, Set<string>>();
    for (const one of up) {
      if (one.kind !== "create" || !one.isGuarded || one.name === null) continue;
      const names = guarded.get(keyOf(one.what, one.name)) ?? new Set();
      guarded.set(keyOf(one.what, one.name), names.add(one.name));
    }
    return placeOf(
      "down",
      down.find((one) => {
        if (one.kind !== "drop" || one.isGuarded || one.name === null) return false;
        const { name } = one;
        const names = guarded.get(keyOf(one.what, name));
        return names !== undefined && (names.has(name) || [...names].some((made) => mayBeSame(made, name)));
      }),
    );
  },
};

function keyOf(what: Parameters<typeof kinOf>[0], name: string): string {
  return `${kinOf(what)}\n${name.slice(name.lastIndexOf(".") + 1)}`;
}
