import { describe, expect, it } from "vitest";
import { planReviewsOf } from "../../../../src/core/incident/reviews/plan-reviews-of.ts";
import type { PlanReview } from "../../../../src/core/incident/reviews/reviews.ts";
import type { RollbackRecord } from "../../../../src/core/rollback/record.ts";
import { change } from "../../rollback/release-example.ts";
import { gateFailedBy, planned } from "../facts-example.ts";
import { rollbackWith } from "../incident-example.ts";

const gate = gateFailedBy("checkout", "https://shop.example/basket");

describe("the review of a plan", () => {
  it("says that it foresaw what its trigger names, with steps and time", () => {
    const fields = {
      trigger: "Bad answers of checkout above 2 % for 5 minutes",
      steps: "Redeploy the previous release",
      "time-to-roll-back": "4 minutes",
    };

    expect(reviewOf(fields)).toEqual({
      pull: 12,
      foresaw: "yes",
      why: "Its trigger names what failed (checkout); its steps name what was run; the return took 7 s of the 4 min that it names.",
      trigger: "Bad answers of checkout above 2 % for 5 minutes",
    });
  });

  it.each([
    ["the path that failed", "Errors on /basket", "yes", "Its trigger names what failed (checkout)"],
    ["its kind of failure", "5xx above 2 % for 5 minutes", "yes", "Its trigger is a failure of this kind"],
    [
      "its kind without a number",
      "The pages give errors",
      "partly",
      "Its trigger is a failure of this kind, without a threshold",
    ],
    ["the gate", "The gate says no", "partly", "Its trigger is the gate as such"],
    ["another signal", "Conversion falls by 10 % in an hour", "no", "Its trigger is another signal"],
    ["nothing", "", "no", "It has no trigger"],
    [
      "words of another language",
      "Der Umsatz sinkt und ist unter 10 % des Vortags",
      "unknown",
      "Its trigger could not be compared with what failed",
    ],
  ])("of which the trigger is %s", (_what, trigger, foresaw, why) => {
    const review = reviewOf({ trigger }, null);

    expect([review?.foresaw, review?.why]).toEqual([foresaw, `${why}.`]);
  });

  it("does not take a metric without a known kind for another signal", () => {
    const metric = gateFailedBy("orders", "sum(orders)");
    const [check] = metric.checks;
    const checks = check === undefined ? [] : [{ ...check, kind: "prometheus" }];

    const [review] = planReviewsOf(
      [planned(1, { trigger: "Sales fall by 10 %" })],
      { ...metric, checks },
      null,
    );

    expect(review?.foresaw).toBe("unknown");
  });

  it("says partly when only its risks name what failed", () => {
    const fields = { trigger: "Conversion falls by 10 %", risks: "The basket may be empty." };

    expect(reviewOf(fields, null)).toMatchObject({
      foresaw: "partly",
      why: "Its trigger is another signal; its risks name what failed.",
    });
  });

  it("says partly when its steps name nothing of what was run", () => {
    const fields = { trigger: "checkout fails", steps: "Turn the flag off" };

    expect(reviewOf(fields)).toMatchObject({
      foresaw: "partly",
      why: "Its trigger names what failed (checkout); its steps name nothing of what was run.",
    });
  });

  it("says when its steps name a part of what was run, and when it took longer than it names", () => {
    const [layer] = rollbackWith().layers;
    const layers: RollbackRecord["layers"] =
      layer === undefined
        ? []
        : [layer, { ...layer, layer: "config", outcome: "done-before", startedAt: null }];
    const fields = { trigger: "checkout fails", strategy: "Redeploy", "time-to-roll-back": "5 s" };

    expect(reviewOf(fields, rollbackWith({ layers }))?.why).toBe(
      "Its trigger names what failed (checkout); its steps name a part of what was run; the return took 7 s, and it names 5 s.",
    );
  });

  it("is there once for each change with a plan, and not for one without", () => {
    const changes = [planned(3, {}), change(4, null), planned(3, {}), planned(2, {})];

    expect(planReviewsOf(changes, gate, null).map(({ pull }) => pull)).toEqual([3, 2]);
  });

  it("keeps a trigger as it was written, cut to 500 characters", () => {
    const trigger = `@org <b>${"😀".repeat(600)}`;

    expect([...(reviewOf({ trigger })?.trigger ?? "")]).toHaveLength(500);
    expect(reviewOf({ trigger: "  " })?.trigger).toBeNull();
  });

  it("quotes nothing of the plan in its reason", () => {
    const secret = "zzz-quoted";
    const fields = Object.fromEntries(
      ["trigger", "steps", "strategy", "risks", "if-this-fails", "time-to-roll-back"].map((id) => [
        id,
        `${secret} checkout redeploy 4 min`,
      ]),
    );

    expect(reviewOf(fields)?.why).not.toContain(secret);
  });
});

function reviewOf(
  fields: Readonly<Record<string, string>>,
  rollback: RollbackRecord | null = rollbackWith(),
): PlanReview | undefined {
  return planReviewsOf([planned(12, fields)], gate, rollback)[0];
}
