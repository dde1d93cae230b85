import type { MergedChange, ReleaseManifest } from "../release/manifest.ts";
import type { Suspect } from "./record.ts";

export interface RangeCommit {
  readonly sha: string;
  readonly message: string;
}

const mostShown = 20;

/**
 * Ranks what came between good and bad by evidence about the change, never about its author: a pull request that ships
 * a migration or whose plan says that old code cannot run on its schema comes first, then the newest.
 */
export function rankSuspects(
  commits: readonly RangeCommit[],
  leaving: readonly ReleaseManifest[],
): readonly Suspect[] {
  const changes = leaving.flatMap((manifest) => manifest.changes.map((change) => ({ change, manifest })));
  const byCommit = new Map(changes.map((one) => [one.change.mergeCommit, one]));
  const ranked = [...commits].reverse().map((commit, newestFirst) => {
    const merged = byCommit.get(commit.sha);
    const reasons = merged === undefined ? [] : reasonsOf(merged.change, merged.manifest);
    return { commit, merged, reasons, newestFirst };
  });
  ranked.sort((a, b) => b.reasons.length - a.reasons.length || a.newestFirst - b.newestFirst);
  return ranked.slice(0, mostShown).map(({ commit, merged, reasons, newestFirst }) => ({
    sha: commit.sha,
    subject: (commit.message.split("\n")[0] ?? "").slice(0, 200),
    pull: merged?.change.number ?? null,
    reasons: newestFirst === 0 ? [...reasons, "the newest change of the release"] : reasons,
  }));
}

function reasonsOf(change: MergedChange, manifest: ReleaseManifest): readonly string[] {
  const { plan } = change;
  const ships = manifest.migrations.filter(
    (one) => one.change === change.number && one.verdict !== "no-op" && one.verdict !== "not-a-migration",
  );
  return [
    ...(ships.length > 0
      ? [`ships ${ships.length === 1 ? "a migration" : `${ships.length} migrations`}`]
      : []),
    ...(plan?.oldCodeOnNewSchema === "no"
      ? ["its plan says that the old code cannot run on the new schema"]
      : []),
    ...(plan === null ? ["merged without a rollback plan"] : []),
  ];
}
