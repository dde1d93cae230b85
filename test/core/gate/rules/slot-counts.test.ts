import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedSince, type SlotCounts, withCount } from "../../../../src/core/gate/rules/slot-counts.ts";

describe("the counts by slot", () => {
  it("give the sums of any window, as adding up all samples does", () => {
    const steps = fc.array(fc.record({ gap: fc.nat(3), isBad: fc.boolean() }), { maxLength: 200 });

    fc.assert(
      fc.property(steps, fc.nat(300), (given, first) => {
        let head: SlotCounts | null = null;
        const all: { slot: number; isBad: boolean }[] = [];
        let slot = 0;
        for (const { gap, isBad } of given) {
          slot += gap;
          head = withCount(head, slot, isBad);
          all.push({ slot, isBad });
        }

        const inWindow = all.filter((one) => one.slot >= first);

        expect(countedSince(head, first)).toEqual({
          bad: inWindow.filter((one) => one.isBad).length,
          all: inWindow.length,
        });
      }),
    );
  });

  it("find a window's beginning among 100,000 slots in some forty steps", () => {
    let head: SlotCounts | null = null;
    for (let slot = 0; slot < 100_000; slot++) head = withCount(head, slot, false);
    let steps = 0;

    for (let at: SlotCounts | null = head; at !== null && at.slot >= 12_345; steps++) {
      at = at.jump !== null && at.jump.slot >= 12_345 ? at.jump : at.older;
    }

    expect(steps).toBeLessThan(60);
  });

  it("leave an earlier head as it was", () => {
    const before = withCount(withCount(null, 0, true), 1, false);

    withCount(before, 2, true);

    expect(countedSince(before, 0)).toEqual({ bad: 1, all: 2 });
  });
});
