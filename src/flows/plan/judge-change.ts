import type { Change, ChangedFile } from "../../core/migrations/change.ts";
import { judgeMigrations, pathsToRead } from "../../core/migrations/index.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import type { TreeEntry } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const regularModes = new Set(["100644", "100755"]);
// Texts that are asked for together come in one request.
const concurrentReads = 100;

/** Judges every migration among the changed files, reading by API only the texts that the tools ask for. */
export async function judgeChange(
  ports: Pick<Ports, "contents">,
  files: readonly ChangedFile[],
  tree: { readonly entries: readonly TreeEntry[]; readonly complete: boolean },
): Promise<readonly MigrationVerdict[]> {
  const blobs = new Map(tree.entries.map((entry) => [entry.path, entry]));
  const change: Change = { files, head: { paths: new Set(blobs.keys()), complete: tree.complete } };
  const texts = new Map<string, string | null>();
  for (let wanted = pathsToRead(change, texts); wanted.length > 0; wanted = pathsToRead(change, texts)) {
    for (let start = 0; start < wanted.length; start += concurrentReads) {
      const batch = wanted.slice(start, start + concurrentReads);
      const read = await Promise.all(batch.map((path) => textOf(ports, blobs.get(path))));
      batch.forEach((path, index) => {
        texts.set(path, read[index] ?? null);
      });
    }
  }
  return judgeMigrations(change, texts);
}

/** Every migration of a tree, judged by its path alone: whether it can be reversed is not asked. */
export function migrationsByPath(tree: {
  readonly entries: readonly TreeEntry[];
  readonly complete: boolean;
}): readonly MigrationVerdict[] {
  const files = tree.entries.map((entry): ChangedFile => ({ path: entry.path, status: "added" }));
  const paths = new Set(tree.entries.map((entry) => entry.path));
  const change: Change = { files, head: { paths, complete: tree.complete } };
  return judgeMigrations(change, new Map(pathsToRead(change, new Map()).map((path) => [path, null])));
}

// A symbolic link is a path to somewhere else, never the text of a migration.
async function textOf(ports: Pick<Ports, "contents">, entry: TreeEntry | undefined): Promise<string | null> {
  if (entry === undefined || !regularModes.has(entry.mode)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await ports.contents.bytesOfBlob(entry.sha));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
