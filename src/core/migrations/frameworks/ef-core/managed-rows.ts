import type { Operation, OperationOf } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";

/**
 * Rows of `HasData` that a migration deletes or changes stand in its reversal with all their values: that is no loss.
 * Where the reversal writes rows of the same table back in the same way, both become a change of the table's seed.
 */
export function pairManagedRows(
  up: readonly Outcome[],
  down: readonly Outcome[],
  managed: ReadonlySet<Operation>,
): { readonly up: readonly Outcome[]; readonly down: readonly Outcome[] } {
  const [done, undone] = [rowsOf(up, managed), rowsOf(down, managed)];
  const keyOf = (how: string | undefined, table: string): string => `${how}\n${table}`;
  const written = new Set(undone.flatMap(({ how, table }) => (table === null ? [] : [keyOf(how, table)])));
  const answered = new Set<string>();
  const pairs = new Map<Operation, Operation>();
  for (const one of done) {
    const key = one.table === null ? null : keyOf(BACK[one.how], one.table);
    if (key === null || !written.has(key)) continue;
    answered.add(key);
    pairs.set(one, seedOf(one));
  }
  for (const one of undone) {
    if (one.table !== null && answered.has(keyOf(one.how, one.table))) pairs.set(one, seedOf(one));
  }
  const replaced = (outcomes: readonly Outcome[]): readonly Outcome[] =>
    outcomes.map((outcome) =>
      outcome.kind === "does"
        ? { kind: "does", operation: pairs.get(outcome.operation) ?? outcome.operation }
        : outcome,
    );
  return { up: replaced(up), down: replaced(down) };
}

const BACK: Readonly<Record<string, string>> = { delete: "insert", update: "update" };

function rowsOf(outcomes: readonly Outcome[], managed: ReadonlySet<Operation>): OperationOf<"rows">[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== "does" || outcome.operation.kind !== "rows") return [];
    return managed.has(outcome.operation) ? [outcome.operation] : [];
  });
}

function seedOf({ table, line }: OperationOf<"rows">): Operation {
  return { kind: "alter", what: "other", name: `${table} seed`, aspect: "other", to: null, line };
}
