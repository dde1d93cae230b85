/** One file that differs between two trees; null where it is absent. */
export interface TreeChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Compares two trees given as path to blob id; unchanged files are left out. */
export function treeChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly TreeChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}
