import { describe, expect, it } from "vitest";
import { impactSection } from "../../../../src/core/incident/sections/impact.ts";
import { impactWith } from "../facts-example.ts";
import { checkEvidenceWith, evidenceWith } from "../incident-example.ts";

const gate = evidenceWith();

describe("the impact", () => {
  it("has the totals, then a row for each check", () => {
    const { id, forms } = impactSection({ impact: impactWith(), gate });

    expect(id).toBe("impact");
    expect(forms).toEqual([
      [
        "**67 %** of sampled answers were bad (2 of 3), over **12 s** from the first bad sample to the recovery.",
        "",
        "| Check | Bad answers | Failed | First bad (UTC) | Last bad (UTC) | Not known |",
        "| --- | --- | --- | --- | --- | --- |",
        "| `web` | 2 of 3 | 67 % | 2026-11-20 10:00:05 | 2026-11-20 10:00:09 | – |",
      ].join("\n"),
      "**67 %** of sampled answers were bad (2 of 3), over **12 s** from the first bad sample to the recovery.",
    ]);
  });

  it("says what is not known, and which checks do not count", () => {
    const [web] = impactWith().components;
    const components =
      web === undefined
        ? []
        : [
            { ...web, check: "trial", missing: 2, errors: 1 },
            { ...web, check: "old", failedShare: null, firstBadAt: null, lastBadAt: null, bad: 0, good: 0 },
          ];
    const checks = [checkEvidenceWith({ name: "trial", dryRun: true }), checkEvidenceWith({ name: "old" })];

    const [text] = impactSection({
      impact: impactWith({ components, until: null }),
      gate: { checks, brokenBefore: ["old"] },
    }).forms;

    expect(text).toContain("How long it lasted is not known.");
    expect(text).toContain("| `trial` (observed) | 2 of 3 | 67 % |");
    expect(text).toContain("| 2 without data, 1 could not ask |");
    expect(text).toContain("| `old` (bad before) | 0 of 0 | – | – | – | – |");
  });

  it("says when the samples were not kept, or only in part, in every form", () => {
    const says = (basis: "counts" | "part-of-samples"): readonly boolean[] =>
      impactSection({ impact: impactWith({ basis }), gate }).forms.map((form) =>
        form.includes(basis === "counts" ? "The samples were not kept" : "The samples file is not whole"),
      );

    expect([says("counts"), says("part-of-samples")]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("gets shorter by rows, and counts those that are left out", () => {
    const [web] = impactWith().components;
    const components = Array.from({ length: 30 }, (_, index) => ({ ...web, check: `c${index}` })).filter(
      (one): one is NonNullable<typeof web> => one.good !== undefined,
    );

    const { forms } = impactSection({ impact: impactWith({ components }), gate });

    expect(forms.map((form) => form.match(/^\| `c/gm)?.length ?? 0)).toEqual([20, 5, 0]);
    expect(forms[0]).toContain("10 more checks in the evidence.");
    expect(forms[1]).toContain("25 more checks in the evidence.");
  });

  it("does not call users well when nothing was answered", () => {
    const [text] = impactSection({ impact: impactWith({ failedShare: null }), gate }).forms;

    expect(text).toMatch(
      /^No answer came to any check that decides, so the share that failed is not known\./,
    );
  });
});
