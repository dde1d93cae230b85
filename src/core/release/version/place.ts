import semver from "semver";
import { greatest, lastStable, type VersionTag } from "./tags.ts";
import { isStable } from "./version-text.ts";

/** Why a version cannot be the next one. */
export interface Refusal {
  readonly kind: "refused";
  readonly problem: string;
  readonly write: string;
}

/**
 * Whether a version may follow what is in the commit's history: it must be greater than all of it, and must not reach
 * over a stable version that was released from elsewhere, as on a maintenance branch. A tag of this very version is
 * left aside, since a broken run is finished under it: whether it is ours is for whoever takes the tag.
 */
export function judgePlace(
  version: string,
  tags: readonly VersionTag[],
  history: readonly VersionTag[],
): Refusal | null {
  const others = tags.filter((tag) => tag.version !== version);
  const behind = history.filter((tag) => tag.version !== version);
  const last = greatest(behind) ?? lastStable(others);
  if (last === null) return null;
  if (semver.lt(version, last.version)) {
    return {
      kind: "refused",
      problem: `${version} is below ${last.version}, which is released already (tag \`${last.name}\`).`,
      write: `Write a version above ${last.version}.`,
    };
  }
  const top = lastStable(others);
  const between = others.filter(
    (tag) => isStable(tag.version) && semver.gt(tag.version, last.version) && semver.lt(tag.version, version),
  );
  if (top === null || between.length === 0 || semver.gt(version, top.version)) return null;
  const next = between.at(-1)?.version ?? top.version;
  return {
    kind: "refused",
    problem: `${version} reaches over ${next}, which was not released from this commit's history.`,
    write: `Write a version between ${last.version} and ${next}, or one above ${top.version}.`,
  };
}

/** For a version that was computed: nothing may have taken it. */
export function judgeFree(version: string, tags: readonly VersionTag[]): Refusal | null {
  const taken = tags.find((tag) => tag.version === version);
  if (taken === undefined) return null;
  return {
    kind: "refused",
    problem: `${version} is the next version by what changed, but tag \`${taken.name}\` has it, on a commit outside this one's history (${taken.commit.slice(0, 12)}).`,
    write: "Release from a commit that has it in its history, or give `version`.",
  };
}
