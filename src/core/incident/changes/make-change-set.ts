import { digestText } from "../../release/artifact-reference.ts";
import type { MergedChange, ReleaseManifest } from "../../release/manifest.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { type Area, areaFinder, everythingElse } from "./area.ts";
import type {
  ChangedLockfile,
  ChangedMigration,
  ChangedPull,
  ChangedVersion,
  ChangeSet,
} from "./change-set.ts";
import { changedAreas } from "./changed-areas.ts";
import type { OwnersRule } from "./codeowners.ts";
import type { TouchedPaths } from "./touched-paths.ts";

export interface ChangeFacts {
  /** The release that failed, and the one that was good; null when there was none to compare with. */
  readonly from: ReleaseState;
  readonly to: ReleaseState | null;
  /** Manifests between the two, newest first; null when the way from one to the other could not be read. */
  readonly leaving: readonly ReleaseManifest[] | null;
  readonly commits: number | null;
  /** Files by the number of the pull request; those that are not in it are not known. */
  readonly touched: ReadonlyMap<number, TouchedPaths>;
  readonly owners: readonly OwnersRule[];
  readonly lockfiles: readonly ChangedLockfile[];
  readonly problems: readonly string[];
}

/** All that is known to differ between the good and the bad release, the newest first, and what is not known of it. */
export function changeSetOf(facts: ChangeFacts): ChangeSet {
  const { from, to, touched } = facts;
  const leaving = knownManifests(facts);
  const areaOf = areaFinder(facts.owners);
  const areas = new Map([...touched].map(([number, { paths }]) => [number, areasIn(paths, areaOf)] as const));
  const pulls = newestFirst(leaving).map((change) => pullOf(change, areas.get(change.number) ?? null));
  const [young, old] = [from.manifest?.document ?? null, to?.manifest?.document ?? null];
  return {
    base: to?.commit ?? null,
    head: from.commit,
    commits: facts.commits,
    pulls,
    areas: changedAreas(pulls, areas),
    migrations: [...leaving].reverse().flatMap(migrationsOf),
    config: young === null || old === null ? [] : changedVersions(configOf(old), configOf(young)),
    artifacts: young === null || old === null ? [] : changedVersions(artifactsOf(old), artifactsOf(young)),
    lockfiles: facts.lockfiles,
    problems: [...problemsOf(facts), ...facts.problems],
  };
}

/** The manifests that are known of what lies between: without the way from one to the other, the failed release's own. */
export function knownManifests({
  from,
  leaving,
}: Pick<ChangeFacts, "from" | "leaving">): readonly ReleaseManifest[] {
  if (leaving !== null && leaving.length > 0) return leaving;
  return from.manifest === null ? [] : [from.manifest.document];
}

/** The pull requests of the manifests, each once, the last merged first. */
export function newestFirst(manifests: readonly ReleaseManifest[]): readonly MergedChange[] {
  const once = new Map(manifests.flatMap(({ changes }) => changes).map((change) => [change.number, change]));
  return [...once.values()].sort(
    (a, b) => Date.parse(b.mergedAt) - Date.parse(a.mergedAt) || b.number - a.number,
  );
}

// The area with most of the files first, as there the change is at home; what no rule names more closely is nobody's home.
function areasIn(paths: readonly string[], areaOf: (path: string) => Area): readonly Area[] {
  const counted = new Map<string, { readonly area: Area; files: number }>();
  for (const path of paths) {
    const area = areaOf(path);
    const known = counted.get(area.name);
    if (known === undefined) counted.set(area.name, { area, files: 1 });
    else known.files += 1;
  }
  return [...counted.values()]
    .map(({ area, files }) => ({ area, files: area.name === everythingElse ? 0 : files }))
    .sort((a, b) => b.files - a.files || (a.area.name < b.area.name ? -1 : 1))
    .map(({ area }) => area);
}

function pullOf(change: MergedChange, areas: readonly Area[] | null): ChangedPull {
  const { number, title, mergeCommit, mergedAt, plan } = change;
  return {
    number,
    title,
    mergeCommit,
    mergedAt,
    hasPlan: plan !== null,
    areas: areas?.map(({ name }) => name) ?? null,
  };
}

function migrationsOf({ tag, migrations }: ReleaseManifest): readonly ChangedMigration[] {
  return migrations
    .filter(({ verdict }) => verdict !== "no-op" && verdict !== "not-a-migration")
    .map(({ up, tool, verdict, change }) => ({ path: up.path, tool, verdict, release: tag, pull: change }));
}

function configOf({ config }: ReleaseManifest): ReadonlyMap<string, string> {
  return new Map(config.map(({ name, version }) => [name, version]));
}

function artifactsOf({ artifacts }: ReleaseManifest): ReadonlyMap<string, string> {
  return new Map(artifacts.map((artifact) => [artifact.name, digestText(artifact)]));
}

function changedVersions(
  old: ReadonlyMap<string, string>,
  young: ReadonlyMap<string, string>,
): readonly ChangedVersion[] {
  return [...new Set([...old.keys(), ...young.keys()])]
    .sort()
    .map((name) => ({ name, from: old.get(name) ?? null, to: young.get(name) ?? null }))
    .filter(({ from, to }) => from !== to);
}

// Without a full stop.
function noManifest(release: ReleaseState): string {
  const name = releaseName(release);
  return release.tag === null
    ? `${name} has no release manifest`
    : `The manifest of ${name} cannot be read as it was deployed (its tag may have been moved, or the release deleted)`;
}

function problemsOf({ from, to, leaving, touched }: ChangeFacts): readonly string[] {
  const cut = [...touched].filter(([, { complete }]) => !complete).map(([number]) => number);
  return [
    to === null ? "No good release is known to compare with." : "",
    from.manifest === null
      ? `${noManifest(from)}, so its pull requests, migrations and versions are not known.`
      : "",
    from.manifest !== null && to !== null && leaving === null
      ? `The releases between ${releaseName(to)} and ${releaseName(from)} could not be read, so only what ${releaseName(from)} itself brought is listed.`
      : "",
    from.manifest !== null && to !== null && to.manifest === null
      ? `${noManifest(to)}, so versions of configuration and artifacts cannot be compared.`
      : "",
    cut.length > 0
      ? `GitHub does not list all files of ${cut.map((number) => `pull request ${number}`).join(", ")}.`
      : "",
  ].filter(Boolean);
}
