import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureScale } from "../../../../src/core/gate/report/measure-scale.ts";
import { samplesSvg } from "../../../../src/core/gate/report/samples-svg.ts";
import { svgText } from "../../../../src/core/gate/report/svg-text.ts";
import { timeTicks } from "../../../../src/core/gate/report/time-ticks.ts";
import { badAt, checkWith, gateWith, sampleAt } from "./gate-example.ts";

describe("the drawing of the samples", () => {
  it("tells a screen reader what it shows", () => {
    const svg = samplesSvg(gateWith(), [sampleAt(0)]);

    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 900 \d+".* role="img" aria-labelledby="title desc">/,
    );
    expect(svg).toContain('<title id="title">v1.2.0 in production: pass (healthy)</title>');
    expect(svg).toContain(
      '<desc id="desc">health: 121 good, 0 bad, 0 without data, 0 could not be asked, slowest answer 41 ms.</desc>',
    );
  });

  it("marks each outcome that is not good by a shape of its own", () => {
    const svg = samplesSvg(gateWith(), [
      sampleAt(0),
      badAt(5000),
      sampleAt(10_000, { outcome: "missing", reason: "NaN" }),
      sampleAt(15_000, { outcome: "error", reason: "refused", status: null }),
    ]);

    const marks = ["bad", "missing", "error"].map(
      (kind) => strips(svg).match(new RegExp(`<path class="${kind}" [^>]*d="([^"]*)"`))?.[1],
    );
    expect(new Set(marks).size).toBe(3);
    expect(marks).not.toContain(undefined);
    expect(strips(svg).match(/class="bad-time"/g)).toHaveLength(1);
  });

  it("says at what time its clock begins, which is after the warm-up", () => {
    const samples = [sampleAt(-30_000, { phase: "warm-up" }), sampleAt(0)];

    const svg = samplesSvg(gateWith({ startedAt: "2026-11-20T09:59:18.000Z" }), samples);

    expect(svg).toContain("0 is 10:00:00 UTC, 2026-11-20");
  });

  it("breaks the line where nothing was measured", () => {
    const svg = samplesSvg(gateWith(), [
      sampleAt(0),
      sampleAt(5000),
      sampleAt(10_000, { outcome: "error", reason: "refused", status: null }),
      sampleAt(15_000),
      sampleAt(20_000),
    ]);

    expect(svg.match(/<path class="line" d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it("shades the warm-up, and draws a statistic beside its threshold where its course is known", () => {
    const samples = [badAt(-10_000, { phase: "warm-up" }), sampleAt(0), badAt(5000)];
    const course = samples.map(({ afterMs }) => ({ afterMs, statistic: 2, threshold: 7 }));

    const without = samplesSvg(gateWith(), samples);
    const withCourse = samplesSvg(gateWith(), samples, new Map([["health", course]]));

    expect(without).toContain('class="warm-up"');
    expect(without).not.toContain('class="threshold"');
    expect(withCourse).toContain('class="threshold"');
    expect(withCourse).toContain('class="statistic"');
  });

  it("shows the twelve worst checks and counts the others", () => {
    const checks = Array.from({ length: 30 }, (_, index) =>
      checkWith({ name: `shop-${index}`, bad: index === 29 ? 5 : 0 }),
    );

    const svg = samplesSvg(gateWith({ checks }), []);

    const names = [...svg.matchAll(/class="name"[^>]*>([^<]*)</g)].map(([, name]) => name);
    expect(names).toHaveLength(12);
    expect(names[0]).toBe("shop-29");
    expect(svg).toContain("18 more checks in the evidence file.");
  });

  it("is no longer for a long bake than for a short one", () => {
    const long = Array.from({ length: 100_000 }, (_, index) =>
      index % 50 === 0 ? badAt(index * 500) : sampleAt(index * 500, { ms: index % 97 }),
    );

    expect(samplesSvg(gateWith(), long).length).toBeLessThan(100_000);
  });

  it("keeps the slowest answer of each stretch of a long bake", () => {
    const long = Array.from({ length: 10_000 }, (_, index) =>
      sampleAt(index * 500, { ms: index === 5003 ? 93 : 10 }),
    );

    const svg = samplesSvg(gateWith(), long);

    const heights = [...(svg.match(/<path class="line" d="([^"]*)"/)?.[1] ?? "").matchAll(/,([\d.]+)/g)].map(
      ([, y]) => Number(y),
    );
    expect(heights.filter((y) => y < 65)).toHaveLength(1);
  });

  it("is one well-formed document without scripts, whatever names, targets and numbers are", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<script>", "]]>", '"&', "\u0000\u001b", "\ud800", "--></style>", "\ufffe\uffff"),
    );
    const number = fc.oneof(fc.double(), fc.constantFrom(1.7e308, -1.7e308, 5e-324, -1, -1 + 2e-16));

    fc.assert(
      fc.property(text, text, number, number, number, (name, target, value, other, statistic) => {
        const gauge = { statistic, threshold: value, unit: target };
        const evidence = gateWith({
          environment: name,
          shard: target,
          checks: [checkWith({ name, target, gauge })],
        });
        const values = [value, other, value];
        const samples = values.map((one, at) => sampleAt(at * 5000, { check: name, value: one }));
        const course = [
          { afterMs: 0, statistic, threshold: value },
          { afterMs: 5000, statistic: other, threshold: value },
        ];

        const svg = samplesSvg(evidence, samples, new Map([[name, course]]));

        expect(svg).not.toMatch(/<script|<[^>]*(?:NaN|Infinity)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(svg.isWellFormed()).toBe(true);
        expect(unclosed(svg)).toEqual([]);
      }),
    );
  });
});

