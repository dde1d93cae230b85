import { describe, expect, it } from "vitest";
import { defaultLabels, levelOfLabels } from "../../../../src/core/release/version/label-level.ts";

describe("the level of labels", () => {
  it.each([
    ["Major", "major"],
    ["semver:major", "major"],
    ["semver: minor", "minor"],
    ["semver-patch", "patch"],
    ["type: Feature", "minor"],
    ["kind/bug", "patch"],
    ["type/enhancement", "minor"],
    ["release: none", "none"],
    ["skip-release", "none"],
    ["priority: major", null],
    ["area/feature", null],
    ["majority", null],
    ["documentation", null],
  ])("of %j is %s", (label, level) => {
    expect(levelOfLabels([label])).toBe(level);
  });

  it("is the greatest, and none where one says none", () => {
    expect(levelOfLabels(["bug", "enhancement"])).toBe("minor");
    expect(levelOfLabels(["major", "skip-release"])).toBe("none");
    expect(levelOfLabels([])).toBeNull();
  });

  it("follows the names that a team gives", () => {
    expect(levelOfLabels(["größer"], { ...defaultLabels, major: ["größer"] })).toBe("major");
  });
});
