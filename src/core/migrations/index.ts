import type { Language, Parsers } from "../../kernel/parsers.ts";
import { type Change, pathsBefore, type Snapshot, touchedPaths } from "./change.ts";
import { compareWithBase } from "./compare-with-base.ts";
import { contractWithExpand } from "./findings/contract-with-expand.ts";
import type { MigrationFramework } from "./framework.ts";
import { FRAMEWORKS } from "./frameworks/index.ts";
import { groupBy } from "./group.ts";
import { findInParts } from "./in-parts.ts";
import { judgeMigration } from "./judge-migration.ts";
import { languageOf } from "./language-of.ts";
import { madeBefore } from "./made-before.ts";
import type { Migration } from "./migration.ts";
import { ownFiles } from "./own-files.ts";
import { unchangedSince } from "./unchanged-since.ts";
import type { MigrationFinding, MigrationVerdict } from "./verdict.ts";

/** The tools that may own a file, surest first: the shipped ones, and what a policy declares. */
export type Frameworks = readonly MigrationFramework[];

/** Paths whose texts are needed next, at each end of a change; both empty when all was read or found unreadable. */
export function pathsToRead(
  change: Change,
  frameworks: Frameworks = FRAMEWORKS,
): { readonly head: string[]; readonly base: string[] } {
  const { present, gone } = touchedPaths(change.files);
  return {
    head: wanted([...present, ...gone], change.head, frameworks),
    base: wanted(pathsBefore(change.files), change.base, frameworks),
  };
}

/** The grammars that judging a change needs, once all its texts are read. */
export function languagesOf(change: Change, frameworks: Frameworks = FRAMEWORKS): readonly Language[] {
  const { present, gone } = touchedPaths(change.files);
  const read = [...change.head.texts.keys(), ...change.base.texts.keys()];
  return grammarsFor([...present, ...gone], read, frameworks);
}

