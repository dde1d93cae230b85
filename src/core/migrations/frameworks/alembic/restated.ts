import type { Operation } from "../../operation.ts";
import type { Side } from "../../side.ts";

/**
 * Leaves out the facets of a column that both directions set to the same, beside something that they change: MySQL
 * defines a column anew, so code says there again what stays as it is (`nullable=False` with a new length). Where
 * nothing else changes, the reversal is a mistake and both stay.
 */
export function withoutRestated(up: Side, down: Side): { up: Side; down: Side } {
  if (up.kind !== "operations" || down.kind !== "operations") return { up, down };
  const back = new Set(down.operations.map(facetOf));
  const isSaidAgain = (operation: Operation): boolean => back.has(facetOf(operation) ?? "");
  // A call's facets have its line.
  const changing = new Set(up.operations.filter((one) => !isSaidAgain(one)).map(({ line }) => line));
  const restated = new Set(
    up.operations.filter((one) => isSaidAgain(one) && changing.has(one.line)).map(facetOf),
  );
  const keeps = (operation: Operation): boolean => !restated.has(facetOf(operation) ?? "");
  return {
    up: { ...up, operations: up.operations.filter(keeps) },
    down: { ...down, operations: down.operations.filter(keeps) },
  };
}

function facetOf(operation: Operation): string | null {
  if (operation.kind !== "alter" || operation.what !== "column" || operation.name === null) return null;
  const { name, aspect, to } = operation;
  const isSaid =
    aspect === "not-null-set" || aspect === "not-null-dropped" || (aspect === "type" && to !== null);
  return isSaid ? `${aspect}\n${name}\n${to ?? ""}` : null;
}
