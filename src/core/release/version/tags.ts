import semver from "semver";
import { isStable } from "./version-text.ts";

export interface NamedTag {
  readonly name: string;
  readonly commit: string;
}

/** A tag of one package that names a full semantic version, read once. */
export interface VersionTag extends NamedTag {
  readonly version: string;
}

/**
 * The version tags of one package, the greatest first (semver.org, 11). `prefix` is all that stands before the version:
 * `v`, or `api-v` and `api/v` where a repository has several packages. Other tags, and build metadata, are passed over.
 */
export function versionTags(tags: readonly NamedTag[], prefix: string): readonly VersionTag[] {
  const parsed = tags.flatMap((tag) => {
    if (!tag.name.startsWith(prefix)) return [];
    const order = semver.parse(tag.name.slice(prefix.length));
    const version = tag.name.slice(prefix.length);
    return order?.version === version
      ? [{ order, tag: { name: tag.name, commit: tag.commit, version } }]
      : [];
  });
  return parsed.sort((a, b) => semver.rcompare(a.order, b.order)).map(({ tag }) => tag);
}

/** The tags whose commits are among these: with the base of the range, the versions in a commit's history. */
export function tagsWithin(
  tags: readonly VersionTag[],
  commits: readonly { readonly sha: string }[],
): readonly VersionTag[] {
  const range = new Set(commits.map((commit) => commit.sha));
  return tags.filter((tag) => range.has(tag.commit));
}

/** The greatest version that is no pre-release, or null. */
export function lastStable(tags: readonly VersionTag[]): VersionTag | null {
  return greatest(tags.filter((tag) => isStable(tag.version)));
}

/** The tag of the greatest version, or null. */
export function greatest(tags: readonly VersionTag[]): VersionTag | null {
  return tags.reduce<VersionTag | null>(
    (best, tag) => (best === null || semver.gt(tag.version, best.version) ? tag : best),
    null,
  );
}
