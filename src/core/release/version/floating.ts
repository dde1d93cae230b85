import semver from "semver";
import type { VersionTag } from "./tags.ts";
import { isStable } from "./version-text.ts";

/**
 * The tags that move to a new stable version: `v1` and `v1.2` for 1.2.3, each only while no greater version of its line
 * exists. Pre-releases move none. Before 1.0.0 there is no `v0`, since each minor version there may break the last.
 */
export function floatingTags(
  version: string,
  tags: readonly VersionTag[],
  prefix: string,
): readonly string[] {
  if (!isStable(version)) return [];
  const [major = "0", minor = "0"] = version.split(".");
  const lines = major === "0" ? [`0.${minor}`] : [major, `${major}.${minor}`];
  return lines
    .filter((line) => !greaterStable(tags, version).some((tag) => tag.version.startsWith(`${line}.`)))
    .map((line) => `${prefix}${line}`);
}

/** Whether GitHub should show this release as the latest: by version, not by time. */
export function isLatest(version: string, tags: readonly VersionTag[]): boolean {
  return isStable(version) && greaterStable(tags, version).length === 0;
}

function greaterStable(tags: readonly VersionTag[], version: string): readonly VersionTag[] {
  return tags.filter((tag) => isStable(tag.version) && semver.gt(tag.version, version));
}
