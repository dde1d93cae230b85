import type { OperationOf } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";

/**
 * Leaves out a `null:` that both directions of a `modify` say alike while they differ in something else: `modify` states
 * the whole column, so what `down` says is how it was before.
 */
export function withoutRestated(
  up: readonly Outcome[],
  down: readonly Outcome[],
): readonly [readonly Outcome[], readonly Outcome[]] {
  const [before, after] = [statementsOf(up), statementsOf(down)];
  const isKept = (outcome: Outcome): boolean => {
    const altered = alterOf(outcome);
    if (altered === null || altered.name === null || !altered.aspect.startsWith("not-null")) return true;
    const [one, other] = [before.get(altered.name) ?? [], after.get(altered.name) ?? []];
    const isAlike = one.length === other.length && one.every((said) => other.includes(said));
    const said = sayingOf(altered);
    return isAlike || !one.includes(said) || !other.includes(said);
  };
  return [up.filter(isKept), down.filter(isKept)];
}

// What is said of each column.
function statementsOf(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly string[]> {
  const statements = new Map<string, string[]>();
  for (const altered of outcomes.map(alterOf)) {
    if (altered === null || altered.name === null) continue;
    statements.set(altered.name, [...(statements.get(altered.name) ?? []), sayingOf(altered)]);
  }
  return statements;
}

function alterOf(outcome: Outcome): OperationOf<"alter"> | null {
  return outcome.kind === "does" && outcome.operation.kind === "alter" ? outcome.operation : null;
}

function sayingOf({ aspect, to }: OperationOf<"alter">): string {
  return `${aspect} ${to}`;
}
