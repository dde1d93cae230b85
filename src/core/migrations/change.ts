/** A file that a change touches, as GitHub lists it. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed" | "copied" | "changed" | "unchanged";
  readonly previousPath?: string;
}

/** A change with the paths that exist at its head. Where `complete` is false, a path not listed may exist too. */
export interface Change {
  readonly files: readonly ChangedFile[];
  readonly head: { readonly paths: ReadonlySet<string>; readonly complete: boolean };
}

/** Texts at the head by path; null for one that could not be read as text. */
export type Texts = ReadonlyMap<string, string | null>;

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
