import { describe, expect, it } from "vitest";
import { Percent } from "../../../src/core/policy/percent-text.ts";

describe("a percentage", () => {
  it.each([
    ["1%", 0.01],
    ["0.5%", 0.005],
    ["1 %", 0.01],
    ["100%", 1],
    ["0%", 0],
  ])("written %s is the share %f", (written, share) => {
    expect(Percent.parse(written)).toBe(share);
  });

  it.each(["1", "%", "-1%", "101%", "100.1%", "1e1%", "1,5%", "1%%", "1  %", 1])("is not %j", (written) => {
    expect(Percent.safeParse(written).success).toBe(false);
  });
});
