import type { Operation } from "./operation.ts";
import type { Side } from "./side.ts";

/**
 * A generated column that is dropped and made again, where the other direction makes it as one too, as what it is: a new
 * definition. It has no values of its own that a DROP could lose. `generated` are the columns with what they come from.
 */
export function withRedefined(
  side: Side,
  other: Side,
  generated: ReadonlyMap<Operation, string | null>,
): Side {
  if (side.kind !== "operations" || other.kind !== "operations") return side;
  const before = new Set(other.operations.flatMap((one) => nameOf(one, generated) ?? []));
  const made = new Map(
    side.operations.flatMap((one, at) => {
      const name = nameOf(one, generated);
      return name === null ? [] : [[name, at] as const];
    }),
  );
  const gone = new Set<number>();
  const operations = side.operations.map((one, at): Operation => {
    if (one.kind !== "drop" || one.what !== "column" || one.name === null || !before.has(one.name))
      return one;
    const again = made.get(one.name);
    const creation = again === undefined ? undefined : side.operations[again];
    if (again === undefined || creation === undefined || again < at) return one;
    gone.add(again);
    const from = generated.get(creation) ?? null;
    const { name, line } = one;
    const whole = { kind: "alter", what: "column", name, aspect: "other", to: null, isWhole: true } as const;
    return { ...whole, line, ...(from === null ? {} : { definition: from }) };
  });
  return { ...side, operations: operations.filter((_, at) => !gone.has(at)) };
}

function nameOf(operation: Operation, generated: ReadonlyMap<Operation, string | null>): string | null {
  return operation.kind === "create" && generated.has(operation) ? operation.name : null;
}
