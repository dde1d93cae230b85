import type { Migration } from "../migration.ts";
import { holderOf, plainName, withPlainNames } from "../names.ts";
import { netEffect, tableOf } from "../net-effect.ts";
import type { Operation } from "../operation.ts";
import { withoutSession } from "../sql/session-tables.ts";
import type { MigrationFinding } from "../verdict.ts";

/** A finding with the migration that it is about. */
export interface ContractFinding {
  readonly migration: Migration;
  readonly finding: MigrationFinding;
}

/**
 * Looks over all migrations of one change: whether it both adds tables or columns and takes away or renames some that
 * were in use. Then no moment exists at which the old and the new code both run, so a rollback of the code breaks.
 */
export function contractWithExpand(migrations: readonly Migration[]): readonly ContractFinding[] {
  const done = migrations.flatMap((migration) =>
    migration.up.kind === "operations"
      ? netEffect(withoutSession(migration.up.operations).map(withPlainNames)).map((operation) => ({
          migration,
          operation,
        }))
      : [],
  );
  const made = new Set(
    done.flatMap(({ operation }) => (operation.kind === "create" ? [operation.name] : [])),
  );
  if (!done.some(({ operation }) => expands(operation))) return [];
  const contracting = done.filter(({ operation }) => contracts(operation, made));
  const first = new Map(contracting.toReversed().map((one) => [one.migration, one.operation]));
  return [...first].reverse().map(([migration, { line }]) => ({
    migration,
    finding: {
      rule: "contract-with-expand",
      level: "warning",
      file: migration.up.file,
      line,
      message:
        "One change adds to the schema and takes away or renames what is in use: the code from before does not run on the schema from after.",
      write:
        "Two changes: one that only adds, and a later one that takes away, once no release that needs it can be returned to.",
    },
  }));
}

function expands(operation: Operation): boolean {
  return operation.kind === "create" && (operation.what === "table" || operation.what === "column");
}

function contracts(operation: Operation, made: ReadonlySet<string | null>): boolean {
  if (operation.kind !== "drop" && operation.kind !== "rename") return false;
  if (operation.what !== "table" && operation.what !== "column") return false;
  const name = operation.kind === "drop" ? operation.name : operation.from;
  if (name === null) return true;
  const table = operation.what === "column" ? (tableOf(operation) ?? holderOf(name)) : null;
  return !made.has(plainName(name)) && !(table !== null && made.has(table));
}
