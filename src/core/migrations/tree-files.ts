import type { ChangedFile } from "./change.ts";

/** Path, kind and blob id of a file at a commit. */
export interface ListedFile {
  readonly path: string;
  readonly sha: string;
  /** As git writes it: a file that becomes a link keeps its blob and is another file all the same. */
  readonly mode?: string;
}

/**
 * The files that differ between two commits, by their trees. A file that came and one that went with the same content
 * are a rename; where several are alike, those of the same name go together first.
 */
export function treeFiles(
  before: readonly ListedFile[],
  after: readonly ListedFile[],
): readonly ChangedFile[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Set(after.map(({ path }) => path));
  const added = after.filter(({ path }) => !old.has(path));
  const removed = before.filter(({ path }) => !now.has(path));
  const renames = renamesOf(removed, added);
  const moved = new Set(renames.values());
  const files: ChangedFile[] = [
    ...after.flatMap((file) => changeOf(old.get(file.path), file)),
    ...added.map(({ path }): ChangedFile => {
      const previousPath = renames.get(path);
      return previousPath === undefined
        ? { path, status: "added" }
        : { path, status: "renamed", previousPath };
    }),
    ...removed
      .filter(({ path }) => !moved.has(path))
      .map(({ path }): ChangedFile => ({ path, status: "removed" })),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function changeOf(old: ListedFile | undefined, { path, sha, mode }: ListedFile): ChangedFile[] {
  if (old === undefined) return [];
  if (old.sha !== sha) return [{ path, status: "modified" }];
  return old.mode === mode ? [] : [{ path, status: "changed" }];
}

// New path to old path.
function renamesOf(
  removed: readonly ListedFile[],
  added: readonly ListedFile[],
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of [nameAndContent, contentOf]) {
    const waiting = new Map<string, string[]>();
    // Taken from the end, so that the first of those that are alike goes first.
    for (const file of removed.toReversed()) {
      if (taken.has(file.path)) continue;
      const alike = waiting.get(keyOf(file));
      if (alike === undefined) waiting.set(keyOf(file), [file.path]);
      else alike.push(file.path);
    }
    for (const file of added) {
      const previous = renames.has(file.path) ? undefined : waiting.get(keyOf(file))?.pop();
      if (previous === undefined) continue;
      renames.set(file.path, previous);
      taken.add(previous);
    }
  }
  return renames;
}

function nameAndContent({ path, sha }: ListedFile): string {
  return `${sha}\n${path.slice(path.lastIndexOf("/") + 1)}`;
}

function contentOf({ sha }: ListedFile): string {
  return sha;
}
