import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plotSeries } from "../../../../src/core/gate/report/plot-buckets.ts";
import { tallies } from "../../../../src/core/gate/report/tally.ts";
import { timelinePlot } from "../../../../src/core/gate/report/timeline-plot.ts";
import { timelinePlots } from "../../../../src/core/gate/report/timeline-plots.ts";
import type { Sample } from "../../../../src/core/gate/sample.ts";
import { badAt, checkWith, gateWith, sampleAt } from "./gate-example.ts";

describe("the stretches of a plot", () => {
  it("hold every sample once, however long the bake and however odd the times", () => {
    const times = fc.array(fc.integer({ min: -600_000, max: 90_000_000 }), { minLength: 1, maxLength: 200 });

    fc.assert(
      fc.property(times, fc.integer({ min: 100, max: 600_000 }), (all, intervalMs) => {
        const samples = all.map((ms) => sampleAt(ms));

        const { buckets, bucketMs } = plotSeries(samples, intervalMs, 24);

        expect(buckets.length).toBeLessThanOrEqual(24);
        expect(buckets.reduce((sum, { good }) => sum + good, 0)).toBe(samples.length);
        expect(
          buckets.every(({ fromMs }, index) => fromMs === (buckets[0]?.fromMs ?? 0) + index * bucketMs),
        ).toBe(true);
      }),
    );
  });

  it("measure the values of a metric, and nothing where there was none", () => {
    const samples = [
      sampleAt(0, { value: 0.2 }),
      sampleAt(1000, { value: Number.POSITIVE_INFINITY }),
      sampleAt(5000, { outcome: "missing", reason: "NaN" }),
      sampleAt(10_000, { value: -4, outcome: "bad" }),
    ];

    const { buckets, isValue } = plotSeries(samples, 5000, 24);

    expect(isValue).toBe(true);
    expect(buckets.map(({ highest }) => highest)).toEqual([0.2, null, -4]);
    expect(buckets.map(({ unknown }) => unknown)).toEqual([0, 1, 0]);
  });
});

describe("the plot of a check", () => {
  it("draws answer times and the share of bad answers, with its numbers beside it", () => {
    const text = plotOf([sampleAt(0, { ms: 40 }), badAt(5000), sampleAt(10_000, { ms: 20 })]);

    expect(text).toContain(
      "bars: slowest answer in 5 s; red line: share of bad answers (at the top: all of them)",
    );
    expect(text).toContain('  x-axis "seconds after the start" ["0", "5", "10"]');
    expect(text).toContain('  y-axis "ms" 0 --> 42');
    expect(text).toContain("  bar [40, 3, 20]\n  line [0, 42, 0]");
    expect(text).toContain("<details><summary>The plot's numbers</summary>");
    expect(text).toContain("| 5 s | 0 | 1 | 0 | 3 ms |");
  });

  it("draws no line that would say nothing, and no bar where nothing was measured", () => {
    const text = plotOf([
      sampleAt(0, { value: 5 }),
      sampleAt(200_000, { outcome: "error", reason: "refused", status: null }),
      sampleAt(400_000, { value: 10 }),
    ]);

    expect(text.match(/^ {2}line/gm)).toHaveLength(1);
    expect(text).toContain("amber line: share without data or not asked");
    expect(text).toContain("#6a9fd8, #d29922");
    expect(text).toContain('["0:00", "0:30",');
    expect(text).toContain("  bar [5, 0, 0,");
  });

  it("has numbers that Mermaid reads, whatever was measured", () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(1.7e308, -1.7e308, 5e-324, 2.5e-7, 1e21, -0));

    fc.assert(
      fc.property(number, number, number, (...values) => {
        const text = plotOf(values.map((value, at) => sampleAt(at * 5000, { value })));

        const digits = "-?\\d+(?:\\.\\d+)?";
        const list = `\\[${digits}(?:, ${digits})*\\]`;
        expect(text).toMatch(new RegExp(`^  y-axis "value" ${digits} --> ${digits}$`, "m"));
        expect(text).toMatch(new RegExp(`^  bar ${list}$`, "m"));
      }),
    );
    expect(plotOf([2.5e-7, 0, 1e-6].map((value, at) => sampleAt(at * 5000, { value })))).toContain(
      "bar [0.00000025, 0, 0.000001]",
    );
  });

  it("has no bar and no line outside of its axis, where a browser would refuse to draw it, whatever has no answer", () => {
    const outcome = fc.constantFrom("good", "bad", "missing", "error");
    const sample = fc.record({
      ms: fc.integer({ min: 0, max: 60_000 }),
      outcome,
      value: fc.option(fc.double({ noNaN: true })),
      step: fc.integer({ min: 1, max: 20 }),
    });

    fc.assert(
      fc.property(fc.array(sample, { minLength: 3, maxLength: 40 }), (all) => {
        let at = 0;
        const text = plotOf(
          all.map(({ ms, outcome, value, step }) => {
            at += step * 5000;
            return sampleAt(at, { ms, outcome, ...(value === null ? {} : { value }) });
          }),
        );

        if (text === "") return;
        const [, low, high] = /^ {2}y-axis "\w+" (\S+) --> (\S+)$/m.exec(text) ?? [];
        const drawn = [...text.matchAll(/^ {2}(?:bar|line) \[(.*)\]$/gm)].flatMap(
          ([, list]) => list?.split(", ").map(Number) ?? [],
        );
        expect(drawn.length).toBeGreaterThan(0);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(Number(low));
        expect(Math.max(...drawn)).toBeLessThanOrEqual(Number(high));
      }),
    );
  });

  it("is left out when there are too few samples to see a course", () => {
    expect(plotOf([sampleAt(0), badAt(5000)])).toBe("");
  });

  it("is left out when not one sample has data, and there when one has", () => {
    const unknown = [0, 5000, 10_000, 15_000].map((ms) => sampleAt(ms, { outcome: "error", ms: 0 }));

    expect(plotOf(unknown)).toBe("");
    expect(plotOf([...unknown.slice(1), sampleAt(20_000)])).toContain("xychart-beta");
  });

  it("has nothing that a stranger wrote inside the chart", () => {
    const samples = [0, 5000, 10_000].map((ms) =>
      badAt(ms, { check: '```"]\nx', reason: '"]; click', version: '"' }),
    );
    const checks = [checkWith({ name: '```"]\nx', target: '"]' })];
    const [tally] = tallies(gateWith({ checks }), samples);

    const text = tally === undefined ? "" : timelinePlot(tally);

    expect(text).toMatch(/```mermaid\n%%\{init: .*\n(.*\n){5}```/);
    expect(text.split("```mermaid")[1]).not.toMatch(/click|"\];|\]x/);
  });

  it("is drawn for the three worst checks, and for one when all were good", () => {
    const samples = ["a", "b", "c", "d"].flatMap((check) =>
      [0, 5000, 10_000].map((ms) => sampleAt(ms, { check })),
    );
    const plots = (bad: number): number => {
      const checks = ["a", "b", "c", "d"].map((name) => checkWith({ name, bad }));
      return timelinePlots(tallies(gateWith({ checks }), samples)).match(/```mermaid/g)?.length ?? 0;
    };

    expect([plots(1), plots(0)]).toEqual([3, 1]);
  });
});

function plotOf(samples: readonly Sample[]): string {
  const [tally] = tallies(gateWith(), samples);
  return tally === undefined ? "" : timelinePlot(tally);
}
