import type { ChangedFile } from "../../core/migrations/change.ts";
import { compareVersions } from "../../core/migrations/compare-versions.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import { directorySchemas } from "../../core/release/directory-schemas.ts";
import type { DirectorySchema, HashedFile, ShippedMigration } from "../../core/release/manifest.ts";
import { treeChanges } from "../../core/release/tree-changes.ts";
import { releaseUnusable } from "../../kernel/errors.ts";
import type { TreeEntry } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { judgeChange } from "../plan/judge-change.ts";

export interface Shipped {
  readonly migrations: readonly Unattributed[];
  readonly schemas: readonly DirectorySchema[];
  /** Paths of all files that differ between the two commits. */
  readonly changed: ReadonlySet<string>;
}

/** A shipped migration before it is known who brought it. */
export type Unattributed = Omit<ShippedMigration, "change">;

/**
 * The migrations that came between two commits, by comparing their trees (GitHub's own comparison ends at 300 files),
 * each judged and hashed as it stands at the newer one; and where the schema of each directory stands.
 */
export async function shippedMigrations(
  ports: Pick<Ports, "contents" | "digest">,
  tag: string,
  previous: string | null,
  commit: string,
): Promise<Shipped> {
  const [before, after] = await Promise.all([
    previous === null ? null : ports.contents.treeOf(previous),
    ports.contents.treeOf(commit),
  ]);
  if (!after.complete || before?.complete === false) {
    throw releaseUnusable(
      tag,
      "GitHub does not list all files of the repository (over 100,000), so its migrations cannot be known",
      "Nothing was written. Keep migrations in a smaller repository of their own for now.",
    );
  }
  const newer = byPath(after.entries);
  const changed = treeChanges(blobIds(before?.entries ?? []), blobIds(after.entries)).map(
    (change): ChangedFile => ({
      path: change.path,
      status: change.before === null ? "added" : change.after === null ? "removed" : "modified",
    }),
  );
  const verdicts = await judgeChange(ports, changed, after);
  const all = before === null ? verdicts : await judgeChange(ports, everything(after.entries), after);
  const shipped = verdicts.filter(
    (verdict) => verdict.verdict !== "not-a-migration" && newer.has(verdict.path),
  );
  const migrations = await Promise.all(shipped.map((verdict) => hashed(ports, verdict, newer)));
  return {
    migrations: [...migrations].sort((a, b) => compareVersions(a.version, b.version)),
    schemas: directorySchemas(all),
    changed: new Set(changed.map((change) => change.path)),
  };
}

async function hashed(
  ports: Pick<Ports, "contents" | "digest">,
  verdict: MigrationVerdict,
  files: ReadonlyMap<string, TreeEntry>,
): Promise<Unattributed> {
  const hashOf = async (path: string): Promise<HashedFile | null> => {
    const entry = files.get(path);
    return entry === undefined
      ? null
      : { path, sha256: ports.digest.sha256(await ports.contents.bytesOfBlob(entry.sha)) };
  };
  const up = await hashOf(verdict.path);
  const reversal = verdict.reversal === null ? null : await hashOf(verdict.reversal.path);
  if (up === null) throw new Error(`${verdict.path} was listed and is not there.`);
  return {
    tool: verdict.tool,
    version: verdict.version,
    up,
    reversal,
    verdict: verdict.verdict,
    reason: verdict.reason,
  };
}

function everything(entries: readonly TreeEntry[]): readonly ChangedFile[] {
  return entries.map((entry) => ({ path: entry.path, status: "added" }));
}

function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function blobIds(entries: readonly TreeEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.path, entry.sha]));
}
