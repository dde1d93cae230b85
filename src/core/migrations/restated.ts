import type { Operation } from "./operation.ts";
import type { Side } from "./side.ts";

/**
 * A migration without the facets of a column that its reversal sets to the same, beside something that it changes: a
 * call that changes a column states it as a whole in many tools, so code says there again what stays as it is. Where
 * nothing else changes, the reversal is a mistake and all stay. Facets of one call have its line.
 */
export function withoutRestated(up: Side, down: Side): Side {
  if (up.kind !== "operations" || down.kind !== "operations") return up;
  const back = new Set(down.operations.map(facetOf));
  const isSaidAgain = (operation: Operation): boolean => back.has(facetOf(operation) ?? "");
  const changing = new Set(up.operations.filter((one) => !isSaidAgain(one)).map(({ line }) => line));
  const restated = new Set(
    up.operations.filter((one) => isSaidAgain(one) && changing.has(one.line)).map(facetOf),
  );
  return { ...up, operations: up.operations.filter((one) => !restated.has(facetOf(one) ?? "")) };
}

function facetOf(operation: Operation): string | null {
  if (operation.kind !== "alter" || operation.what !== "column" || operation.name === null) return null;
  const { name, aspect, to } = operation;
  const isSaid = aspect.startsWith("not-null") || (aspect !== "other" && to !== null);
  return isSaid ? `${aspect}\n${name}\n${to ?? ""}` : null;
}
