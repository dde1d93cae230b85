import { type Change, touchedPaths } from "./change.ts";
import { groupBy } from "./group.ts";

/** What a file name says: which migration it belongs to, within its directory, and in which direction it runs. */
export interface PairedName {
  readonly version: string;
  readonly direction: "up" | "down";
}

/** One migration that a change touches, with its files at the head and those that the change took away. */
export interface Pair {
  readonly version: string;
  readonly ups: readonly string[];
  readonly downs: readonly string[];
  readonly gone: readonly { readonly path: string; readonly direction: "up" | "down" }[];
}

/** Groups up and down files by directory and version, for the versions that a change touches. */
export function pairUp(change: Change, parse: (path: string) => PairedName | null): Pair[] {
  const { present, gone } = touchedPaths(change.files);
  const entries = (paths: Iterable<string>): Entry[] =>
    [...new Set(paths)].flatMap((path) => {
      const name = parse(path);
      return name === null ? [] : [{ path, ...name, key: `${directory(path)}\n${name.version}` }];
    });
  const goneEntries = entries(gone);
  const touched = new Map([...entries(present), ...goneEntries].map((entry) => [entry.key, entry]));
  const lost = new Set(gone);
  const atHead = groupBy(
    entries([...change.head.paths, ...present]).filter((entry) => !lost.has(entry.path)),
    (entry) => entry.key,
  );
  const goneByKey = groupBy(goneEntries, (entry) => entry.key);
  return [...touched.values()].map(({ key, version }) => {
    const here = (atHead.get(key) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      version,
      ups: here.filter(({ direction }) => direction === "up").map(({ path }) => path),
      downs: here.filter(({ direction }) => direction === "down").map(({ path }) => path),
      gone: goneByKey.get(key) ?? [],
    };
  });
}

interface Entry extends PairedName {
  readonly path: string;
  readonly key: string;
}

function directory(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
