import { describe, expect, it } from "vitest";
import { stepReviewsOf } from "../../../../src/core/incident/reviews/step-reviews-of.ts";
import type { LayerRun } from "../../../../src/core/rollback/record.ts";
import { change } from "../../rollback/release-example.ts";
import { planned } from "../facts-example.ts";
import { rollbackWith } from "../incident-example.ts";

describe("the review of the steps", () => {
  it("puts what plans name beside what was done, in the order of the layers", () => {
    const changes = [
      planned(5, { steps: "Redeploy the previous release", "time-to-roll-back": "4 min" }),
      planned(6, { strategy: "Turn the flag off, then redeploy", "time-to-roll-back": "1 min" }),
      change(7, null),
    ];

    expect(stepReviewsOf(rollbackWith(), changes)).toEqual([
      { layer: "flag", planned: "by pull request 6", actual: "not run", seconds: null },
      { layer: "redeploy", planned: "by pull request 5, 6", actual: "done: exit code 0", seconds: 2 },
      {
        layer: "the whole way back",
        planned: "4 min by pull request 5; 1 min by the policy",
        actual: "verified",
        seconds: 7,
      },
    ]);
  });

  it("says that a layer ran which no plan names, and leaves out one that nobody needed", () => {
    const layers = [run({ layer: "flag", outcome: "skipped", startedAt: null, endedAt: null }), run({})];

    expect(stepReviewsOf(rollbackWith({ layers }), [])).toEqual([
      { layer: "redeploy", planned: "in no plan", actual: "done: exit code 0", seconds: 2 },
      { layer: "the whole way back", planned: "1 min by the policy", actual: "verified", seconds: 7 },
    ]);
  });

  it("has what plans name when no rollback was run, and no whole", () => {
    expect(stepReviewsOf(null, [planned(5, { steps: "Redeploy" })])).toEqual([
      { layer: "redeploy", planned: "by pull request 5", actual: "not run", seconds: null },
    ]);
    expect(stepReviewsOf(null, [])).toEqual([]);
  });

  it("names at most five pull requests, each once", () => {
    const changes = [1, 2, 2, 3, 4, 5, 6, 7].map((number) => planned(number, { steps: "redeploy" }));

    expect(stepReviewsOf(rollbackWith(), changes)[0]?.planned).toBe(
      "by pull request 1, 2, 3, 4, 5 and 2 more",
    );
  });

  it("knows no seconds of a layer that ended before it began", () => {
    const layers = [run({ startedAt: "2026-11-20T10:00:20Z", endedAt: "2026-11-20T10:00:10Z" })];

    expect(stepReviewsOf(rollbackWith({ layers }), [])[0]?.seconds).toBeNull();
  });
});

function run(parts: Partial<LayerRun>): LayerRun {
  return {
    layer: "redeploy",
    argv: [],
    outcome: "done",
    detail: "exit code 0",
    state: "release v1.0.0",
    startedAt: "2026-11-20T10:00:12Z",
    endedAt: "2026-11-20T10:00:14Z",
    url: null,
    ...parts,
  };
}
