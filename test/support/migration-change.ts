import { basePaths, type Change, type ChangedFile } from "../../src/core/migrations/change.ts";

/** A change with every text at hand: the files at the head, and those that were there before where they differ. */
export function changeOf(
  files: readonly ChangedFile[],
  head: Readonly<Record<string, string | null>>,
  base: Readonly<Record<string, string | null>> = {},
): Change {
  const paths = new Set(Object.keys(head));
  return {
    files,
    head: { paths, complete: true, texts: new Map(Object.entries(head)) },
    base: {
      paths: basePaths(files, paths),
      complete: true,
      texts: new Map(Object.entries({ ...head, ...base })),
    },
  };
}
