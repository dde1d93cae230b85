import type { Operation } from "../operation.ts";
import type { Side } from "../side.ts";
import { isDeclaredInFunction } from "./declared.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readFunction } from "./functions.ts";
import type { Reading } from "./reading.ts";
import type { Value } from "./scope.ts";
import type { Meanings } from "./walk.ts";

/** A direction that there is. */
export type ReadSide = Exclude<Side, { readonly kind: "absent" }>;

/** One direction that functions of a file run, one after the other; it stands where the first begins. */
export function sideOfFunctions(
  functions: readonly [Value, ...Value[]],
  path: string,
  reading: Reading,
  meanings: Meanings,
): ReadSide {
  const operations = functions.flatMap((fn) => readFunction(fn, reading, meanings));
  const [first] = functions;
  const declares = functions.some(({ node }) => isDeclaredInFunction(node, reading.file.text));
  const side = sideOf(operations, { file: path, line: first.node.line }, reading, declares);
  return { ...side, fingerprint: fingerprintOf(functions, reading) };
}

/** Operations as a side; unreadable when following the code came to its bound. */
export function sideOf(
  operations: readonly Operation[],
  place: { readonly file: string; readonly line: number },
  reading: Reading,
  declares = false,
): ReadSide {
  if (reading.isSpent()) {
    return { kind: "unreadable", reason: "Its code takes too many steps to be followed.", ...place };
  }
  return { kind: "operations", operations, ...place, declares: declares ? "comment" : null };
}

/** Both directions of a file that cannot be read. */
export function unreadableSides(path: string, reason: string, line = 1): { up: Side; down: Side } {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return { up: side, down: side };
}
