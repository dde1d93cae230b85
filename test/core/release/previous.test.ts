import fc from "fast-check";
import semver from "semver";
import { describe, expect, it } from "vitest";
import { exactVersion, tagsBelow } from "../../../src/core/release/previous.ts";

const anyVersion = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(12), fc.constantFrom("", "-rc.1", "-rc.2", "-rc.10"))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`);

describe("the previous release", () => {
  it("is the greatest version below, by number and not by spelling or age", () => {
    const tags = named("v1.9.0", "v1.10.0", "v2.0.0", "v1.2.0");

    expect(tagsBelow(tags, "1.11.0")[0]).toEqual({ name: "v1.10.0", commit: "of v1.10.0" });
  });

  it("is never the version itself", () => {
    expect(tagsBelow(named("v1.0.0", "v1.1.0"), "1.1.0")[0]?.name).toBe("v1.0.0");
  });

  it("may be a pre-release, which stands before its release", () => {
    expect(tagsBelow(named("v1.0.0", "v1.1.0-rc.2", "v1.1.0-rc.10"), "1.1.0")[0]?.name).toBe("v1.1.0-rc.10");
  });

  it("is none for the first one, and among tags that are no versions", () => {
    expect(tagsBelow([], "1.0.0")).toEqual([]);
    expect(tagsBelow(named("v2.0.0", "latest", "v1", "1.0", "release-0.9.0"), "1.0.0")).toEqual([]);
  });

  it("has no version between it and the new one", () => {
    fc.assert(
      fc.property(fc.array(anyVersion), anyVersion, (versions, version) => {
        const below = versions.filter((one) => semver.lt(one, version));

        const [found] = tagsBelow(named(...versions.map((one) => `v${one}`)), version);

        if (below.length === 0) expect(found).toBeUndefined();
        else expect(below.every((one) => semver.lte(one, found?.name ?? "0.0.0"))).toBe(true);
      }),
    );
  });
});

describe("an exact version", () => {
  it.each([
    ["1.2.3", "1.2.3"],
    ["v1.2.3", "1.2.3"],
    ["1.2.3-rc.1", "1.2.3-rc.1"],
    ["1.2.3+build.5", "1.2.3+build.5"],
  ])("is %s, read as %s", (seen, version) => {
    expect(exactVersion(seen)).toBe(version);
  });

  it.each([
    "",
    "v",
    "1",
    "1.2",
    "1.2.3.4",
    "01.2.3",
    "vv1.2.3",
    "=1.2.3",
    " 1.2.3",
    "1.2.3 ",
    "1.2.x",
    "latest",
    "^1.2.3",
  ])("is not %j", (seen) => {
    expect(exactVersion(seen)).toBeNull();
  });
});

function named(...names: readonly string[]) {
  return names.map((name) => ({ name, commit: `of ${name}` }));
}
