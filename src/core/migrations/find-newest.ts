import type { Parsers } from "../../kernel/parsers.ts";
import type { Change, Snapshot } from "./change.ts";
import { type Frameworks, findMigrations, languagesOf, pathsToRead } from "./index.ts";
import type { Migration } from "./migration.ts";
import { newestFiles } from "./newest-files.ts";

/** What tells where the schemas of a commit stand: its newest migrations, and what has to be read to find them. */
export interface NewestMigrations {
  readonly isEmpty: boolean;
  /** Texts that are needed next; empty when all were asked for. */
  pathsToRead(): readonly string[];
  languages(): ReturnType<typeof languagesOf>;
  find(parsers: Parsers): readonly Migration[];
}

/** Finds the newest migrations among the files of a commit; `snapshot.texts` may grow between the calls. */
export function newestMigrations(
  snapshot: Snapshot,
  frameworks: Frameworks,
  isIgnored: (path: string) => boolean,
): NewestMigrations {
  const paths = [...snapshot.paths].filter((path) => !isIgnored(path));
  const touched = newestFiles(paths, frameworks);
  // As if they had just come, on nothing.
  const change: Change = {
    files: touched.map((path) => ({ path, status: "added" })),
    head: snapshot,
    base: { paths: new Set(), complete: true, texts: new Map() },
  };
  return {
    isEmpty: touched.length === 0,
    pathsToRead: () => pathsToRead(change, frameworks).head,
    languages: () => languagesOf(change, frameworks),
    find: (parsers) => findMigrations(touched, snapshot, parsers, frameworks),
  };
}
