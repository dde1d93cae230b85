/** A file that a change touches, as GitHub lists it. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed" | "copied" | "changed" | "unchanged";
  readonly previousPath?: string;
}

/** Texts of one commit by path; null for one that could not be read as text. */
export type Texts = ReadonlyMap<string, string | null>;

/** The repository at one commit. Where `complete` is false, a path that is not listed may exist too. */
export interface Snapshot {
  readonly paths: ReadonlySet<string>;
  readonly complete: boolean;
  /** Only those that were asked for. */
  readonly texts: Texts;
}

/** A change between two commits. */
export interface Change {
  readonly files: readonly ChangedFile[];
  readonly head: Snapshot;
  readonly base: Snapshot;
}

/** The paths that a change leaves changed at its head, and those that it takes away (a rename does both). */
export function touchedPaths(files: readonly ChangedFile[]): { present: string[]; gone: string[] } {
  const touched = files.filter((file) => file.status !== "unchanged");
  const present = touched.filter((file) => file.status !== "removed").map((file) => file.path);
  const gone = touched.flatMap((file) => {
    if (file.status === "removed") return [file.path];
    return file.status === "renamed" && file.previousPath !== undefined ? [file.previousPath] : [];
  });
  const kept = new Set(present);
  return { present, gone: gone.filter((path) => !kept.has(path)) };
}

/** The paths of a change that were there before it. */
export function pathsBefore(files: readonly ChangedFile[]): string[] {
  return files.flatMap(({ path, status, previousPath }) => {
    if (status === "renamed") return previousPath === undefined ? [] : [previousPath];
    return status === "modified" || status === "removed" || status === "changed" ? [path] : [];
  });
}

/** The paths before a change, from those at its head: what it added is taken off, what it took away is put back. */
export function basePaths(files: readonly ChangedFile[], head: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set(head);
  for (const { path, status } of files) {
    if (status === "added" || status === "copied" || status === "renamed") paths.delete(path);
  }
  for (const path of pathsBefore(files)) paths.add(path);
  return paths;
}
