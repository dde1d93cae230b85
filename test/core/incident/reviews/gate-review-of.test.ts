import { describe, expect, it } from "vitest";
import { gateReviewOf } from "../../../../src/core/incident/reviews/gate-review-of.ts";
import { evidenceWith, rollbackWith } from "../incident-example.ts";

const rates =
  "By its design it blames a healthy release in 0.72 % of deploys, 3.3 % where bad answers come in bursts.";

describe("the review of the gate", () => {
  it("says likely right when the same checks were good after the return", () => {
    expect(gateReviewOf(evidenceWith(), rollbackWith(), null)).toEqual({
      likely: "right",
      why: `After the return the same checks were good again (3 of 3 good); the full bake is not known yet. ${rates}`,
    });
    expect(gateReviewOf(evidenceWith(), rollbackWith(), { confirmed: true })).toEqual({
      likely: "right",
      why: `After the return the same checks were good again (3 of 3 good), and stayed so for the full bake. ${rates}`,
    });
  });

  it.each([
    ["unverified", "After the return the checks were still bad: perhaps it is not this release."],
    ["failed", "The return is half done, so its checks cannot be compared with these."],
    ["interrupted", "The return was interrupted, so its checks cannot be compared with these."],
    ["nothing-to-return-to", "There was nothing to return to, so there is nothing to compare it with."],
    ["roll-forward", "Going back was not safe, so there is nothing to compare it with."],
    ["superseded", "A newer deployment took over before anything could be compared."],
  ] as const)("leaves it open after a rollback that is %s", (outcome, why) => {
    expect(gateReviewOf(evidenceWith(), rollbackWith({ outcome }), null)).toEqual({
      likely: "unclear",
      why: `${why} ${rates}`,
    });
  });

  it("leaves it open when the full bake of the return failed too", () => {
    expect(gateReviewOf(evidenceWith(), rollbackWith(), { confirmed: false })).toEqual({
      likely: "unclear",
      why: `After the return the full bake failed too: perhaps it is not this release. ${rates}`,
    });
  });

  it("says likely wrong when the checks were good again though nothing was put back", () => {
    const layers = rollbackWith().layers.map((layer) => ({ ...layer, outcome: "skipped" as const }));

    expect(gateReviewOf(evidenceWith(), rollbackWith({ layers }), null).likely).toBe("wrong");
  });

  it("leaves it open without a rollback, and for a verdict that blames nothing", () => {
    const verdict = { kind: "pass", reason: "healthy", detail: "" } as const;
    const before = { kind: "inconclusive", reason: "preexisting", detail: "" } as const;

    expect(gateReviewOf(evidenceWith(), null, null)).toMatchObject({ likely: "unclear" });
    expect(gateReviewOf(evidenceWith({ verdict }), null, null).why).toBe(
      `The verdict was pass, which blames nothing on the release. ${rates}`,
    );
    expect(gateReviewOf(evidenceWith({ verdict: before }), null, null).why).toBe(
      `What failed was bad before the deployment already, so this release is not blamed for it. ${rates}`,
    );
  });

  it("says so when the rate of false rollbacks cannot be stated", () => {
    const design = { ...evidenceWith().design, falseRollback: null };

    expect(gateReviewOf(evidenceWith({ design }), null, null).why).toMatch(
      / How often such a gate blames a healthy release cannot be stated\.$/,
    );
  });
});
