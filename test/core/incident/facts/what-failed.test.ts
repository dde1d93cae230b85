import { describe, expect, it } from "vitest";
import { namesOne, whatFailed } from "../../../../src/core/incident/facts/what-failed.ts";
import { gateFailedBy } from "../facts-example.ts";
import { checkEvidenceWith, evidenceWith } from "../incident-example.ts";

describe("what failed", () => {
  it("is the checks that reached their threshold, by their names and the paths they ask", () => {
    const checks = [
      checkEvidenceWith({ name: "fine", bad: 1, gauge: { statistic: 1, threshold: 2, unit: "bad" } }),
      checkEvidenceWith({ name: "checkout", target: "https://shop.example/api/v1/basket?x=1" }),
    ];

    const { checks: failed, names } = whatFailed(evidenceWith({ checks }));

    expect([failed, names]).toEqual([["checkout"], ["checkout", "basket"]]);
  });

  it("is what saw anything bad when no check reached its threshold", () => {
    const checks = ["one", "two"].map((name, index) =>
      checkEvidenceWith({ name, bad: index, gauge: { statistic: 0, threshold: 2, unit: "bad" } }),
    );

    expect(whatFailed(evidenceWith({ checks })).checks).toEqual(["two"]);
  });

  it("is not what only observed or was bad before", () => {
    const checks = [
      checkEvidenceWith({ name: "trial", dryRun: true }),
      checkEvidenceWith({ name: "old" }),
      checkEvidenceWith({ name: "web" }),
    ];

    expect(whatFailed(evidenceWith({ checks, brokenBefore: ["old"] })).checks).toEqual(["web"]);
  });

  it("is the version's check when the version never answered", () => {
    const gate = evidenceWith({
      verdict: { kind: "fail", reason: "not-serving", detail: "1.0.0 answered" },
      serving: { check: "version", wanted: "1.1.0", seen: "1.0.0", waitedMs: 9000 },
      checks: [checkEvidenceWith(), checkEvidenceWith({ name: "version", good: 0, bad: 0 })],
    });

    const { checks, kind } = whatFailed(gate);

    expect(checks).toEqual(["version"]);
    expect(kind?.test("the new version does not start")).toBe(true);
  });

  it("is slowness when answers came too late, and errors otherwise", () => {
    const slow = {
      kind: "fail",
      reason: "errors",
      detail: "web: 2 of 3 bad (last: took 812 ms, wanted 500 ms at most)",
    };
    const slowKind = whatFailed(evidenceWith({ verdict: { ...slow, kind: "fail", reason: "errors" } })).kind;
    const failingKind = whatFailed(evidenceWith()).kind;

    expect([slowKind?.test("p99 above 800 ms"), slowKind?.test("5xx above 2 %")]).toEqual([true, false]);
    expect([failingKind?.test("p99 above 800 ms"), failingKind?.test("5xx above 2 %")]).toEqual([
      false,
      true,
    ]);
  });

  it("of a metric is known only by its name", () => {
    const gate = (name: string) =>
      evidenceWith({ checks: [checkEvidenceWith({ name, kind: "prometheus", target: "q" })] });

    expect(whatFailed(gate("conversion")).kind).toBeNull();
    expect(whatFailed(gate("error-rate")).kind?.test("errors above 2 %")).toBe(true);
    expect(whatFailed(gate("p99-latency")).kind?.test("p99 above 1 s")).toBe(true);
  });
});

describe("a text that names one", () => {
  it("has it as whole words, in any writing", () => {
    const { names } = whatFailed(gateFailedBy("check-out", "q"));

    expect(namesOne("5xx of Check_Out above 2 %", names)).toBe(true);
    expect(namesOne("5xx of checkout above 2 %", names)).toBe(false);
    expect(namesOne("uncheck outs", names)).toBe(false);
    expect(namesOne("anything", [""])).toBe(false);
  });
});
