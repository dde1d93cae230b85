import fc from "fast-check";
import semver from "semver";
import { describe, expect, it } from "vitest";
import { tagsWithin, versionTags } from "../../../../src/core/release/version/tags.ts";
import { exactVersion } from "../../../../src/core/release/version/version-text.ts";
import { sha, tags } from "./range-example.ts";

const anyVersion = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(12), fc.constantFrom("", "-rc.1", "-rc.2", "-rc.10"))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`);

describe("version tags", () => {
  it("are those of the package, the greatest first, by number and not by spelling", () => {
    const seen = named("v1.9.0", "v1.10.0", "api-v3.0.0", "v1.10.0-rc.1", "api/v4.0.0", "v2.0.0");

    expect(versionTags(seen, "v").map((tag) => tag.version)).toEqual([
      "2.0.0",
      "1.10.0",
      "1.10.0-rc.1",
      "1.9.0",
    ]);
    expect(versionTags(seen, "api-v").map((tag) => tag.name)).toEqual(["api-v3.0.0"]);
    expect(versionTags(seen, "api/v").map((tag) => tag.name)).toEqual(["api/v4.0.0"]);
  });

  it("are not those that name no full version", () => {
    const odd = named(
      "v1",
      "v1.2",
      "vfoo",
      "v1.2.3.4",
      "vv1.2.3",
      "v=1.2.3",
      "v01.2.3",
      "v1.2.3+build",
      "v",
      "1.2.3",
      "v 1.2.3",
      "latest",
      `v1.2.${"9".repeat(30)}`,
    );

    expect(versionTags(odd, "v")).toEqual([]);
  });

  it("stand in an order in which none follows a smaller one", () => {
    fc.assert(
      fc.property(fc.array(anyVersion), (versions) => {
        const found = versionTags(named(...versions.map((one) => `v${one}`)), "v").map((tag) => tag.version);

        expect(found).toHaveLength(versions.length);
        expect(found.every((one, n) => n === 0 || semver.gte(found[n - 1] ?? "", one))).toBe(true);
      }),
    );
  });

  it("of a range are those on its commits", () => {
    expect(
      tagsWithin(tags("1.0.0@1", "1.1.0@2", "1.2.0@3"), [{ sha: sha(2) }]).map((tag) => tag.version),
    ).toEqual(["1.1.0"]);
  });
});

describe("an exact version", () => {
  it.each([
    ["1.2.3", "1.2.3"],
    ["v1.2.3", "1.2.3"],
    ["1.2.3-rc.1", "1.2.3-rc.1"],
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
    "1.2.3+b",
  ])("is not %j", (seen) => {
    expect(exactVersion(seen)).toBeNull();
  });
});

function named(...names: readonly string[]) {
  return names.map((name) => ({ name, commit: `of ${name}` }));
}
