import { describe, expect, it } from "vitest";
import { outcomeProblem } from "../../../../src/core/incident/actions/outcome.ts";

describe("the outcome of an action", () => {
  it.each([
    "p95 of checkout below 300 ms",
    "0 of 20 deploys without a plan",
    "the alert pages within two minutes",
    "the gate refuses a release without a reversal",
    "every migration has a reversal that was tested",
    "the dashboard shows the queue of each shop",
    "the old flag is removed",
    "at least half of the alerts are gone",
    "bei jedem Deploy wird geprüft ob der Rückweg und die Sicherung da sind",
  ])("can be measured or seen in: %s", (outcome) => {
    expect(outcomeProblem(outcome)).toBeNull();
  });

  it.each([
    ["better", "says too little"],
    ["#12", "says too little"],
    ["more robust deploys", "says better or worse, and not by how much"],
    ["we will be more careful", "says better or worse, and not by how much"],
    ["improve the way we look at queues", "says better or worse, and not by how much"],
    ["people know what to do", "names nothing that can be measured or seen"],
    // These digits count nothing.
    ["people know what to do by 2026-12-10 for F1 and v1.2.3", "names nothing that can be measured or seen"],
  ])("is refused in: %s", (outcome, problem) => {
    expect(outcomeProblem(outcome)).toBe(problem);
  });
});
