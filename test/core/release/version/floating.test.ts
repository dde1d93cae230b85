import { describe, expect, it } from "vitest";
import { floatingTags, isLatest } from "../../../../src/core/release/version/floating.ts";
import { tags } from "./range-example.ts";

describe("the floating tags of a version", () => {
  it.each([
    ["1.2.3", tags("1.2.2", "1.1.0"), ["v1", "v1.2"]],
    ["1.2.3", tags("1.2.3", "2.0.0"), ["v1", "v1.2"]],
    ["1.2.4", tags("1.3.0"), ["v1.2"]],
    ["1.2.3", tags("1.2.10"), []],
    ["1.2.3", tags("1.3.0-beta.1", "1.2.4-rc.1"), ["v1", "v1.2"]],
    ["1.2.3-rc.1", tags(), []],
    ["1.2.0", tags("1.20.0"), ["v1.2"]],
    ["0.2.3", tags("0.1.0"), ["v0.2"]],
  ])("%s are those of the lines in which none is greater", (version, all, floating) => {
    expect(floatingTags(version, all, "v")).toEqual(floating);
  });

  it("carry the prefix of the package", () => {
    expect(floatingTags("1.2.3", [], "api-v")).toEqual(["api-v1", "api-v1.2"]);
  });
});

describe("the latest release", () => {
  it("is the greatest stable version, whenever it was made", () => {
    expect(isLatest("2.0.0", tags("1.9.0", "2.0.0", "3.0.0-beta.1"))).toBe(true);
    expect(isLatest("1.4.1", tags("2.0.0"))).toBe(false);
    expect(isLatest("3.0.0-beta.2", tags("2.0.0"))).toBe(false);
    expect(isLatest("0.1.0", [])).toBe(true);
  });
});
