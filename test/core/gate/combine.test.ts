import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Check } from "../../../src/core/gate/check.ts";
import { judgeParts, mismatch, type Part } from "../../../src/core/gate/combine.ts";
import { judgeSamples } from "../../../src/core/gate/judge-samples.ts";
import { makeEvidence } from "../../../src/core/gate/make-evidence.ts";
import { type GateTimes, planChecks } from "../../../src/core/gate/planned-check.ts";
import type { Sample } from "../../../src/core/gate/sample.ts";
import type { Verdict } from "../../../src/core/gate/verdict.ts";

const startMs = Date.parse("2026-11-20T10:00:00.000Z");

const anyTimes = fc.constantFrom<GateTimes>(
  { intervalMs: 5_000, bakeMs: 60_000, rule: null },
  { intervalMs: 5_000, bakeMs: 600_000, rule: null },
  // Ten buckets: just enough for one check and not for several, so that parts alone would be judged otherwise.
  { intervalMs: 5_000, bakeMs: 300_000, rule: null },
  { intervalMs: 5_000, bakeMs: 60_000, rule: { kind: "failure-limit", limit: 2 } },
  { intervalMs: 5_000, bakeMs: 60_000, rule: { kind: "consecutive-failures", limit: 3 } },
);

const anyShare = fc.constantFrom(0, 0, 0.01, 0.1, 0.5, 1);

