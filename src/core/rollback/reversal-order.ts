import { compareVersions } from "../migrations/compare-versions.ts";
import { schemaDirectory } from "../release/directory-schemas.ts";
import type { ReversibleMigration } from "./reversals.ts";
import { areNumbers, isNoVersion, isSameVersion, noVersion } from "./schema-version.ts";

/** The way back of one schema: the migrations to undo, newest first, and those known to lie below the target. */
export interface WayBack {
  readonly wanted: string;
  readonly steps: readonly ReversibleMigration[];
  readonly below: readonly ReversibleMigration[];
}

export type ReversalOrder =
  | { readonly kind: "ordered"; readonly way: WayBack }
  | { readonly kind: "refused"; readonly problem: string };

/**
 * Puts the migrations of one directory in the order in which they are undone. Versions of digits are ordered as numbers,
 * whatever their files sort like; for others (hashes, say) the order given counts. Refuses what one version cannot tell.
 */
export function orderReversals(migrations: readonly ReversibleMigration[], wanted: string): ReversalOrder {
  const places = new Set(
    migrations.map(({ tool, version, up: { path } }) => {
      return `${tool} in \`${schemaDirectory({ tool, path, version })}\``;
    }),
  );
  if (places.size > 1) {
    const problem = `migrations of several directories have to be reversed (${[...places].join(", ")}), and \`current\` names the version of one`;
    return { kind: "refused", problem };
  }
  const zero = migrations.find((one) => isSameVersion(one.version, noVersion));
  if (zero !== undefined) {
    const problem = `\`${zero.up.path}\` has the version ${zero.version}, which cannot be told from no migration at all`;
    return { kind: "refused", problem };
  }
  const twice = migrations.find((one, index) =>
    migrations.slice(index + 1).some((other) => isSameVersion(one.version, other.version)),
  );
  if (twice !== undefined) {
    return { kind: "refused", problem: `two migrations to reverse have the version ${twice.version}` };
  }
  const ordered = areNumbers(migrations.map((one) => one.version))
    ? migrations.toSorted((a, b) => compareVersions(b.version, a.version))
    : migrations;
  const end = ordered.findIndex((one) => isSameVersion(one.version, wanted));
  const steps = end < 0 ? ordered : ordered.slice(0, end);
  return { kind: "ordered", way: { wanted, steps, below: end < 0 ? [] : ordered.slice(end) } };
}

/**
 * A migration that was released after the target with an older version than the target's, merged late. Tools disagree on
 * whether it was ever run, and a step back from the target would undo another one.
 */
export function lateMigration({ steps, wanted }: WayBack): ReversibleMigration | null {
  const version = isNoVersion(wanted) ? noVersion : wanted;
  if (!areNumbers([version, ...steps.map((one) => one.version)])) return null;
  return steps.find((one) => compareVersions(one.version, version) < 0) ?? null;
}

/** Where a schema stands on its way back. `at`: the migration of that index is the next one to undo. */
export type Standing =
  | { readonly kind: "there" }
  | { readonly kind: "at"; readonly index: number }
  | { readonly kind: "elsewhere"; readonly expected: string };

/** Finds the version that a database has on its way back. */
export function standingOf(version: string, { steps, below, wanted }: WayBack): Standing {
  const targets = [wanted, ...below.map((one) => one.version)];
  if (targets.some((one) => isSameVersion(one, version))) return { kind: "there" };
  const index = steps.findIndex((one) => isSameVersion(one.version, version));
  if (index >= 0) return { kind: "at", index };
  return { kind: "elsewhere", expected: [...steps.map((one) => one.version), wanted].join(", ") };
}
