import type { ObjectStore, TreeEntry } from "./objects.ts";

export interface TreeFile {
  readonly mode: string;
  readonly sha: string;
}
/** Every file below a tree by its full path. Directories are implied. */
export type TreeFiles = ReadonlyMap<string, TreeFile>;

/** The mode by which a tree's entry is a tree. */
export const directoryMode = "040000";

/** All files below a tree, whatever their depth. */
export function filesOf(store: ObjectStore, tree: string, prefix = ""): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  for (const { mode, name, sha } of store.tree(tree) ?? []) {
    if (mode !== directoryMode) files.set(prefix + name, { mode, sha });
    else for (const [path, file] of filesOf(store, sha, `${prefix}${name}/`)) files.set(path, file);
  }
  return files;
}

/** Writes the trees that hold these files and answers the root's sha. */
export function writeFiles(store: ObjectStore, files: TreeFiles): string {
  const here: TreeEntry[] = [];
  const below = new Map<string, Map<string, TreeFile>>();
  for (const [path, file] of files) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      here.push({ ...file, name: path });
      continue;
    }
    const name = path.slice(0, slash);
    const inside = below.get(name) ?? new Map<string, TreeFile>();
    below.set(name, inside.set(path.slice(slash + 1), file));
  }
  const directories = [...below].map(([name, inside]) => ({
    mode: directoryMode,
    name,
    sha: writeFiles(store, inside),
  }));
  return store.writeTree([...here, ...directories]);
}

/** The entry at a path below a tree: a file or a directory; the root for the empty path. */
export function entryAt(store: ObjectStore, tree: string, path: string): TreeFile | undefined {
  let at: TreeFile | undefined = { mode: directoryMode, sha: tree };
  for (const part of path.split("/").filter((name) => name !== "")) {
    const entries: readonly TreeEntry[] = at?.mode === directoryMode ? (store.tree(at.sha) ?? []) : [];
    at = entries.find((entry) => entry.name === part);
  }
  return at === undefined ? undefined : { mode: at.mode, sha: at.sha };
}
