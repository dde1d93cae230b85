import semver from "semver";

/** How much a change asks of the version; `none` is not released by itself. */
export type Level = "none" | "patch" | "minor" | "major";

const rank = { none: 0, patch: 1, minor: 2, major: 3 } as const satisfies Record<Level, number>;

/** The level that asks for most; `none` of none. */
export function greatestLevel(levels: readonly Level[]): Level {
  return levels.reduce<Level>((most, level) => (rank[level] > rank[most] ? level : most), "none");
}

/**
 * The stable version after `base`. Before 1.0.0 anything may change (semver.org, 4), so a breaking change raises the
 * minor number there: only a person says when a package is 1.0.0.
 */
export function raised(base: string, level: Exclude<Level, "none">): string {
  const from = semver.parse(base, false, true);
  const step = from.major === 0 && level === "major" ? "minor" : level;
  return from.inc(step).version;
}

/** What the step from one stable version to a greater one is called. */
export function levelBetween(base: string, version: string): Exclude<Level, "none"> {
  const [from, to] = [semver.parse(base, false, true), semver.parse(version, false, true)];
  if (from.major !== to.major) return "major";
  return from.minor === to.minor ? "patch" : "minor";
}
