import { describe, expect, it } from "vitest";
import { badTable } from "../../../../src/core/gate/report/bad-samples.ts";
import { badAt, sampleAt } from "./gate-example.ts";

describe("the samples that were not good", () => {
  it("are nothing when all were good", () => {
    expect(badTable([sampleAt(0)])).toBe("");
  });

  it("have a row each, with what kind of sample it was", () => {
    const samples = [
      badAt(5000),
      sampleAt(10_000, { outcome: "missing", reason: "the query gave NaN", ms: 12 }),
      badAt(11_000, { phase: "confirmation", ms: 10_000 }),
    ];

    const text = badTable(samples);

    expect(text).toContain("| 10:00:05.000 | `health` | bad | status 503, wanted 200 | 3 ms |");
    expect(text).toContain("| no data | the query gave NaN | 12 ms |");
    expect(text).toContain("| bad (confirmation) | status 503, wanted 200 | 10.0 s |");
  });

  it("share a row when they are alike, also with others in between", () => {
    const samples = [
      ...Array.from({ length: 10 }, (_, index) => badAt(index * 5000, { ms: 3 + index })),
      badAt(52_000, { reason: "no answer within 10 s", ms: 10_000 }),
      badAt(55_000, { ms: 8 }),
    ];

    const text = badTable(samples);

    expect(text).toBe(`**Not good:**

| Time (UTC) | Check | Outcome | Why | After |
| --- | --- | --- | --- | --- |
| 10:00:00.000 to 10:00:55.000 | \`health\` | bad, 11 times | status 503, wanted 200 | 3 ms to 12 ms |
| 10:00:52.000 | \`health\` | bad | no answer within 10 s | 10.0 s |`);
  });

  it("are ten rows at most, with how often each reason came and a count of the rest", () => {
    const samples = [
      ...Array.from({ length: 11 }, (_, index) => badAt(index * 1000, { reason: `row ${index}` })),
      ...Array.from({ length: 3 }, (_, index) => badAt(20_000 + index * 1000)),
    ];

    const text = badTable(samples);

    expect(text.match(/^\| 10:00:/gm)).toHaveLength(10);
    expect(text).toContain("**Not good:** status 503, wanted 200 (3 times); row 0 (1 time)");
    expect(text).toContain("4 more are in the samples file.");
  });

  it("do not fill the page when each has a reason of its own", () => {
    const samples = Array.from({ length: 5000 }, (_, index) => badAt(index, { reason: `number ${index}` }));

    const text = badTable(samples);

    expect(text).toContain("other reasons (4995 times)");
    expect(text.length).toBeLessThan(2000);
  });
});
