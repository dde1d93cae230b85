import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sample } from "../../../src/core/gate/sample.ts";
import { thinSamples } from "../../../src/core/gate/thin-samples.ts";

const anySamples = fc
  .array(fc.constantFrom<Sample["outcome"]>("good", "good", "good", "bad", "missing", "error"), {
    maxLength: 400,
  })
  .map((outcomes) => outcomes.map(sample));

test("few samples are kept whole", () => {
  const samples = ["good", "bad"].map((outcome, index) => sample(outcome as Sample["outcome"], index));

  expect(thinSamples(samples)).toBe(samples);
});

test("of many, no more than the most are kept, in their order, and every one that was not good while half of it has room", () => {
  fc.assert(
    fc.property(anySamples, fc.integer({ min: 4, max: 100 }), (samples, most) => {
      const kept = thinSamples(samples, most);

      expect(kept.length).toBeLessThanOrEqual(Math.max(most, 0) + 1);
      expect(kept.map(({ afterMs }) => afterMs)).toEqual(
        kept.map(({ afterMs }) => afterMs).toSorted((a, b) => a - b),
      );
      const odd = samples.filter(({ outcome }) => outcome !== "good");
      if (odd.length <= most / 2) expect(kept.filter(({ outcome }) => outcome !== "good")).toEqual(odd);
    }),
  );
});

function sample(outcome: Sample["outcome"], index: number): Sample {
  return {
    outcome,
    reason: "",
    status: 200,
    ms: 1,
    at: new Date(index).toISOString(),
    afterMs: index,
    check: "web",
    target: "",
  };
}
