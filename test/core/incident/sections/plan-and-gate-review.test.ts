import { describe, expect, it } from "vitest";
import type { PlanReview } from "../../../../src/core/incident/reviews/reviews.ts";
import { planAndGateReviewSection } from "../../../../src/core/incident/sections/plan-and-gate-review.ts";
import { changeSetWith } from "../facts-example.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const gateReview = { likely: "right", why: "The same checks were good again." } as const;

describe("plan and gate in review", () => {
  it("has what was foreseen first, and what people must know of the comparison", () => {
    const planReviews = [review(1, "no"), review(2, "unknown"), review(3, "yes", null), review(4, "no")];

    const { forms } = planAndGateReviewSection(
      { planReviews, gateReview, changes: changeSetWith() },
      context,
    );

    expect(forms[0].split("\n")).toEqual([
      "**Was the gate right?** Likely yes. The same checks were good again.",
      "",
      "**Did the plans foresee it?** 4 plans: yes (1), no (2), not known (1). Compared by words, so people have the last one.",
      "",
      "| Pull request | Foresaw it | Why | Its trigger |",
      "| --- | --- | --- | --- |",
      "| [3](https://github.example/acme/shop/pull/3) | yes | Because. | – |",
      "| [1](https://github.example/acme/shop/pull/1) | no | Because. | p99 &#62; 1 s |",
      "| [4](https://github.example/acme/shop/pull/4) | no | Because. | p99 &#62; 1 s |",
      "| [2](https://github.example/acme/shop/pull/2) | not known | Because. | p99 &#62; 1 s |",
    ]);
    expect(forms[1]).not.toContain("p99");
    expect(forms[2]).not.toContain("|");
  });

  it("counts the pull requests without a plan", () => {
    const pull = { number: 1, title: "", mergeCommit: "", mergedAt: "", hasPlan: false, areas: null };

    const { forms } = planAndGateReviewSection(
      {
        planReviews: [],
        gateReview,
        changes: changeSetWith({ pulls: [pull, { ...pull, hasPlan: true }, pull] }),
      },
      context,
    );

    expect(forms).toEqual([
      "**Was the gate right?** Likely yes. The same checks were good again.\n\n**Did the plans foresee it?** No plan is on record. 2 pull requests had no plan.",
    ]);
  });

  it("shows twenty plans, then five", () => {
    const planReviews = Array.from({ length: 23 }, (_, index) => review(index + 1, "no"));

    const { forms } = planAndGateReviewSection(
      { planReviews, gateReview, changes: changeSetWith() },
      context,
    );

    expect(forms.map((form) => form.match(/^\| \[/gm)?.length ?? 0)).toEqual([20, 5, 0]);
    expect(forms[0]).toContain("3 more plans in the incident record.");
  });
});

function review(
  pull: number,
  foresaw: PlanReview["foresaw"],
  trigger: string | null = "p99 > 1 s",
): PlanReview {
  return { pull, foresaw, why: "Because.", trigger };
}