describe("text in a drawing", () => {
  it("is no markup and hides nothing", () => {
    expect(svgText('<b>"x" & \u202ey</b>')).toBe("&#60;b&#62;&#34;x&#34; &#38; \\u{202e}y&#60;/b&#62;");
  });

  it("has what XML has no place for as its number", () => {
    expect(svgText("a\uffff \ufffe \ud800 \u{1ffff}")).toBe("a\\u{ffff} \\u{fffe} \\u{d800} \\u{1ffff}");
  });
});

describe("the ticks of time", () => {
  it.each([
    [
      0,
      600_000,
      ["0", "1 min", "2 min", "3 min", "4 min", "5 min", "6 min", "7 min", "8 min", "9 min", "10 min"],
    ],
    [0, 10_000, ["0", "1 s", "2 s", "3 s", "4 s", "5 s", "6 s", "7 s", "8 s", "9 s", "10 s"]],
    [-30_000, 60_000, ["−30 s", "−20 s", "−10 s", "0", "10 s", "20 s", "30 s", "40 s", "50 s", "1 min"]],
    [
      0,
      1000,
      ["0", "100 ms", "200 ms", "300 ms", "400 ms", "500 ms", "600 ms", "700 ms", "800 ms", "900 ms", "1 s"],
    ],
  ])("from %d to %d are at whole units", (from, to, labels) => {
    expect(timeTicks(from, to, 11).map(({ label }) => label)).toEqual(labels);
  });

  it("are never more than asked for, however long it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 0 }), fc.integer({ min: 1, max: 1e10 }), (from, length) => {
        expect(timeTicks(from, from + length, 11).length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

describe("the scale of measures", () => {
  it("is logarithmic when a few answers took far longer than most", () => {
    const points = [20, 30, 40, 30, 10_000].map((measured, ms) => ({ ms, measured }));

    const scale = measureScale(points, false, 100, 0);

    expect(scale.isLog).toBe(true);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["10 ms", "100 ms", "1 s", "10 s"]);
  });

  it("begins at nought otherwise, and below it for a metric that is negative", () => {
    const of = (all: readonly number[]) =>
      measureScale(
        all.map((measured, ms) => ({ ms, measured })),
        true,
        100,
        0,
      );

    expect(of([2, 4]).y(0)).toBe(100);
    expect(of([-2, 4]).y(-2)).toBeLessThanOrEqual(100);
    expect(of([0, 0]).y(0)).toBe(100);
  });
});

function strips(svg: string): string {
  return svg.slice(svg.indexOf("<g transform"));
}

function unclosed(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name, self] of svg
    .replace(/<style>[^<]*<\/style>/, "")
    .matchAll(/<(\/?)([a-z]+)(?:[^<>]*?)(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (self !== "/" && name !== undefined) open.push(name);
  }
  return open;
}
