import type { MigrationVerdict, Reversibility } from "../migrations/verdict.ts";

/** The migrations of a change that do something to a database. */
export function realMigrations(verdicts: readonly MigrationVerdict[]): readonly MigrationVerdict[] {
  return verdicts.filter(({ verdict }) => verdict !== "not-a-migration" && verdict !== "no-op");
}

/** Those behind which rows or definitions are gone for good, whatever a plan says. */
export function losingMigrations(verdicts: readonly MigrationVerdict[]): readonly MigrationVerdict[] {
  return verdicts.filter(({ verdict }) => LOSING.includes(verdict));
}

const LOSING: readonly Reversibility[] = ["destructive", "irreversible-declared"];
