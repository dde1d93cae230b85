import { isAccepted, type Reversibility } from "../migrations/verdict.ts";
import { noWayBackWords } from "../migrations/verdict-words.ts";
import type { MergedPlan, ReleaseManifest, ShippedMigration } from "../release/manifest.ts";

/**
 * `stop`: no way back leads behind a migration that cannot be reversed. `trust-plan`: one does where the merged plan says
 * that the code directly before it runs on its schema.
 */
export type BarrierRule = "stop" | "trust-plan";

/** A point of no return: a migration that cannot be taken back. Path and plan are untrusted text. */
export interface Barrier {
  readonly path: string;
  readonly verdict: Reversibility;
  readonly reason: string;
  /** Tag of the release that shipped it. */
  readonly release: string;
  /** The merged change that brought it, and what its plan said at the merge; null when there is none or it is not known. */
  readonly change: number | null;
  readonly plan: MergedPlan | null;
}

/**
 * The first barrier on the way back through the releases in `leaving` (newest first, down to but not including the
 * target), or null when the way is free.
 */
export function barrierBetween(leaving: readonly ReleaseManifest[], rule: BarrierRule): Barrier | null {
  for (const [index, manifest] of leaving.entries()) {
    const isDirectlyAfterTarget = index === leaving.length - 1;
    for (const migration of manifest.migrations.toReversed()) {
      if (hasWayBack(migration)) continue;
      const barrier = barrierOf(manifest, migration);
      // The plan speaks of the release before its own, and of no older one.
      const isTrusted =
        rule === "trust-plan" && isDirectlyAfterTarget && barrier.plan?.oldCodeOnNewSchema === "yes";
      if (!isTrusted) return barrier;
    }
  }
  return null;
}

/** A clause such as "`db/2.up.sql` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy". */
export function barrierText({ path, release, verdict }: Barrier): string {
  return `\`${path}\` of ${release} has no known way back: ${noWayBackWords[verdict]}`;
}

function hasWayBack(migration: ShippedMigration): boolean {
  return migration.verdict === "reversible" ? migration.reversal !== null : isAccepted(migration.verdict);
}

function barrierOf(manifest: ReleaseManifest, migration: ShippedMigration): Barrier {
  const brought = manifest.changes.find((change) => change.number === migration.change);
  return {
    path: migration.up.path,
    verdict: migration.verdict,
    reason: migration.reason,
    release: manifest.tag,
    change: migration.change,
    plan: brought?.plan ?? null,
  };
}
