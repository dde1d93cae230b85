import type { Migration } from "./migration.ts";
import type { Side } from "./side.ts";

/**
 * The migrations of `head` that a change leaves as they were in `base`, of files that hold several. They were judged
 * when they came: a file that grows at its end must not bring up again what databases have run for years. Where it is
 * not certain that one is the same, it is not among them.
 */
export function unchangedSince(
  base: readonly Migration[],
  head: readonly Migration[],
): ReadonlySet<Migration> {
  const before = new Map(base.map((migration) => [keyOf(migration), migration]));
  const shared = sharedFiles([...base, ...head]);
  return new Set(
    head.filter((migration) => {
      const old = before.get(keyOf(migration));
      return old !== undefined && shared.has(fileOf(migration)) && isSame(old, migration);
    }),
  );
}

function isSame(old: Migration, now: Migration): boolean {
  return isSameSide(old.up, now.up) && isSameSide(old.down, now.down);
}

function isSameSide(old: Side, now: Side): boolean {
  // What is not there follows from what is: it is the same when the other side is.
  if (old.kind === "absent" || now.kind === "absent") return old.kind === now.kind;
  if (old.fingerprint !== undefined && now.fingerprint !== undefined) {
    return old.fingerprint === now.fingerprint;
  }
  return isCertain(old) && isCertain(now) && shapeOf(old) === shapeOf(now);
}

function isCertain(side: Side): boolean {
  return side.kind === "operations" && side.operations.every(({ kind }) => kind !== "opaque");
}

// Without its place: what stands above it in the file may have moved it.
function shapeOf(side: Side): string {
  if (side.kind !== "operations") return side.kind;
  const operations = side.operations.map((operation) => ({ ...operation, line: operation.line - side.line }));
  return JSON.stringify([side.declares, operations]);
}

function sharedFiles(migrations: readonly Migration[]): ReadonlySet<string> {
  const versions = new Map<string, Set<string>>();
  for (const migration of migrations) {
    const file = fileOf(migration);
    versions.set(file, (versions.get(file) ?? new Set()).add(migration.version));
  }
  return new Set([...versions].filter(([, { size }]) => size > 1).map(([file]) => file));
}

function fileOf({ tool, path }: Migration): string {
  return `${tool}\n${path}`;
}

function keyOf(migration: Migration): string {
  return `${fileOf(migration)}\n${migration.version}`;
}
