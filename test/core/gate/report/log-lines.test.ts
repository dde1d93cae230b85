import { describe, expect, it } from "vitest";
import { foldedCheck } from "../../../../src/core/gate/report/folded-check.ts";
import { progressLine } from "../../../../src/core/gate/report/progress-line.ts";
import { sampleLine } from "../../../../src/core/gate/report/sample-line.ts";
import { badAt, sampleAt } from "./gate-example.ts";

const calm = { statistic: 0, threshold: 7, unit: "CUSUM" };

describe("a sample's line in the log", () => {
  it.each([
    ["health 1 of 21: 200 after 6 ms", sampleAt(0, { ms: 6 })],
    ["health 1 of 21: BAD status 503, wanted 200 after 3 ms", badAt(0)],
    ["health 1 of 21: 0.0213 after 41 ms", sampleAt(0, { status: null, value: 0.0213 })],
    ["health 1 of 21: good after 41 ms", sampleAt(0, { status: null })],
    [
      "health 1 of 21: ERROR name not found after 41 ms",
      sampleAt(0, { outcome: "error", reason: "name not\nfound" }),
    ],
    ["health 1 of 21 (warm-up): 200 after 41 ms", sampleAt(0, { phase: "warm-up" })],
  ])("is `%s`", (line, sample) => {
    expect(sampleLine(sample, 1, 21)).toBe(line);
  });
});

describe("the progress line", () => {
  it("tells what is left, and of each check its newest sample and its statistic", () => {
    const checks = [
      { name: "health", last: sampleAt(0), gauge: calm },
      { name: "catalogue", last: badAt(0), gauge: { ...calm, statistic: 2.08 } },
      { name: "late", last: null, gauge: { statistic: 0, threshold: 3, unit: "bad" } },
    ];

    expect(progressLine({ done: 5, planned: 21, leftMs: 8000, checks })).toBe(
      "5 of 21, 8 s left | health good 41 ms, CUSUM 0.0 of 7 | catalogue BAD status 503, wanted 200, CUSUM 2.1 of 7 | late not asked yet, bad 0 of 3",
    );
  });

  it("shows the worst five of many and counts the others", () => {
    const checks = Array.from({ length: 30 }, (_, index) => ({
      name: `shop-${index}`,
      last:
        index === 29
          ? badAt(0)
          : index > 20
            ? sampleAt(0, { outcome: "missing", reason: "NaN" })
            : sampleAt(0),
      gauge: { ...calm, statistic: index === 3 ? 6 : 0 },
    }));

    const line = progressLine({ done: 1, planned: 21, leftMs: 100_000, checks });

    expect(line.split(" | ").map((part) => part.split(" ")[0])).toEqual([
      "1",
      "shop-3",
      "shop-29",
      "shop-21",
      "shop-22",
      "shop-23",
      "25",
    ]);
    expect(line).toMatch(/25 more: 20 good, 5 not$/);
  });

  it("stays a line when a service answers with a book", () => {
    const checks = [{ name: "health", last: badAt(0, { reason: "x\n".repeat(9000) }), gauge: calm }];

    const line = progressLine({ done: 1, planned: 21, leftMs: 0, checks });

    expect(line.length).toBeLessThan(200);
    expect(line).not.toContain("\n");
  });
});

describe("a check's group in the log", () => {
  it("has a title with counts and a line for each sample", () => {
    const samples = [
      sampleAt(0, { version: "v1.2.0" }),
      badAt(5000),
      sampleAt(6000, { outcome: "missing", reason: "NaN" }),
    ];

    expect(foldedCheck("health", samples)).toEqual({
      title: "health: 1 of 3 samples good, 1 bad, 1 without data",
      lines: [
        "10:00:00.000 200 from v1.2.0 after 41 ms",
        "10:00:05.000 BAD status 503, wanted 200 after 3 ms",
        "10:00:06.000 MISSING NaN after 41 ms",
      ],
    });
  });

  it("keeps what was not good when there are more than 200 samples, in order", () => {
    const samples = Array.from({ length: 1000 }, (_, index) =>
      index >= 990 ? badAt(index * 1000) : sampleAt(index * 1000),
    );

    const { lines } = foldedCheck("health", samples);

    expect(lines).toHaveLength(200);
    expect(lines.filter((line) => line.includes("BAD"))).toHaveLength(10);
    expect(lines.at(-1)).toBe("801 more samples in the samples file");
    expect(lines.slice(0, -1)).toEqual(lines.slice(0, -1).toSorted());
  });

  it("has all 200 when there are no more, and 200 at most when all are bad", () => {
    const of = (count: number) => Array.from({ length: count }, (_, index) => badAt(index * 1000));

    expect(foldedCheck("health", of(200)).lines.at(-1)).toMatch(/^10:03:19/);
    expect(foldedCheck("health", of(500)).lines).toHaveLength(200);
  });
});