/** A verdict for each migration that a change touches, in the order of their paths. */
export function judgeMigrations(
  change: Change,
  parsers: Parsers,
  frameworks: Frameworks = FRAMEWORKS,
): MigrationVerdict[] {
  const { present, gone } = touchedPaths(change.files);
  const after = find([...present, ...gone], change.head, parsers, frameworks);
  const before = find(pathsBefore(change.files), change.base, parsers, frameworks).filter(
    ({ up }) => up.kind !== "absent",
  );
  const merged = new Map(before.map((migration) => [identity(migration), migration]));
  const same = unchangedSince(before, after);
  const readByOthers = sameFiles(before, after);
  const isNew = (migration: Migration): boolean =>
    !merged.has(identity(migration)) && !readByOthers.has(migration) && !same.has(migration);
  const contracts = new Map(
    contractWithExpand(after.filter(isNew)).map(({ migration, finding }) => [migration, finding]),
  );
  const moved = new Set(change.files.flatMap(({ path, status }) => (status === "renamed" ? [path] : [])));
  const newBefore = madeBefore(after.filter((one) => isNew(one) && !moved.has(one.path)));
  const judged = after.flatMap((migration) => {
    const known = merged.has(identity(migration)) ? migration : readByOthers.get(migration);
    const base = known === undefined ? undefined : merged.get(identity(known));
    if (known !== undefined) merged.delete(identity(known));
    if (same.has(migration)) return [];
    if (base === undefined) {
      const verdict = judgeMigration(migration, newBefore(migration));
      const contract = contracts.get(migration);
      return contract === undefined ? verdict : { ...verdict, findings: [...verdict.findings, contract] };
    }
    if (migration.up.kind === "absent") return lost(base, migration, null);
    const verdict = judgeMigration(migration);
    return { ...verdict, findings: [...compareWithBase(base, migration), ...verdict.findings] };
  });
  const renamed = new Map(change.files.map((file) => [file.previousPath, file.path]));
  // Of a file that cannot be read now it is not known what it has lost.
  const unreadable = new Set(after.filter(({ up }) => up.kind === "unreadable").map(({ path }) => path));
  const missed = [...merged.values()].filter(({ path }) => !unreadable.has(path));
  const gones = missed.map((base) => lost(base, null, renamed.get(base.path) ?? null));
  return [...judged, ...gones].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** The migrations that these paths belong to, read and not judged. */
export function findMigrations(
  touched: readonly string[],
  snapshot: Snapshot,
  parsers: Parsers,
  frameworks: Frameworks = FRAMEWORKS,
): readonly Migration[] {
  return find(touched, snapshot, parsers, frameworks).filter(({ up }) => up.kind !== "absent");
}

/** Whether a path may be a migration of any tool. */
export function mayBeMigration(path: string): boolean {
  return FRAMEWORKS.some((framework) => framework.claims(path));
}

function find(
  touched: readonly string[],
  snapshot: Snapshot,
  parsers: Parsers,
  frameworks: Frameworks,
): Migration[] {
  const tools = claimants(touched, frameworks);
  return ownFiles(
    findInParts(touched, snapshot.texts, tools, (tool, part) => tool.find(part, snapshot, parsers)),
  );
}

function wanted(touched: readonly string[], snapshot: Snapshot, frameworks: Frameworks): string[] {
  const named = claimants(touched, frameworks).flatMap((framework) => framework.reads(touched, snapshot));
  return [...new Set(named)].filter((path) => !snapshot.texts.has(path));
}

// A tool may be written in several languages, and only those of the files at hand have to be loaded.
function grammarsFor(
  touched: readonly string[],
  read: readonly string[],
  frameworks: Frameworks,
): readonly Language[] {
  const used = new Set(claimants(touched, frameworks).flatMap((framework) => framework.languages));
  const written = new Set([...touched, ...read].map(languageOf));
  return [...used].filter((language) => written.has(language));
}

function claimants(touched: readonly string[], frameworks: Frameworks): MigrationFramework[] {
  return frameworks.filter((framework) => touched.some((path) => framework.claims(path)));
}

// A title may change; what a database knows a migration by is its tool, where it lies, and its version.
function identity({ tool, path, version, knownAs }: Migration): string {
  return JSON.stringify([tool, knownAs ?? path.slice(0, path.lastIndexOf("/") + 1), version]);
}

// A configuration that comes or goes may hand a file to another tool, which then reads the same migration. By what is
// now the only migration of a file, what was the only one of it.
function sameFiles(
  before: readonly Migration[],
  after: readonly Migration[],
): ReadonlyMap<Migration, Migration> {
  const old = onlyOnesOf(before);
  return new Map(
    [...onlyOnesOf(after)].flatMap(([path, migration]): [Migration, Migration][] => {
      const base = old.get(path);
      return base === undefined || base.tool === migration.tool ? [] : [[migration, base]];
    }),
  );
}

function onlyOnesOf(migrations: readonly Migration[]): ReadonlyMap<string, Migration> {
  const groups = groupBy(migrations, ({ path }) => path);
  return new Map(
    [...groups].flatMap(([path, [only, ...others]]): [string, Migration][] =>
      only === undefined || others.length > 0 ? [] : [[path, only]],
    ),
  );
}

// `rest` is what the change left of it, such as a reversal without its migration.
function lost(base: Migration, rest: Migration | null, renamedTo: string | null): MigrationVerdict {
  const { tool, version, path } = base;
  const file = renamedTo ?? rest?.path ?? path;
  const message =
    renamedTo === null
      ? "Deleted: a merged migration is gone, so databases that ran it know no way back."
      : "Renamed to another version: databases that ran it will run it again, and know no way back from the old one.";
  const write = "The file as it was. To undo a merged migration, add a new one.";
  const rule = renamedTo === null ? "deleted-after-merge" : "renamed-after-merge";
  const findings: MigrationFinding[] = [{ rule, level: "error", file, line: 1, message, write }];
  const at = { file, line: 1, write, reversal: null };
  return { tool, version, path, verdict: "missing", reason: message, ...at, findings };
}
