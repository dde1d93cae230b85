import semver from "semver";
import type { VersionTag } from "./tags.ts";
import { channelOf, coreOf, isStable } from "./version-text.ts";

/** The next pre-release of a core on a channel: one above the greatest number that any tag has taken. */
export function nextPrerelease(core: string, channel: string, tags: readonly VersionTag[]): string {
  const numbers = tags
    .filter((tag) => channelOf(tag.version) === channel && coreOf(tag.version) === core)
    .map((tag) => Number(semver.prerelease(tag.version)?.[1] ?? 0));
  return `${core}-${channel}.${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

/** The pre-releases above a stable version; all of them when there is none. */
export function prereleasesAbove(tags: readonly VersionTag[], base: string | null): readonly VersionTag[] {
  return tags.filter((tag) => !isStable(tag.version) && (base === null || semver.gt(tag.version, base)));
}
