import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import type { ChangeSet } from "./liquibase/change-set.ts";
import { isCertainlyLiquibase, mayBeChangelog } from "./liquibase/changelog-path.ts";
import { idiomOf } from "./liquibase/idiom.ts";
import { type ChangelogFormat, formatOf } from "./liquibase/read-changelog.ts";
import { filesOf } from "./liquibase/references.ts";
import { NO_PARSERS, openRepository, type Repository } from "./liquibase/repository.ts";
import { changelogsNear, mayBeScript, runsOne } from "./liquibase/scripts.ts";
import { downSide, upSide } from "./liquibase/sides.ts";

/** Liquibase: changelogs in XML, YAML and JSON, recognised by their root; each changeSet is a migration. */
export const liquibase: MigrationFramework = {
  name: "liquibase",
  title: "Liquibase",
  languages: [],

  claims(path: string): boolean {
    return mayBeChangelog(path) || mayBeScript(path);
  },

  // Of the files that changelogs run, one tells as much about where a schema stands as all of them.
  versionOf(path: string): string | null {
    return mayBeScript(path) ? path.slice(path.lastIndexOf("/") + 1) : null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    const { changelogs, scripts, repository } = opened(touched, snapshot, NO_PARSERS);
    const wanted = new Set([...changelogs, ...filesOfAll(changelogs, repository)]);
    // Who runs the others is looked up once it is known what the changelogs of the change run themselves.
    if ([...wanted].some((path) => !snapshot.texts.has(path))) return [...wanted];
    const left = new Set([...scripts].filter((path) => !wanted.has(path)));
    for (const path of changelogsNear(left, snapshot)) {
      wanted.add(path);
      const running = repository.changeSets(path).filter((one) => runsOne(one, path, left, repository));
      for (const file of filesOf(running, path, repository)) wanted.add(file);
    }
    return [...wanted].filter((path) => snapshot.paths.has(path));
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const { changelogs, scripts, repository } = opened(touched, snapshot, parsers);
    const own = new Set(changelogs);
    const others = changelogsNear(scripts, snapshot).filter((path) => !own.has(path));
    return [
      ...changelogs.flatMap((path) => migrationsOf(path, snapshot, repository)),
      // Nothing is said about those whose own text says nothing.
      ...others.flatMap((path) =>
        repository.changelog(path).kind === "changelog"
          ? migrationsOf(path, snapshot, repository, (one) => runsOne(one, path, scripts, repository))
          : [],
      ),
    ];
  },
};

interface Opened {
  readonly changelogs: readonly string[];
  /** SQL that is touched, whether it is still there or not. */
  readonly scripts: ReadonlySet<string>;
  readonly repository: Repository;
}

function opened(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): Opened {
  const scripts = new Set(touched.filter(mayBeScript));
  const changelogs = [...new Set(touched)].filter((path) => mayBeChangelog(path) && snapshot.paths.has(path));
  return { changelogs, scripts, repository: openRepository(snapshot, scripts, parsers) };
}

function filesOfAll(changelogs: readonly string[], repository: Repository): readonly string[] {
  return changelogs.flatMap((path) => filesOf(repository.changeSets(path), path, repository));
}

function migrationsOf(
  path: string,
  { texts }: Snapshot,
  repository: Repository,
  isWanted: (changeSet: ChangeSet) => boolean = () => true,
): readonly Migration[] {
  if ((texts.get(path) ?? null) === null) {
    // Most files whose path would do are something else.
    return isCertainlyLiquibase(path) ? [unreadable(path, 1, "It could not be read as text.", "path")] : [];
  }
  const changelog = repository.changelog(path);
  if (changelog.kind === "other") return [];
  if (changelog.kind === "broken") return [unreadable(path, changelog.line, changelog.reason, "configured")];
  const place = { path, repository };
  return repository
    .changeSets(path)
    .filter(isWanted)
    .map((changeSet) => {
      const [up, down] = [upSide(changeSet, place), downSide(changeSet, place)];
      return migration(path, changeSet.version, changelog.format, "configured", up, down);
    });
}

function unreadable(path: string, line: number, reason: string, claim: Migration["claim"]): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return migration(path, path.slice(path.lastIndexOf("/") + 1), formatOf(path), claim, side, side);
}

function migration(
  path: string,
  version: string,
  format: ChangelogFormat,
  claim: Migration["claim"],
  up: Side,
  down: Side,
): Migration {
  const reversal = down.kind === "operations" ? { path } : null;
  return {
    tool: "liquibase",
    version,
    path,
    knownAs: path,
    claim,
    up,
    down,
    reversal,
    idiom: idiomOf(format),
  };
}
