import type { Snapshot } from "./change.ts";
import { groupBy } from "./group.ts";

/** What a path says: which migration it belongs to, within its directory, and in which direction it runs. */
export interface PairedName {
  readonly version: string;
  readonly direction: "up" | "down";
  /** Where its partner lies, when that is another directory: both name the same. Left out: the directory of the path. */
  readonly group?: string;
}

/** One migration with its files at a commit. */
export interface Pair {
  readonly version: string;
  readonly ups: readonly string[];
  readonly downs: readonly string[];
}

/** Up and down files by directory and version, for the versions that the touched paths name, whether still there or not. */
export function pairUp(
  touched: readonly string[],
  { paths }: Pick<Snapshot, "paths">,
  parse: (path: string) => PairedName | null,
): Pair[] {
  const entries = (from: Iterable<string>): Entry[] =>
    [...new Set(from)].flatMap((path) => {
      const name = parse(path);
      return name === null
        ? []
        : [{ ...name, path, key: `${name.group ?? directory(path)}\n${name.version}` }];
    });
  const wanted = new Map(entries(touched).map((entry) => [entry.key, entry]));
  if (wanted.size === 0) return [];
  const here = groupBy(
    entries(paths).filter((entry) => wanted.has(entry.key)),
    (entry) => entry.key,
  );
  return [...wanted.values()].flatMap(({ key, version }) => {
    const found = (here.get(key) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
    if (found.length === 0) return [];
    const of = (direction: string): string[] =>
      found.filter((entry) => entry.direction === direction).map(({ path }) => path);
    return [{ version, ups: of("up"), downs: of("down") }];
  });
}

interface Entry extends PairedName {
  readonly path: string;
  readonly key: string;
}

function directory(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
