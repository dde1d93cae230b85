import fc from "fast-check";
import { expect, it } from "vitest";
import { popFrom, pushTo } from "../../../src/core/gate/binary-heap.ts";

it("a heap gives what it holds by rank, whatever is added meanwhile", () => {
  // A number is added, null takes the first out.
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(50)), { maxLength: 80 }), (steps) => {
      const heap: number[] = [];
      const sorted: number[] = [];
      for (const step of steps) {
        if (step === null) expect(popFrom(heap, (one) => one)).toBe(sorted.shift());
        else {
          pushTo(heap, step, (one) => one);
          sorted.push(step);
          sorted.sort((a, b) => a - b);
        }
      }
      expect(heap).toHaveLength(sorted.length);
    }),
  );
});
