import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSamples, type Sample, samplesText } from "../../../../src/core/gate/sample.ts";
import { Impact } from "../../../../src/core/incident/facts/impact.ts";
import { impactOf } from "../../../../src/core/incident/facts/impact-of.ts";
import { noSamples } from "../../../../src/core/incident/facts/kept-samples.ts";
import { at, badSample, checkEvidenceWith, evidenceWith, rollbackWith } from "../incident-example.ts";

const bad = [badSample({ at: at(5) }), badSample({ at: at(9) })];
const good = badSample({ at: at(2), outcome: "good", reason: "", status: 200 });

describe("the impact", () => {
  it("is the gate's counts, from the first bad sample to the verified recovery", () => {
    expect(impactOf(evidenceWith(), kept([good, ...bad]), rollbackWith())).toEqual({
      asked: 3,
      bad: 2,
      failedShare: 2 / 3,
      from: at(5),
      until: at(17),
      minutes: 0.2,
      components: [
        {
          check: "web",
          good: 1,
          bad: 2,
          missing: 0,
          errors: 0,
          failedShare: 2 / 3,
          firstBadAt: at(5),
          lastBadAt: at(9),
        },
      ],
      basis: "samples",
    });
  });

  it("does not begin with a warm-up, nor end with a confirmation", () => {
    const aside = [
      badSample({ at: at(1), phase: "warm-up" }),
      ...bad,
      badSample({ at: at(10), phase: "confirmation" }),
    ];
    const gate = evidenceWith({ samples: { ...evidenceWith().samples, count: 4 } });

    const { from, components } = impactOf(gate, kept(aside), null);

    expect([from, components[0]?.firstBadAt, components[0]?.lastBadAt]).toEqual([at(5), at(5), at(9)]);
  });

  it("is not over as long as no recovery was verified", () => {
    const rollback = rollbackWith({ times: { ...rollbackWith().times, verifiedAt: null } });

    for (const one of [null, rollback]) {
      const { until, minutes } = impactOf(evidenceWith(), kept(bad), one);

      expect([until, minutes]).toEqual([null, null]);
    }
  });

  it("is over by a person's word where no recovery was verified", () => {
    expect(impactOf(evidenceWith(), kept(bad), null, at(50)).until).toBe(at(50));
    expect(impactOf(evidenceWith(), kept(bad), rollbackWith(), at(50)).until).toBe(at(17));
  });

  it("ended with the last bad sample when the gate passed in the end", () => {
    const gate = evidenceWith({ verdict: { kind: "pass", reason: "healthy", detail: "web: 2 of 3 bad" } });

    expect(impactOf(gate, kept(bad), null)).toMatchObject({ until: at(9), minutes: 0.1 });
    expect(impactOf(gate, noSamples, null)).toMatchObject({ until: at(10), minutes: 0.1 });
  });

  it("has no length when the recovery lies before the first bad sample", () => {
    const rollback = rollbackWith({ times: { ...rollbackWith().times, verifiedAt: at(1) } });

    expect(impactOf(evidenceWith(), kept(bad), rollback).minutes).toBeNull();
  });

  it("has the worst check first, and one without an answer last", () => {
    const checks = [
      checkEvidenceWith({ name: "silent", good: 0, bad: 0, missing: 3 }),
      checkEvidenceWith({ name: "often", good: 97, bad: 3 }),
      checkEvidenceWith({ name: "half", good: 1, bad: 1 }),
      checkEvidenceWith({ name: "down", good: 0, bad: 2 }),
    ];

    const { components } = impactOf(evidenceWith({ checks }), noSamples, null);

    expect(components.map(({ check }) => check)).toEqual(["down", "half", "often", "silent"]);
    expect(components.map(({ failedShare }) => failedShare)).toEqual([1, 0.5, 0.03, null]);
  });

  it("leaves checks that only observe, and those that were bad before, out of its totals", () => {
    const checks = [
      checkEvidenceWith({ name: "web", good: 9, bad: 1 }),
      checkEvidenceWith({ name: "trial", good: 0, bad: 10, dryRun: true }),
      checkEvidenceWith({ name: "old", good: 0, bad: 10 }),
    ];
    const samples = [
      badSample({ check: "trial", at: at(2) }),
      badSample({ check: "old", at: at(3) }),
      badSample({ at: at(6) }),
    ];

    const impact = impactOf(evidenceWith({ checks, brokenBefore: ["old"] }), kept(samples), null);

    expect(impact).toMatchObject({ asked: 10, bad: 1, failedShare: 0.1, from: at(6) });
    expect(impact.components).toHaveLength(3);
  });

  it("counts what was bad before when there is nothing else", () => {
    const impact = impactOf(evidenceWith({ brokenBefore: ["web"] }), kept(bad), null);

    expect(impact).toMatchObject({ asked: 3, bad: 2, from: at(5) });
  });

  it("has no share when nothing was answered", () => {
    const checks = [checkEvidenceWith({ good: 0, bad: 0, errors: 3 })];

    const impact = impactOf(evidenceWith({ checks }), noSamples, rollbackWith());

    expect(impact).toMatchObject({ asked: 0, bad: 0, failedShare: null, from: null, minutes: null });
  });
});

describe("samples that are not whole", () => {
  it("leave the counts of the evidence and its first bad sample when none were kept", () => {
    const impact = impactOf(evidenceWith(), noSamples, rollbackWith());

    expect(impact).toMatchObject({ bad: 2, from: at(5), minutes: 0.2, basis: "counts" });
    expect(impact.components[0]).toMatchObject({ bad: 2, firstBadAt: null, lastBadAt: null });
  });

  it("are called a part when the file is torn, or held fewer than there were", () => {
    const torn = readSamples(`${samplesText([good, ...bad])}{"outcome":"ba`);

    expect(impactOf(evidenceWith(), torn, null)).toMatchObject({ from: at(5), basis: "part-of-samples" });
    expect(impactOf(evidenceWith(), kept(bad), null).basis).toBe("part-of-samples");
  });

  it("are whole when none were ever taken", () => {
    const samples = { ...evidenceWith().samples, count: 0 };

    expect(impactOf(evidenceWith({ samples }), noSamples, null).basis).toBe("samples");
  });

  it("whose times are none do not make times", () => {
    const samples = { ...evidenceWith().samples, firstBadAt: "yesterday" };

    const impact = impactOf(evidenceWith({ samples }), kept([badSample({ at: "soon" })]), null);

    expect([impact.from, impact.components[0]?.firstBadAt]).toEqual([null, null]);
  });
});

it("an impact keeps to its shape, whatever was counted and whenever it was", () => {
  const count = fc.nat(1000);
  const time = fc.oneof(
    fc.nat(59).map((second) => at(second)),
    fc.string(),
  );

  fc.assert(
    fc.property(count, count, time, time, fc.boolean(), (goodCount, badCount, first, verified, dryRun) => {
      const checks = [checkEvidenceWith({ good: goodCount, bad: badCount, dryRun })];
      const rollback = rollbackWith({ times: { ...rollbackWith().times, verifiedAt: verified } });

      const impact = impactOf(evidenceWith({ checks }), kept([badSample({ at: first })]), rollback);

      expect(Impact.parse(impact)).toEqual(impact);
    }),
  );
});

function kept(samples: readonly Sample[]): ReturnType<typeof readSamples> {
  return readSamples(samplesText(samples));
}
