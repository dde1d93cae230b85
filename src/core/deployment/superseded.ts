import semver from "semver";
import type { Past } from "../rollback/environment-history.ts";
import { packageOf } from "../rollback/package-of.ts";
import { isOfSamePackage, nameOf } from "../rollback/target.ts";

/** A newer deployment of another release, which an older one must not undo by accident. */
export interface Newer {
  readonly deployment: number;
  readonly release: string;
}

interface Wanted {
  readonly release: string | null;
  readonly sha: string;
  /** The deployment that an earlier attempt of this run made; null at the first. */
  readonly own: number | null;
}

/**
 * What makes a deploy come too late, or null. For a run that is run again: any deploy after its own. For a new one: a
 * greater version of the same package that stands there now, neither failed nor rolled back. `history` is newest first.
 */
export function supersededBy(history: readonly Past[], wanted: Wanted): Newer | null {
  const deploys = history.filter(
    (past) => past.kind !== "rollback" && past.isOurs && isOfSamePackage(past, wanted),
  );
  const { own } = wanted;
  if (own !== null) {
    const later = deploys.find((past) => past.deployment > own);
    return later === undefined ? null : { deployment: later.deployment, release: nameOf(later) };
  }
  const standing = deploys.find((past) => !past.failedGate && !past.rolledBack);
  if (standing === undefined || !isGreater(standing.release, wanted.release)) return null;
  return { deployment: standing.deployment, release: nameOf(standing) };
}

function isGreater(a: string | null, b: string | null): boolean {
  const [first, second] = [versionOf(a), versionOf(b)];
  return first !== null && second !== null && semver.gt(first, second);
}

function versionOf(tag: string | null): string | null {
  return tag === null ? null : semver.valid(tag.slice(packageOf(tag)?.length ?? 0));
}
