import { mayBeSame } from "../names.ts";
import { netEffect } from "../net-effect.ts";
import type { Operation } from "../operation.ts";
import { placeOf, type Rule } from "./rule.ts";

/** A table that is moved to InnoDB, or only built anew, and that the reversal leaves there. */
export const engineLeft: Rule = {
  name: "not-understood",
  message:
    "It names the engine of a table, and the reversal leaves it so. Whether the table had another one before cannot be told.",
  write: "In the reversal, the engine of before, if it was another one.",
  find({ up, down }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    return placeOf(
      "up",
      netEffect(up).find((one) => engineOf(one) !== null && !down.some((back) => mayAnswer(back, one))),
    );
  },
};

function mayAnswer(back: Operation, one: Operation): boolean {
  const engine = engineOf(back);
  if (engine === null || engine === engineOf(one) || back.kind !== "alter" || one.kind !== "alter")
    return false;
  return back.name === null || one.name === null || mayBeSame(back.name, one.name);
}

function engineOf(operation: Operation): string | null {
  if (operation.kind !== "alter" || operation.what !== "table") return null;
  return operation.to?.startsWith("ENGINE:") === true ? operation.to : null;
}
