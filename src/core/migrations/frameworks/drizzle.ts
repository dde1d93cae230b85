import { z } from "zod";
import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Migration } from "../migration.ts";
import type { PairedName } from "../pairs.ts";
import { folderPair } from "../sql-files/folder-pair.ts";
import { markOf } from "../sql-files/marks.ts";
import { pairFramework } from "../sql-files/pair-framework.ts";
import { directoryOf, nameOf } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { unreadable } from "../sql-files/sections.ts";

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

const pairs = pairFramework({
  name: "drizzle",
  title: "Drizzle",
  parse,
  neighbours: (path, { paths }) => [journalOf(path)].filter((file) => paths.has(file)),
  claim,
  afterMissing: "Drizzle has no way back of its own: its migrate never runs a down file, a person has to.",
  downFor,
  idiom: (_, down) => ({
    reversal: `${down}, with the statements that take the migration back, for the database's own client to run.
Its row in drizzle.__drizzle_migrations has to go too, in the same transaction.`,
    raising: RAISING,
  }),
});

/**
 * Drizzle: `0001_title.sql` listed in `meta/_journal.json`, or a folder with `migration.sql` and `snapshot.json`. By
 * the convention of its users `0001_title.down.sql`, or `down.sql` in the folder, takes it back.
 */
export const drizzle: MigrationFramework = {
  ...pairs,
  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    return pairs.find(touched, snapshot, parsers).map((migration) => listed(migration, snapshot));
  },
};

function parse(path: string): PairedName | null {
  const folder = folderPair(path, "migration.sql", "down.sql");
  if (folder !== null) return folder;
  const [, tag, down] = /^(\d+_[^.]+)(\.down)?\.sql$/.exec(nameOf(path)) ?? [];
  return tag === undefined ? null : { version: tag, direction: down === undefined ? "up" : "down" };
}

function claim(path: string, _: unknown, { paths, texts }: Snapshot): Claim | null {
  if (isFolder(path)) return paths.has(`${directoryOf(path)}snapshot.json`) ? "configured" : null;
  if (markOf(texts.get(path) ?? "") !== null) return null;
  return paths.has(journalOf(path)) ? "configured" : null;
}

// Drizzle runs what its journal lists, and only that.
function listed(migration: Migration, { texts }: Snapshot): Migration {
  const { path, version, up } = migration;
  if (isFolder(path) || up.kind === "absent") return migration;
  const tags = tagsOf(texts.get(journalOf(path)) ?? null);
  if (tags?.includes(version) === true) return migration;
  const reason =
    tags === null
      ? "The journal of Drizzle could not be read, so it is not known whether this file runs."
      : "The journal of Drizzle does not list this file, so it is not known when it runs.";
  const side = unreadable(reason, path, 1);
  return { ...migration, up: side, down: side };
}

function tagsOf(text: string | null): readonly string[] | null {
  if (text === null) return null;
  try {
    const journal = Journal.safeParse(JSON.parse(text));
    return journal.success ? journal.data.entries.map(({ tag }) => tag) : null;
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return folderPair(path, "migration.sql", "down.sql") !== null;
}

function journalOf(path: string): string {
  return `${directoryOf(path)}meta/_journal.json`;
}

function downFor(path: string): string {
  return isFolder(path) ? `${directoryOf(path)}down.sql` : path.replace(/\.sql$/, ".down.sql");
}
