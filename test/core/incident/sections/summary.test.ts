import { describe, expect, it } from "vitest";
import { type SummaryFacts, summarySection } from "../../../../src/core/incident/sections/summary.ts";
import { manifestWith, releaseOf } from "../../rollback/release-example.ts";
import { changeSetWith, confirmationWith, impactWith } from "../facts-example.ts";
import { at, evidenceWith, rollbackWith } from "../incident-example.ts";

const facts: SummaryFacts = {
  gate: evidenceWith(),
  impact: impactWith(),
  from: releaseOf(manifestWith()),
  to: releaseOf(manifestWith({ tag: "v1.0.0", commit: "a".repeat(40) })),
  changes: changeSetWith(),
  rollback: rollbackWith(),
  confirmation: null,
};

describe("the summary", () => {
  it("is three lines and how it stands now, and is never shortened", () => {
    const { id, forms, shed } = summarySection(facts);

    expect([id, forms.length, shed]).toEqual(["summary", 1, "never"]);
    expect(forms[0].split("  \n")).toEqual([
      "**What users saw:** 2 of 3 sampled answers were bad (67 %), from 2026-11-20 10:00:05 to 10:00:17 UTC, 12 s. *Estimated from the gate's samples; below, people say what users really saw.*",
      "**What the metrics showed:** web: 2 of 3 bad &#40;last: status 503&#41;.",
      "**What changed:** `v1.1.0` over `v1.0.0` in `production`: 2 commits.",
      "**Now:** `v1.0.0` is back since 2026-11-20 10:00:17 UTC, 7 s after the verdict. Its full bake is not known yet.",
    ]);
  });

  it("does not let good checks hide how bad the worst one is", () => {
    const [web] = impactWith().components;
    const components = web === undefined ? [] : [{ ...web, check: "pay", failedShare: 1 }, web];

    expect(lineOf({ impact: impactWith({ components }) }, 0)).toContain("(67 %; of `pay` 100 %)");

    const alike = web === undefined ? [] : [web, { ...web, check: "pay" }];
    expect(lineOf({ impact: impactWith({ components: alike }) }, 0)).toContain("(67 %), from");
  });

  it.each([
    [{ failedShare: null }, "no sampled request was answered, so it is not known."],
    [{ bad: 0, failedShare: 0, from: null }, "none of 3 sampled answers was bad."],
    [
      { bad: 1, failedShare: 1 / 3, until: null, minutes: null },
      "1 of 3 sampled answers was bad (33 %), from 2026-11-20 10:00:05 UTC on; that it is over is not known.",
    ],
    [
      { until: null, minutes: null },
      "2 of 3 sampled answers were bad (67 %), from 2026-11-20 10:00:05 UTC on; that it is over is not known.",
    ],
    [
      { until: "2026-11-21T00:00:05.000Z" },
      "2 of 3 sampled answers were bad (67 %), from 2026-11-20 10:00:05 to 2026-11-21 00:00:05 UTC, 14 h.",
    ],
  ])("says of %j what users saw", (parts, said) => {
    expect(lineOf({ impact: impactWith(parts) }, 0)).toContain(`**What users saw:** ${said} *Est`);
  });

  it("counts what changed, and says so when nothing is known of it", () => {
    const pull = { number: 1, title: "", mergeCommit: "", mergedAt: "", hasPlan: true, areas: null };
    const version = { name: "a", from: "1", to: "2" };
    const changes = changeSetWith({
      pulls: [pull, pull],
      config: [version],
      lockfiles: [{ path: "a", changed: [version, version], problem: null }],
    });

    expect(lineOf({ changes }, 2)).toBe(
      "**What changed:** `v1.1.0` over `v1.0.0` in `production`: 2 pull requests, 1 configuration version, 2 dependencies.",
    );
    expect(lineOf({ changes: changeSetWith({ commits: null }), to: null }, 2)).toBe(
      "**What changed:** `v1.1.0` in `production`; what lies between is not known.",
    );
  });
});

describe("the state now", () => {
  it.each([
    ["unverified", "`v1.0.0` was put back and is **not healthy** (1 of 3 good)."],
    [
      "failed",
      "the return to `v1.0.0` is **half done** (1 of 3 good). A person must look at each layer below.",
    ],
    [
      "interrupted",
      "the return to `v1.0.0` was **interrupted** (1 of 3 good). Running the job again finishes it.",
    ],
    [
      "nothing-to-return-to",
      "`v1.1.0` is **still in service**: there was nothing to return to (1 of 3 good).",
    ],
    [
      "roll-forward",
      "`v1.1.0` is **still in service**: going back is not safe, so it must be mended forward (1 of 3 good).",
    ],
    ["superseded", "a newer deployment took over, so nothing was rolled back (1 of 3 good)."],
  ] as const)("after a rollback that is %s", (outcome, said) => {
    const rollback = rollbackWith({ outcome, reason: "1 of 3 good" });

    expect(lineOf({ rollback }, 3)).toBe(`**Now:** ${said}`);
  });

  it("is confirmed or not by the full bake", () => {
    expect(lineOf({ confirmation: confirmationWith() }, 3)).toMatch(
      / after the verdict\. The full bake confirmed it at 2026-11-20 10:00:58 UTC\.$/,
    );
    expect(lineOf({ confirmation: confirmationWith({ confirmed: false, endedAt: at(40) }) }, 3)).toMatch(
      / Its full bake \*\*failed\*\* at 2026-11-20 10:00:40 UTC: a person must look now\.$/,
    );
  });

  it("is the failed release without a rollback, and the same release when nothing failed", () => {
    const verdict = { kind: "inconclusive", reason: "no-data", detail: "" } as const;

    expect(lineOf({ rollback: null }, 3)).toBe(
      "**Now:** `v1.1.0` is **still in service** (no rollback was run).",
    );
    expect(lineOf({ rollback: null, gate: evidenceWith({ shadow: true }) }, 3)).toBe(
      "**Now:** `v1.1.0` is **still in service** (the gate only observed).",
    );
    expect(lineOf({ rollback: null, gate: evidenceWith({ verdict }) }, 3)).toBe(
      "**Now:** `v1.1.0` stays in service; nothing was rolled back.",
    );
  });
});

function lineOf(parts: Partial<SummaryFacts>, index: number): string | undefined {
  return summarySection({ ...facts, ...parts }).forms[0].split("  \n")[index];
}
