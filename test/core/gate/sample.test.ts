import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSamples, type Sample, samplesText } from "../../../src/core/gate/sample.ts";

const anySample: fc.Arbitrary<Sample> = fc.record({
  outcome: fc.constantFrom("good", "bad", "missing", "error"),
  reason: fc.string({ unit: "grapheme" }),
  status: fc.option(fc.integer({ min: 100, max: 599 })),
  ms: fc.nat(60_000),
  at: fc.constant("2026-11-20T10:00:00.000Z"),
  afterMs: fc.integer({ min: -60_000, max: 600_000 }),
  check: fc.string(),
  target: fc.webUrl(),
});

describe("the samples file", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(anySample), (samples) => {
        expect(readSamples(samplesText(samples))).toEqual({ samples, unreadable: 0 });
      }),
    );
  });

  it("gives what was whole when it was cut off anywhere, and counts the torn line", () => {
    fc.assert(
      fc.property(fc.array(anySample, { minLength: 1 }), fc.nat(), (samples, at) => {
        const text = samplesText(samples);

        const read = readSamples(text.slice(0, at % (text.length + 1)));

        expect(read.samples).toEqual(samples.slice(0, read.samples.length));
        expect(read.unreadable).toBeLessThanOrEqual(1);
        expect(read.samples.length + read.unreadable).toBeLessThanOrEqual(samples.length);
      }),
    );
  });

  it("leaves out and counts lines that are not samples", () => {
    const [sample] = fc.sample(anySample, 1);
    const text = `[]\n\n${JSON.stringify(sample)}\n{"outcome":"great"}\nnull\n`;

    expect(readSamples(text)).toEqual({ samples: [sample], unreadable: 3 });
  });

  it("holds nothing when it is empty", () => {
    expect(readSamples("")).toEqual({ samples: [], unreadable: 0 });
  });
});
