import { expect, test } from "vitest";
import { doneText, factsOf, startedText, stepText } from "../../../src/core/rollback/facts.ts";

const identity = "github-actions[bot]";

/** Newest first, as GitHub lists statuses. */
function statuses(...texts: readonly string[]) {
  return texts.map((description) => ({ state: "in_progress", description, creator: identity }));
}

test("the last finished step of a layer tells how far it was brought", () => {
  const facts = factsOf(statuses(stepText("traffic", 50), stepText("traffic", 12.5)), identity);

  expect(facts.shares.get("traffic")).toBe(50);
  expect(facts.done.has("traffic")).toBe(false);
});

test("a run that was started before a step ended is over; one that was started after it is awaited", () => {
  const over = statuses(stepText("traffic", 10), startedText("traffic", 7));
  const begun = [...statuses(startedText("traffic", 8)), ...over];

  expect(factsOf(over, identity).runs.get("traffic")).toBeUndefined();
  expect(factsOf(begun, identity).runs.get("traffic")).toBe(8);
});

test("steps of others do not count, and neither do those of a try that was judged and found wanting", () => {
  const others = statuses(stepText("traffic", 50)).map((one) => ({ ...one, creator: "mallory" }));
  const before = statuses(
    "rollback-ready: NOT verified after rollback: 503",
    stepText("traffic", 50),
    doneText("flag", "x"),
  );

  expect(factsOf(others, identity).shares.size).toBe(0);
  expect(factsOf(before, identity)).toMatchObject({ triesBefore: 1 });
  expect(factsOf(before, identity).shares.size).toBe(0);
});
