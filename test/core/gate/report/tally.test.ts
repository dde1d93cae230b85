import { describe, expect, it } from "vitest";
import { nearness, tallies } from "../../../../src/core/gate/report/tally.ts";
import { badAt, checkWith, gateWith, sampleAt } from "./gate-example.ts";

describe("the tallies of a gate", () => {
  it("put the check that came nearest to failing first, and what is only observed after what decides", () => {
    const evidence = gateWith({
      checks: [
        checkWith({ name: "calm" }),
        checkWith({
          name: "watched",
          dryRun: true,
          bad: 90,
          gauge: { statistic: 30, threshold: 7, unit: "CUSUM" },
        }),
        checkWith({ name: "one-bad", bad: 1, gauge: { statistic: 2, threshold: 7, unit: "CUSUM" } }),
        checkWith({ name: "failed", bad: 9, gauge: { statistic: 7.3, threshold: 7, unit: "CUSUM" } }),
      ],
    });

    const names = tallies(evidence, []).map(({ check }) => check.name);

    expect(names).toEqual(["failed", "one-bad", "watched", "calm"]);
  });

  it("take times from what answered after the warm-up only", () => {
    const samples = [
      sampleAt(-5000, { phase: "warm-up", ms: 900 }),
      ...Array.from({ length: 20 }, (_, index) => sampleAt(index * 5000, { ms: index + 1 })),
      sampleAt(100_000, { outcome: "error", reason: "no route", status: null, ms: 10_000 }),
    ];

    const [health] = tallies(gateWith(), samples);

    expect([health?.slowestMs, health?.p95Ms, health?.warmUp]).toEqual([20, 19, 1]);
  });

  it("count versions, stalls and confirmations", () => {
    const samples = [
      sampleAt(0, { version: "v1.1.9" }),
      sampleAt(5000, { version: "v1.2.0" }),
      sampleAt(10_000, { version: "v1.2.0", stalledMs: 700 }),
      badAt(11_000, { phase: "confirmation" }),
    ];

    const [health] = tallies(gateWith(), samples);

    expect(health?.versions).toEqual([
      ["v1.2.0", 2],
      ["v1.1.9", 1],
    ]);
    expect([health?.stalled, health?.longestStallMs, health?.confirmations]).toEqual([1, 700, 1]);
  });

  it("know no times where nothing answered, and leave out samples of no check", () => {
    const [health] = tallies(gateWith(), [sampleAt(0, { check: "gone" })]);

    expect([health?.slowestMs, health?.p95Ms, health?.samples.length]).toEqual([null, null, 0]);
  });

  it("call a statistic at its threshold as near as can be", () => {
    const near = [0, 3.5, 7, 99].map((statistic) => nearness({ statistic, threshold: 7, unit: "CUSUM" }));

    expect(near).toEqual([0, 0.5, 1, 1]);
  });
});
