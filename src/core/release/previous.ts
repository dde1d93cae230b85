import semver from "semver";

export interface VersionTag {
  readonly name: string;
  readonly commit: string;
}

/** The tag of the greatest version below `version`, by semantic versioning's order; null for the first release. */
export function previousTag(tags: readonly VersionTag[], version: string): VersionTag | null {
  const below = tags.flatMap((tag) => {
    const of = semver.parse(tag.name.replace(/^v/, ""));
    return of !== null && semver.lt(of, version) ? [{ tag, of }] : [];
  });
  return below.sort((a, b) => semver.rcompare(a.of, b.of))[0]?.tag ?? null;
}

/** `1.2.3` for `1.2.3` and `v1.2.3`; null when it is not a full semantic version (semver.org, 2.0.0). */
export function exactVersion(seen: string): string | null {
  const bare = seen.replace(/^v/, "");
  return semver.valid(bare) === bare.replace(/\+.*$/, "") ? bare : null;
}
