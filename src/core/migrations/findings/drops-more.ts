import { firstUncovered } from "../coverage.ts";
import { holderOf, kinOf, lastPart } from "../names.ts";
import { netEffect } from "../net-effect.ts";
import type { Operation } from "../operation.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A table, a column or a schema that a reversal drops though its migration did not make it. */
export const dropsMore: Rule = {
  name: "down-drops-more",
  message:
    "The reversal drops something with rows in it that the migration did not create: what others made is lost.",
  write: "Only a DROP of what the migration itself creates.",
  find({ up, down }) {
    // What cannot be told may have made it.
    if (up.some((one) => one.kind === "opaque" || (one.kind === "create" && one.name === null))) return null;
    // Where something is not taken back, the verdict says so: then the reversal is of something else.
    if (firstUncovered(up, down) !== null) return null;
    const made = new Set([...up, ...down].flatMap(madeNames));
    return placeOf(
      "down",
      netEffect(down).find((one) => {
        if (
          one.kind !== "drop" ||
          one.name === null ||
          !["table", "column", "schema"].includes(kinOf(one.what))
        )
          return false;
        const keys = [one.name, lastPart(one.name)].map((name) => `${kinOf(one.what)}\n${name}`);
        return !keys.some((key) => made.has(key)) && !made.has(`table\n${lastPart(holderOf(one.name))}`);
      }),
    );
  },
};

function madeNames(operation: Operation): readonly string[] {
  const name =
    operation.kind === "create" ? operation.name : operation.kind === "rename" ? operation.to : null;
  if (name === null || (operation.kind !== "create" && operation.kind !== "rename")) return [];
  return [name, lastPart(name)].map((one) => `${kinOf(operation.what)}\n${one}`);
}