describe("parts that are judged together", () => {
  it("come to exactly what one gate would have decided on all samples", () => {
    const anyParts = fc.array(
      fc.record({
        shard: fc.constantFrom("ap", "eu", "us", "sa"),
        checks: fc.array(anyShare, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    );

    fc.assert(
      fc.property(anyTimes, anyParts, fc.infiniteStream(fc.nat(999)), (times, drawn, chance) => {
        const shards = new Map(drawn.map((part) => [part.shard, part.checks]));
        const parts = [...shards].map(([shard, shares]) => partOf(shard, shares, times, chance));

        const together = judgeParts(parts, [...shards.keys()]);

        const whole = oneGate(parts, times);
        expect(together.verdict).toEqual(whole.verdict);
        expect(together.states.map(({ good, bad, ruleState }) => [good, bad, ruleState])).toEqual(
          whole.states.map(({ good, bad, ruleState }) => [good, bad, ruleState]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("come to the same in whatever order they are given", () => {
    const times = { intervalMs: 5_000, bakeMs: 60_000, rule: null };
    fc.assert(
      fc.property(anyShare, anyShare, fc.infiniteStream(fc.nat(999)), (one, two, chance) => {
        const [eu, us] = [partOf("eu", [one], times, chance), partOf("us", [two], times, chance)];

        expect(judgeParts([eu, us], []).verdict.kind).toBe(judgeParts([us, eu], []).verdict.kind);
      }),
    );
  });
});

describe("what no sample shows", () => {
  const times = { intervalMs: 5_000, bakeMs: 60_000, rule: null };
  const well = (shard: string) => partOf(shard, [0], times, [1]);
  const broken = (shard: string) => partOf(shard, [1], times, [1]);
  const said = (part: Part, verdict: Verdict): Part => ({ ...part, evidence: { ...part.evidence, verdict } });

  it("is a part that left nothing: unknown, unless another has failed", () => {
    expect(judgeParts([well("eu")], ["eu", "us"]).verdict).toMatchObject({
      kind: "inconclusive",
      reason: "no-data",
    });
    expect(judgeParts([broken("eu")], ["eu", "us"]).verdict).toMatchObject({
      kind: "fail",
      reason: "outage",
    });
  });

  it("is a part where the new version never answered: it has failed", () => {
    const us = said(well("us"), { kind: "fail", reason: "not-serving", detail: "version 2 did not answer" });

    expect(judgeParts([well("eu"), us], []).verdict).toEqual({
      kind: "fail",
      reason: "not-serving",
      detail: "us: version 2 did not answer",
    });
  });

  it("is a part that was cut off or overtaken: nothing is decided", () => {
    const cut = said(well("us"), { kind: "cancelled", reason: "job-cancelled", detail: "after 3 samples" });
    const late = said(well("us"), {
      kind: "superseded",
      reason: "newer-deployment",
      detail: "deployment 31",
    });

    expect(judgeParts([well("eu"), cut], []).verdict.kind).toBe("cancelled");
    expect(judgeParts([well("eu"), late], []).verdict.kind).toBe("superseded");
  });

  it("is what was broken before: not blamed, as long as nothing else fails", () => {
    const old = broken("us");
    const before = { ...old, evidence: { ...old.evidence, brokenBefore: ["c0"] } };

    expect(judgeParts([well("eu"), before], []).verdict).toMatchObject({
      kind: "inconclusive",
      reason: "preexisting",
    });
  });
});

describe("evidence that does not belong together", () => {
  const times = { intervalMs: 5_000, bakeMs: 60_000, rule: null };
  const eu = partOf("eu", [0], times, [1]);

  it.each<[string, Part, string]>([
    [
      "another deployment",
      { ...eu, evidence: { ...eu.evidence, shard: "us", deployment: 31 } },
      "deployment 31",
    ],
    [
      "another environment",
      { ...eu, evidence: { ...eu.evidence, shard: "us", environment: "staging" } },
      "staging",
    ],
    ["the same part twice", eu, "the shard eu is there twice"],
  ])("is of %s", (_what, other, problem) => {
    expect(mismatch([eu, other])).toContain(problem);
  });

  it("is none when it is of the parts of one deployment", () => {
    expect(mismatch([eu, { ...eu, evidence: { ...eu.evidence, shard: "us" } }])).toBeNull();
  });
});

/** What one gate would have made of it: all checks in one plan, all samples in their order. */
function oneGate(parts: readonly Part[], times: GateTimes) {
  const checks = parts.flatMap(({ evidence: { shard, checks: own } }) =>
    own.map(({ name }) => ({ shard, name })),
  );
  const planned = planChecks(
    checks.map((_, index) => check(`n${index}`)),
    times,
  );
  const judged = planned.map((one, index) => ({
    ...one,
    name: `${checks[index]?.shard ?? ""}/${checks[index]?.name ?? ""}`,
  }));
  const samples = parts.flatMap(({ evidence: { shard }, samples: own }) =>
    own.map((sample) => ({ ...sample, check: `${shard ?? ""}/${sample.check}` })),
  );
  return judgeSamples(
    judged,
    samples.toSorted((a, b) => a.afterMs - b.afterMs),
  );
}

/** A part whose checks answer badly so often; every sample that was planned is there. */
function partOf(shard: string, shares: readonly number[], times: GateTimes, chance: Iterable<number>): Part {
  const draws = chance[Symbol.iterator]();
  const planned = planChecks(
    shares.map((_, index) => check(`c${index}`)),
    times,
  );
  const drawn = planned.flatMap(({ name, planned: count }, at) =>
    Array.from({ length: count }, (_, index): Sample => {
      const isBad = (draws.next().value ?? 500) < (shares[at] ?? 0) * 1000;
      const afterMs = index * times.intervalMs + at * 7 + shard.charCodeAt(0);
      return {
        outcome: isBad ? "bad" : "good",
        reason: isBad ? "status 503" : "",
        status: isBad ? 503 : 200,
        ms: 5,
        at: new Date(startMs + afterMs).toISOString(),
        afterMs,
        check: name,
        target: "https://shop.example/",
      };
    }),
  );
  const samples = drawn.toSorted((a, b) => a.afterMs - b.afterMs);
  const { verdict, states } = judgeSamples(planned, samples);
  const evidence = makeEvidence(
    {
      environment: "production",
      deployment: 30,
      release: { tag: "v1.1.0", commit: "b".repeat(40) },
      shard,
      shards: [],
      shadow: false,
      startedAt: new Date(startMs).toISOString(),
      endedAt: new Date(startMs + times.bakeMs).toISOString(),
      verdict,
      brokenBefore: [],
      serving: null,
      design: {
        intervalMs: times.intervalMs,
        bakeMs: times.bakeMs,
        warmUpMs: 0,
        extendedMs: 0,
        jitter: 0,
        seed: "5",
        deciding: 1,
      },
      samplesSha256: "5".repeat(64),
      run: { id: 9, attempt: 1, url: "https://github.example/" },
    },
    planned.map((one) => ({ ...one, kind: "http", target: "https://shop.example/", notes: [] })),
    states,
    samples,
  );
  return { evidence, samples };
}

function check(name: string): Check {
  return Check.parse({ name, url: "https://shop.example/health" });
}
