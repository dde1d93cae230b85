import { namedChildren } from "../syntax/nodes.ts";
import { evaluate } from "./evaluate.ts";
import type { Run } from "./run.ts";
import type { Value } from "./value.ts";

const MAX_ITEMS = 200;

/** The items of an array that is written out in the file; null where they are not all known. */
export function itemsOf(value: Value, { program }: Pick<Run, "program">): readonly Value[] | null {
  if (value.kind !== "array") return null;
  const nodes = namedChildren(value.node);
  if (nodes.length > MAX_ITEMS || nodes.some(({ type }) => type === "spread_element")) return null;
  return nodes.map((node) => evaluate(node, value.scope, program));
}
