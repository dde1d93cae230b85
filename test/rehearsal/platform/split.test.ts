import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSplit } from "../../../src/rehearsal/platform/split.ts";

describe("a split", () => {
  it("deals exactly as many of any thousand requests in a row to the canary as its share says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(999), (tenths, skipped) => {
        const split = openSplit();
        for (let request = 0; request < skipped; request++) split.next(tenths / 10);

        const dealt = Array.from({ length: 1000 }, () => split.next(tenths / 10));

        expect(dealt.filter((side) => side === "canary")).toHaveLength(tenths);
      }),
    );
  });

  it("asks the side that has nothing left of the weight no more", () => {
    const split = openSplit();
    const before = [split.next(75), split.next(75)];

    const after = Array.from({ length: 200 }, () => split.next(0));

    expect(before).toContain("canary");
    expect(after).toEqual(Array(200).fill("stable"));
  });
});
