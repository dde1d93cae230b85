import { describe, expect, it } from "vitest";
import type { ApiVerdict } from "../../../../src/core/plan/api/api-verdict.ts";
import { unknownApi } from "../../../../src/core/plan/api/unknown-api.ts";
import { checkText } from "../../../../src/core/plan/check-text.ts";
import { type ChosenPlan, choosePlan } from "../../../../src/core/plan/choose.ts";
import { judgePlan } from "../../../../src/core/plan/judge.ts";
import { noPolicyLinks } from "../../../../src/core/plan/policy-links.ts";
import { untrusted } from "../../../../src/core/text/untrusted.ts";
import { changeOf, planWith } from "../change.ts";

const breaking: ApiVerdict = {
  kind: "breaking",
  format: "oasdiff",
  count: 2,
  changes: [untrusted("GET /orders: gone, says @mona <b>")],
};
const compatible: ApiVerdict = { kind: "compatible", format: "buf" };
const unknown = unknownApi("is empty", "Another one.");

function told(chosen: ChosenPlan, api: ApiVerdict | null): readonly string[] {
  return judgePlan(chosen, changeOf({ api })).map(({ field, rule, level }) => `${field}: ${rule} (${level})`);
}

function checked(chosen: ChosenPlan, api: ApiVerdict | null) {
  const change = changeOf({ api });
  return checkText({
    chosen,
    change,
    findings: judgePlan(chosen, change),
    complete: true,
    policySource: "No policy.",
    link: noPolicyLinks,
    exemption: { kind: "none", notes: [] },
    approvedBy: new Map(),
  });
}

describe("an API that breaks", () => {
  it("asks the plan how its consumers live with a return", () => {
    expect(told(planWith({ dependencies: null }), breaking)).toEqual(["dependencies: missing (error)"]);
    expect(told(planWith({ dependencies: null }), compatible)).toEqual([]);
    expect(told(planWith({ dependencies: null }), null)).toEqual([]);
  });

  it("is not answered by None without a reason, which is enough otherwise", () => {
    expect(told(planWith({ dependencies: "None" }), breaking)).toEqual([
      "dependencies: not-applicable (error)",
    ]);
    expect(told(planWith({ dependencies: "None" }), compatible)).toEqual([]);
  });

  it.each([
    "None, because only our own web client calls it, and it goes back with this release.",
    "The mobile gateway goes back first, because it sends the new field.",
  ])("is answered by: %s", (dependencies) => {
    expect(told(planWith({ dependencies }), breaking)).toEqual([]);
  });

  it("has a row in the summary, its words made harmless, and what to write where there is no plan", () => {
    const { summary, passed } = checked(choosePlan("", []), breaking);

    expect(passed).toBe(false);
    expect(summary).toContain("### API\n\n| Report | Verdict | It names |");
    expect(summary).toMatch(
      /\| oasdiff \| ⚠️ 2 breaking changes \| GET \/orders: gone, says .*<br>and 1 more \|/,
    );
    expect(summary).not.toContain("says @mona");
    expect(summary).not.toContain("<b>");
    expect(summary).toContain("Write: Who calls the API that changes, and how they live with the old one");
    expect(summary).toContain("breaking changes of the API");
  });
});

describe("an API that stays compatible", () => {
  it("has a row, and stops nothing", () => {
    const { summary, passed } = checked(planWith(), compatible);

    expect(passed).toBe(true);
    expect(summary).toContain("| buf | ✅ compatible | – |");
  });
});

describe("a report that says nothing", () => {
  it("is an error of its own, with a plan and without", () => {
    expect(told(planWith(), unknown)).toEqual(["null: api-unknown (error)"]);
    expect(told(choosePlan("", []), unknown)).toEqual([
      "null: no-section (error)",
      "null: api-unknown (error)",
    ]);
  });

  it("stands in the title and in a row, with what to write", () => {
    const { summary, title, passed } = checked(planWith(), unknown);

    expect(passed).toBe(false);
    expect(title).toBe("Not ready: what the API report says is not known");
    expect(summary).toContain("| – | ❌ not known | The API report is empty. |");
    expect(summary).toContain("It is not known whether the API stays compatible.");
    expect(summary).toContain("Another one.");
  });
});
