import type { ChangedDependency, ChangedLockfile } from "./change-set.ts";
import { lockfileFormat } from "./lockfiles/index.ts";
import { type Locked, type LockReading, locked } from "./lockfiles/locked.ts";

/** The same file at the good and at the bad release; null where it was not there. */
export interface LockfilePair {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const mostShown = 100;
const mostVersions = 3;
const longest = 5 * 1024 * 1024;

/** What a lockfile says of dependencies that changed: those that the project asks for first, each by name. */
export function changedLockfile({ path, before, after }: LockfilePair): ChangedLockfile {
  const [old, young] = [readSide(path, before), readSide(path, after)];
  for (const side of [old, young]) {
    if (side.kind === "unreadable") return { path, changed: [], problem: side.problem };
  }
  if (old.kind !== "locked" || young.kind !== "locked") return { path, changed: [], problem: null };
  const all = changedBetween(old, young);
  const more = all.length - mostShown;
  return { path, changed: all.slice(0, mostShown), problem: null, ...(more > 0 ? { more } : {}) };
}

function readSide(path: string, text: string | null): LockReading {
  if (text === null) return locked([]);
  if (text.length > longest) return { kind: "unreadable", problem: "is over 5 MB and was not read" };
  return lockfileFormat(path)?.read(text) ?? { kind: "unreadable", problem: "is of no known format" };
}

function changedBetween(old: Locked, young: Locked): readonly ChangedDependency[] {
  const isKnown = old.direct !== null || young.direct !== null;
  const isDirect = (name: string): boolean =>
    old.direct?.has(name) === true || young.direct?.has(name) === true;
  const names = [...new Set([...old.versions.keys(), ...young.versions.keys()])].sort();
  const changed = names.flatMap((name): ChangedDependency[] => {
    const [from, to] = differing(old.versions.get(name) ?? [], young.versions.get(name) ?? []);
    if (from === to) return [];
    return [{ name, from, to, ...(isKnown ? { isDirect: isDirect(name) } : {}) }];
  });
  return [...changed.filter(({ isDirect }) => isDirect === true), ...changed.filter((one) => !one.isDirect)];
}

// Where several versions are installed, those that stayed say nothing; but a version that came beside another did not replace it.
function differing(
  before: readonly string[],
  after: readonly string[],
): readonly [string | null, string | null] {
  const gone = before.filter((version) => !after.includes(version));
  const come = after.filter((version) => !before.includes(version));
  if (gone.length === 0 && come.length === 0) return [null, null];
  const isReplaced = gone.length > 0 && come.length > 0;
  return isReplaced ? [listed(gone), listed(come)] : [listed(before), listed(after)];
}

function listed(versions: readonly string[]): string | null {
  if (versions.length === 0) return null;
  const more = versions.length - mostVersions;
  return `${versions.slice(0, mostVersions).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
