import type { Operation } from "../../operation.ts";
import { does } from "../../php/does.ts";
import type { PhpCall } from "../../php/walk.ts";
import { dropped, renamed } from "../../python/made.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import type { PhinxHandle } from "./handle.ts";

// ProxyAdapter::getInvertedCommands of Phinx 0.16, RecordingAdapter of CakePHP's migrations: only these have an inverse.
const INVERTED = new Set([
  "addColumn",
  "addTimestamps",
  "addTimestampsWithTimezone",
  "renameColumn",
  "addIndex",
  "addForeignKey",
  "addForeignKeyWithName",
  "rename",
]);

/** What Phinx does on rollback for an action of a `change`. */
export function inverseOf({ name, line }: PhpCall<PhinxHandle>, operations: readonly Operation[]): Outcome[] {
  if (!INVERTED.has(name)) {
    const reason = `On rollback Phinx raises IrreversibleMigrationException: it cannot reverse \`${name}\`.`;
    return [{ kind: "stays", reason, line }];
  }
  return does(
    ...operations.flatMap((operation): Operation[] => {
      if (operation.kind === "create") return [dropped(operation.what, operation.name, line)];
      if (operation.kind !== "rename") return [];
      return [renamed(operation.what, operation.to, operation.from, line)];
    }),
  );
}
