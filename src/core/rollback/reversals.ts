import { noWayBackWords } from "../migrations/verdict-words.ts";
import type { ReleaseManifest, ShippedMigration } from "../release/manifest.ts";

export type ReversalPlan =
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "reverse"; readonly migrations: readonly ReversibleMigration[] }
  | { readonly kind: "blocked"; readonly problem: string };

export type ReversibleMigration = ShippedMigration & {
  readonly reversal: NonNullable<ShippedMigration["reversal"]>;
};

/**
 * What the schema needs when the releases in `leaving` (newest first, each down to but not including the target) are
 * undone. Only the plan of the change that brought a migration speaks for it. If one plan says that the old code cannot
 * run on its schema, all are reversed in reverse order; if all say that it can, none; anything else is unknown and
 * blocks. A reversal that destroys data runs only on a person's word, which also lets the schema stay where nobody can
 * reverse it.
 */
export function planReversals(leaving: readonly ReleaseManifest[], hasWord = false): ReversalPlan {
  const shipped = leaving.flatMap((manifest) => [...manifest.migrations].reverse().filter(isReal));
  if (shipped.length === 0) return { kind: "none", reason: "no migration was shipped" };
  const answers = new Map(leaving.flatMap((manifest) => [...answersOf(manifest)]));
  if (!shipped.some((migration) => answers.get(migration) === "no")) {
    const open = shipped.filter((migration) => answers.get(migration) !== "yes");
    if (open.length === 0)
      return { kind: "none", reason: "the plan says that the old code runs on the new schema" };
    if (hasWord) {
      return { kind: "none", reason: `whether the old code runs with ${names(open)} is on the word given` };
    }
    return {
      kind: "blocked",
      problem: `${names(open)} changed the schema and no merged plan says whether the old code runs on it; only the plan of the change that brought a migration speaks for it`,
    };
  }
  const mayRun = hasWord ? ["reversible", "destructive"] : ["reversible"];
  const stuck = shipped.filter(
    (migration) => !mayRun.includes(migration.verdict) || migration.reversal === null,
  );
  if (stuck.length > 0 && hasWord) {
    return {
      kind: "none",
      reason: `${names(stuck)} has no reversal, and the return was ordered all the same`,
    };
  }
  if (stuck.length > 0) {
    const [first] = stuck;
    const why = first === undefined ? "" : `: ${noWayBackWords[first.verdict]}`;
    return {
      kind: "blocked",
      problem: `the old code cannot run on the new schema, and ${names(stuck)} has no reversal that may run${why}`,
    };
  }
  return { kind: "reverse", migrations: shipped.filter(hasReversal) };
}

function answersOf(manifest: ReleaseManifest): ReadonlyMap<ShippedMigration, string> {
  const plans = new Map(manifest.changes.map((change) => [change.number, change.plan]));
  return new Map(
    manifest.migrations.map((migration) => {
      const plan = migration.change === null ? null : plans.get(migration.change);
      return [migration, plan?.oldCodeOnNewSchema ?? "unknown"];
    }),
  );
}

function isReal(migration: ShippedMigration): boolean {
  return migration.verdict !== "no-op" && migration.verdict !== "not-a-migration";
}

function hasReversal(migration: ShippedMigration): migration is ReversibleMigration {
  return migration.reversal !== null;
}

function names(migrations: readonly ShippedMigration[]): string {
  return migrations.map((migration) => `\`${migration.up.path}\``).join(", ");
}
