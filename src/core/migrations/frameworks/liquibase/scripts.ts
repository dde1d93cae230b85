import type { Snapshot } from "../../change.ts";
import { isAmongMigrations } from "../../sql-files/paths.ts";
import type { ChangeSet } from "./change-set.ts";
import { isCertainlyLiquibase, mayBeChangelog } from "./changelog-path.ts";
import { filesOf } from "./references.ts";
import { NO_PARSERS, openRepository, type Repository } from "./repository.ts";
import { sharedParts } from "./resource.ts";

const MAX_DIRECTORIES = 20;
const MAX_CHANGELOGS = 30;

/** Whether a path may be SQL that a changelog runs by a `sqlFile`. */
export function mayBeScript(path: string): boolean {
  return path.toLowerCase().endsWith(".sql") && (isAmongMigrations(path) || isCertainlyLiquibase(path));
}

/**
 * The changelogs that are most likely to run one of these files: the nearest of those whose path says what they are, or
 * whose text is at hand.
 */
export function changelogsNear(
  scripts: Iterable<string>,
  { paths, texts }: Pick<Snapshot, "paths" | "texts">,
): readonly string[] {
  const directories = [...new Set([...scripts].map(directoryOf))].slice(0, MAX_DIRECTORIES);
  if (directories.length === 0) return [];
  const changelogs = [...paths].filter(
    (path) => mayBeChangelog(path) && (isCertainlyLiquibase(path) || texts.has(path)),
  );
  return [...new Set(directories.flatMap((directory) => nearest(directory, changelogs)))];
}

/** Which of these files are run by a changelog near them, as far as that was read. */
export function runByChangelogs(scripts: readonly string[], snapshot: Snapshot): ReadonlySet<string> {
  const near = changelogsNear(scripts, snapshot);
  const repository = openRepository(snapshot, new Set(scripts), NO_PARSERS);
  return new Set(near.flatMap((path) => filesOf(repository.changeSets(path), path, repository)));
}

/** Whether a changeSet runs one of these files, in an update or in a rollback. */
export function runsOne(
  changeSet: ChangeSet,
  changelog: string,
  scripts: ReadonlySet<string>,
  repository: Repository,
): boolean {
  return filesOf([changeSet], changelog, repository).some((path) => scripts.has(path));
}

function nearest(directory: string, changelogs: readonly string[]): readonly string[] {
  return changelogs
    .map((path) => ({ path, shared: sharedParts(path, directory) }))
    .sort((a, b) => b.shared - a.shared || (a.path < b.path ? -1 : 1))
    .slice(0, MAX_CHANGELOGS)
    .map(({ path }) => path);
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
