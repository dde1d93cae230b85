import { describe, expect, it } from "vitest";
import { nextStep } from "../../../src/core/rollback/next-step.ts";
import { outcomeWords } from "../../../src/core/rollback/outcome-words.ts";
import { type LayerRun, RollbackRecord } from "../../../src/core/rollback/record.ts";

const untouched: LayerRun = {
  layer: "redeploy",
  argv: [],
  outcome: "not-started",
  detail: "",
  state: "as v1.1.0 left it",
  startedAt: null,
  endedAt: null,
  url: null,
};
const outcomes = RollbackRecord.shape.outcome.options;

describe("a rollback that failed", () => {
  it.each([
    ["has not begun", [], "The rollback could not begin"],
    ["touched nothing", [untouched], "The rollback could not begin"],
    ["began a layer", [{ ...untouched, startedAt: "2026-11-20T10:00:00Z" }], "The rollback is half done"],
    ["had one done before", [{ ...untouched, outcome: "done-before" as const }], "The rollback is half done"],
  ])("%s: it says so", (_what, layers, words) => {
    expect(outcomeWords({ outcome: "failed", layers })).toBe(words);
  });
});

describe("every outcome", () => {
  it("has words of its own", () => {
    const words = outcomes.map((outcome) => outcomeWords({ outcome, layers: [untouched] }));

    expect(new Set(words).size).toBe(outcomes.length);
  });

  it("but a verified one names a next step", () => {
    const silent = outcomes.filter((outcome) => nextStep({ outcome }, "`v1.1.0`") === "");

    expect(silent).toEqual(["verified"]);
  });
});
