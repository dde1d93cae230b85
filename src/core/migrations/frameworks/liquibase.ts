import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { idiomOf } from "./liquibase/idiom.ts";
import { type ChangelogFormat, formatOf } from "./liquibase/read-changelog.ts";
import { filesOf } from "./liquibase/references.ts";
import { openRepository, type Repository } from "./liquibase/repository.ts";
import { downSide, upSide } from "./liquibase/sides.ts";

const FORMATS = /\.(?:xml|ya?ml|json)$/i;
// Changelogs may lie anywhere; these words stand in the paths of nearly all, and of few other files.
const LIKELY =
  /change-?_?(?:log|set)|liquibase|migrat|schema|(?:^|[/_.-])(?:db|databases?|changes|updates)(?:$|[/_.-])/i;
const CERTAIN = /liquibase|change-?_?log/i;
const HIDDEN = /(?:^|\/)\./;

/** Liquibase: changelogs in XML, YAML and JSON, recognised by their root; each changeSet is a migration. */
export const liquibase: MigrationFramework = {
  name: "liquibase",
  title: "Liquibase",
  languages: [],

  claims(path: string): boolean {
    return FORMATS.test(path) && LIKELY.test(path) && !HIDDEN.test(path);
  },

  versionOf(): string | null {
    return null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    const repository = openRepository(snapshot, NO_PARSERS);
    const changelogs = claimed(touched, snapshot);
    const referred = changelogs.flatMap((path) => filesOf(repository.changeSets(path), path, repository));
    return [...new Set([...changelogs, ...referred])];
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const repository = openRepository(snapshot, parsers);
    return claimed(touched, snapshot).flatMap((path) => migrationsOf(path, snapshot, repository));
  },
};

// What is to be read is told by changelogs alone.
const NO_PARSERS: Parsers = {
  source: () => ({ kind: "unreadable", reason: "" }),
  postgres: () => ({ kind: "refused", message: "", line: 1 }),
};

function claimed(touched: readonly string[], { paths }: Snapshot): readonly string[] {
  return [...new Set(touched)].filter((path) => liquibase.claims(path) && paths.has(path));
}

function migrationsOf(path: string, { texts }: Snapshot, repository: Repository): readonly Migration[] {
  if ((texts.get(path) ?? null) === null) {
    // Most files whose path would do are something else.
    return CERTAIN.test(path) ? [unreadable(path, 1, "It could not be read as text.", "path")] : [];
  }
  const changelog = repository.changelog(path);
  if (changelog.kind === "other") return [];
  if (changelog.kind === "broken") return [unreadable(path, changelog.line, changelog.reason, "configured")];
  const place = { path, repository };
  return repository.changeSets(path).map((changeSet) => {
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
