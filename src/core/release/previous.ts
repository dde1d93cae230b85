import semver from "semver";

export interface VersionTag {
  readonly name: string;
  readonly commit: string;
}

/** The tags of versions below `version`, the greatest first, by semantic versioning's order. */
export function tagsBelow(tags: readonly VersionTag[], version: string): readonly VersionTag[] {
  const below = tags.flatMap((tag) => {
    const of = semver.parse(tag.name.replace(/^v/, ""));
    return of !== null && semver.lt(of, version) ? [{ tag, of }] : [];
  });
  return below.sort((a, b) => semver.rcompare(a.of, b.of)).map(({ tag }) => tag);
}

/** `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). */
export function exactVersion(seen: string): string | null {
  const bare = seen.replace(/^v/, "");
  return semver.valid(bare) === bare.replace(/\+.*$/, "") ? bare : null;
}
