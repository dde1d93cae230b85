import { type Change, type Texts, touchedPaths } from "./change.ts";
import type { MigrationFramework } from "./framework.ts";
import { golangMigrate } from "./golang-migrate.ts";
import type { MigrationVerdict } from "./verdict.ts";

/** Every migration tool that is judged. */
export const FRAMEWORKS: readonly MigrationFramework[] = [golangMigrate];

/** The paths to read at the head next; empty when everything needed was read or found unreadable (null). */
export function pathsToRead(change: Change, texts: Texts): string[] {
  const wanted = claimants(change).flatMap((framework) => framework.reads(change, texts));
  return [...new Set(wanted)].filter((path) => !texts.has(path));
}

/** A verdict for each migration that a change touches, in the order of their paths. */
export function judgeMigrations(change: Change, texts: Texts): MigrationVerdict[] {
  return claimants(change)
    .flatMap((framework) => framework.judge(change, texts))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function claimants(change: Change): MigrationFramework[] {
  const { present, gone } = touchedPaths(change.files);
  return FRAMEWORKS.filter((framework) => [...present, ...gone].some((path) => framework.claims(path)));
}
