import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sample, samplesText } from "../../../src/core/gate/sample.ts";
import { sampleLog } from "../../../src/flows/gate/sample-log.ts";

const good: Sample = {
  outcome: "good",
  reason: "",
  status: 200,
  ms: 41.3,
  address: "192.0.2.1",
  at: "2026-03-14T09:26:53.589Z",
  afterMs: 0,
  check: "web",
  target: "https://web.example/",
};

/** Of each key both what most samples have and what few have, in the order in which they are written. */
const anySample: fc.Arbitrary<Sample> = fc
  .record(
    {
      outcome: fc.constantFrom("good", "good", "bad", "missing", "error"),
      reason: fc.constantFrom("", "", "status 503, wanted 200"),
      status: fc.constantFrom(200, 0, -1, 32_767, 32_768, null),
      ms: fc.constantFrom(0, 41.3, 0.1, 1e9),
      value: fc.constantFrom(0.5),
      version: fc.constantFrom("1.4.2"),
      address: fc.constantFrom("192.0.2.1", "2001:db8::1", ""),
      figures: fc.constantFrom({ canaryBad: 1 }),
      stalledMs: fc.constantFrom(60),
      at: fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map((at) => at.toISOString()),
      afterMs: fc.integer({ min: -60_000, max: 5_000_000_000 }),
      check: fc.constantFrom("web", "api"),
      target: fc.constantFrom("https://web.example/", "https://api.example/"),
      phase: fc.constantFrom("warm-up", "confirmation"),
    },
    { requiredKeys: ["outcome", "reason", "status", "ms", "at", "afterMs", "check", "target"] },
  )
  .map((sample) => sample as Sample);

describe("the samples of a bake", () => {
  it("come back as the same text that they would have been, and the newest of each check", () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 60 }), (samples) => {
        const log = sampleLog();
        for (const sample of samples) log.add(sample);

        expect(samplesText(log.all())).toBe(samplesText(samples));
        expect(log).toHaveLength(samples.length);
        for (const check of ["web", "api"]) {
          expect(log.newest(check)).toEqual(samples.findLast((one) => one.check === check) ?? null);
        }
      }),
    );
  });

  it("are kept in their order beyond any block", () => {
    const log = sampleLog();
    const samples = Array.from({ length: 10_000 }, (_, index): Sample => {
      const sample = { ...good, afterMs: index };
      return index % 1000 === 0 ? { ...sample, outcome: "bad", reason: `number ${index}` } : sample;
    });

    for (const sample of samples) log.add(sample);

    expect(log.all()).toEqual(samples);
  });

  it("hold on to none that is like most", () => {
    const log = sampleLog();
    const [plain, slow] = [{ ...good }, { ...good, stalledMs: 60 }];

    log.add(plain);
    log.add(slow);

    expect(log.all()[0]).not.toBe(plain);
    expect(log.all()[1]).toBe(slow);
  });
});
