import { lockfileFormat } from "./lockfiles/index.ts";

/** A lockfile that differs between two trees, by the ids of its text; null where it is absent. */
export interface LockfileToRead {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A file of a tree, as git has it. */
export interface ListedFile {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
}

const mostRead = 10;
// What others wrote and what tests feed on is not what the service is built of.
const aside = /(?:^|\/)(?:node_modules|vendor|third_party|fixtures|testdata|__fixtures__)\//;

/** The lockfiles that differ, those nearest to the root first, and a sentence for those that are too many. */
export function lockfilesToRead(
  before: readonly ListedFile[],
  after: readonly ListedFile[],
): { readonly read: readonly LockfileToRead[]; readonly problems: readonly string[] } {
  const [old, young] = [lockfilesIn(before), lockfilesIn(after)];
  const differing = [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: young.get(path) ?? null }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  const paths = new Set(differing.map(({ path }) => path));
  // go.sum repeats go.mod, and has versions in it that are not built.
  const own = differing.filter(
    ({ path }) => !(/(?:^|\/)go\.sum$/.test(path) && paths.has(path.replace(/sum$/, "mod"))),
  );
  const left = own.length - mostRead;
  const problems =
    left > 0 ? [`${own.length} lockfiles changed; the ${mostRead} nearest to the root were read.`] : [];
  return { read: own.slice(0, mostRead), problems };
}

function lockfilesIn(files: readonly ListedFile[]): ReadonlyMap<string, string> {
  const own = files.filter(
    ({ path, mode }) => mode.startsWith("100") && !aside.test(path) && lockfileFormat(path) !== null,
  );
  return new Map(own.map(({ path, sha }) => [path, sha]));
}

function depth(path: string): number {
  return path.split("/").length;
}
