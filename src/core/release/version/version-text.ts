import semver from "semver";

export { exactVersion } from "./exact-version.ts";

/** Whether it is a release and no pre-release. */
export function isStable(version: string): boolean {
  return semver.prerelease(version) === null;
}

/** The channel of `1.4.0-beta.2`; null for stable versions and pre-releases that are named in another way. */
export function channelOf(version: string): string | null {
  const [name, number, ...more] = semver.prerelease(version) ?? [];
  return typeof name === "string" && typeof number === "number" && more.length === 0 ? name : null;
}

/** `1.4.0` of `1.4.0-beta.2` and of itself. */
export function coreOf(version: string): string {
  return version.split("-", 1)[0] ?? version;
}
