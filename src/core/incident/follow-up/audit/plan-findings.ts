import { type ReleaseState, releaseName } from "../../../rollback/release-state.ts";
import { isPlaceholder } from "../../lint/is-placeholder.ts";

/** A release that an environment may have to leave again. */
export interface StandingRelease {
  readonly environment: string;
  readonly release: ReleaseState;
}

/** A merged change whose plan deserves a look. */
export interface PlanFinding {
  readonly environment: string;
  readonly release: string;
  readonly pull: number;
  /** Since it was merged. */
  readonly days: number;
}

export interface PlanFindings {
  /** Releases that run now and have a manifest. */
  readonly standing: number;
  /** Changes in them. */
  readonly looked: number;
  /** The oldest first. */
  readonly stale: readonly PlanFinding[];
  /** Changes with migrations whose plan tells of no test of the way back. */
  readonly untested: readonly PlanFinding[];
  /** Environments whose release has no manifest, so that nothing is known of its plans. */
  readonly unknown: readonly string[];
}

const dayMs = 86_400_000;

/** Plans of the standing releases that are older than so many milliseconds, and reversals that nobody tested. */
export function planFindings(
  standing: readonly StandingRelease[],
  nowMs: number,
  staleMs: number,
): PlanFindings {
  const all = standing.flatMap(({ environment, release }) =>
    (release.manifest?.document.changes ?? []).map((change) => {
      const ageMs = nowMs - Date.parse(change.mergedAt);
      const days = Number.isNaN(ageMs) ? 0 : Math.floor(ageMs / dayMs);
      const hasMigration = release.manifest?.document.migrations.some((one) => one.change === change.number);
      const isStale = change.plan !== null && ageMs >= staleMs;
      const isUntested = hasMigration === true && isPlaceholder(change.plan?.fields["tested"] ?? "");
      const finding = { environment, release: releaseName(release), pull: change.number, days };
      return { finding, isStale, isUntested };
    }),
  );
  const oldest = (a: PlanFinding, b: PlanFinding): number => b.days - a.days || a.pull - b.pull;
  return {
    standing: standing.filter(({ release }) => release.manifest !== null).length,
    looked: all.length,
    stale: all
      .filter(({ isStale }) => isStale)
      .map(({ finding }) => finding)
      .sort(oldest),
    untested: all
      .filter(({ isUntested }) => isUntested)
      .map(({ finding }) => finding)
      .sort(oldest),
    unknown: standing
      .filter(({ release }) => release.manifest === null)
      .map(({ environment }) => environment)
      .sort(),
  };
}
