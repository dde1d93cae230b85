import type { Operation, OperationOf } from "../../operation.ts";
import type { Side } from "../../side.ts";

type Altered = OperationOf<"alter">;

/**
 * Leaves out the `null:` and the `default:` of a `change_column` to another type that the reversal's `change_column`
 * does not name. Rails states the column as a whole, and whether it leaves or resets what is not named hangs on its
 * version and the database; mostly it is what the column was before. `stated` are the operations of `change_column`.
 */
export function withoutUnsaid(up: Side, down: Side, stated: ReadonlySet<Operation>): Side {
  if (up.kind !== "operations" || down.kind !== "operations") return up;
  const typesOf = (operations: readonly Operation[]): ReadonlyMap<string | null, string | null> =>
    new Map(
      operations.flatMap((one) =>
        one.kind === "alter" && stated.has(one) && one.aspect === "type" ? [[one.name, one.to] as const] : [],
      ),
    );
  const [types, former] = [typesOf(up.operations), typesOf(down.operations)];
  const said = new Set(down.operations.flatMap((one) => (one.kind === "alter" ? [keyOf(one)] : [])));
  const isUnsaid = (one: Operation): boolean => {
    if (one.kind !== "alter" || one.what !== "column" || one.aspect === "type" || !stated.has(one))
      return false;
    const [type, before] = [types.get(one.name), former.get(one.name)];
    return type !== undefined && before !== undefined && type !== before && !said.has(keyOf(one));
  };
  return { ...up, operations: up.operations.filter((one) => !isUnsaid(one)) };
}

function keyOf({ name, aspect }: Altered): string {
  return `${aspect.startsWith("not-null") ? "null" : aspect}\n${name}`;
}
