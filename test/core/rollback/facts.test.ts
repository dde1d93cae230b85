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

test("steps of others do not count", () => {
  const others = statuses(stepText("traffic", 50)).map((one) => ({ ...one, creator: "mallory" }));

  expect(factsOf(others, identity).shares.size).toBe(0);
});

test("a try that was found wanting is done again, but traffic that it moved is not given back", () => {
  const wanting = "rollback-ready: NOT verified after rollback: 503";
  const halted = factsOf(statuses(wanting, stepText("traffic", 50), doneText("flag", "x")), identity);
  const moved = factsOf(statuses(wanting, doneText("traffic", "x"), stepText("traffic", 50)), identity);

  expect(halted.triesBefore).toBe(1);
  expect(halted.done.size).toBe(0);
  expect(halted.shares.get("traffic")).toBe(50);
  expect(moved.shares.get("traffic")).toBe(100);
});
