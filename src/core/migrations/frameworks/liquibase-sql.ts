import type { Parsers } from "../../../kernel/parsers.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { linesOf } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { directoryOf, isAmongMigrations, nameOf } from "../sql-files/paths.ts";
import { absent, sectionSide, unreadable } from "../sql-files/sections.ts";
import { type ChangeSet, parseChangeSets } from "./liquibase-sql/parse-change-sets.ts";

/** Liquibase's formatted SQL: `--liquibase formatted sql`, then change sets, each with its `--rollback` lines. */
export const liquibaseSql: MigrationFramework = oneFileFramework({
  name: "liquibase-sql",
  title: "Liquibase (formatted SQL)",
  // Only the text names a change set; a number in the name still tells which file is the newest.
  versionOf: (path) => (mayBeChangelog(path) ? (/^\d+/.exec(nameOf(path))?.[0] ?? null) : undefined),
  read,
  claimUnread: (path) => (/changelog/i.test(path) ? "path" : null),
  idiomOf: () => idiomOf("<author>:<id>"),
});

// Any SQL file may be one. Those that lie elsewhere and are not numbered are not read for it.
function mayBeChangelog(path: string): boolean {
  const name = nameOf(path);
  if (!name.toLowerCase().endsWith(".sql") || NAMES_OF_OTHERS.test(name)) return false;
  return isAmongMigrations(path) || PLACES.test(directoryOf(path)) || /^\d|changelog|changeset/i.test(name);
}

const NAMES_OF_OTHERS = /^(?:migration|up|down)\.sql$|^(?:R|[VUB]\d.*)__/;
const PLACES = /(?:^|\/)(?:liquibase|change-?sets?|changes|releases?)\//i;

function read({ path, text }: OneFile, _: unknown, parsers: Parsers): readonly Migration[] {
  const parsed = parseChangeSets(linesOf(text));
  switch (parsed.kind) {
    case "not-formatted":
      return [];
    case "refused": {
      const side = unreadable(parsed.reason, path, parsed.line);
      const about = { tool: "liquibase-sql", version: nameOf(path), path, claim: "configured" } as const;
      return [{ ...about, up: side, down: side, reversal: null, idiom: idiomOf("<author>:<id>") }];
    }
    case "parsed":
      return migrationsOf(parsed.changeSets, path, parsers);
    default:
      return parsed satisfies never;
  }
}

function migrationsOf(
  changeSets: readonly ChangeSet[],
  path: string,
  parsers: Parsers,
): readonly Migration[] {
  // Each is read once, however many others name it for their rollback.
  const ups = changeSets.map((changeSet) => sectionSide(changeSet.up, path, parsers));
  const byVersion = new Map(changeSets.map((changeSet, index) => [versionOf(changeSet), ups[index]]));
  return changeSets.flatMap((changeSet, index) => {
    const up = ups[index];
    if (up === undefined) return [];
    const version = versionOf(changeSet);
    const down = downSide(changeSet, byVersion, path, parsers);
    // The path is a part of what a database knows a change set by.
    const about = {
      tool: "liquibase-sql",
      version,
      path,
      knownAs: path,
      claim: "configured",
      reversal: { path },
    } as const;
    return [{ ...about, up, down, idiom: idiomOf(version) }];
  });
}

function downSide(
  { up, rollback }: ChangeSet,
  ups: ReadonlyMap<string, Side | undefined>,
  file: string,
  parsers: Parsers,
): Side {
  switch (rollback.kind) {
    case "none":
      return absent(NO_ROLLBACK, file, up.firstLine);
    case "nothing":
      return { kind: "operations", operations: [], file, line: rollback.line, declares: "silently" };
    case "sql":
      return sectionSide(rollback.section, file, parsers);
    case "change-set": {
      const other = rollback.isElsewhere ? undefined : ups.get(rollback.version);
      // A change set of another file: it does something that is not looked up.
      const opaque = { kind: "opaque", line: rollback.line } as const;
      return other ?? { kind: "operations", operations: [opaque], file, line: rollback.line, declares: null };
    }
    default:
      return rollback satisfies never;
  }
}

const NO_ROLLBACK =
  "The change set has no `--rollback`. Liquibase cannot invert SQL by itself, and stops there.";

function versionOf({ author, id }: ChangeSet): string {
  return `${author}:${id}`;
}

function idiomOf(version: string): Idiom {
  return {
    reversal: `--changeset ${version}
<the statements that are there now>
--rollback <the statement that takes them back; one such line for each statement>`,
    raising: `--changeset ${version} rollbackSplitStatements:false
<the statements that are there now>
--rollback DO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;`,
  };
}
