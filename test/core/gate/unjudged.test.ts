import { expect, test } from "vitest";
import { markText } from "../../../src/core/gate/mark.ts";
import { givenUpText, isGivenUp, isUnderWay } from "../../../src/core/gate/unjudged.ts";

const us = "github-actions[bot]";
const opened = { state: "in_progress", description: "rollback-ready: deploying v1.0.0", creator: us };
const givenUp = { state: "error", description: givenUpText, creator: us };
const passed = { state: "success", description: markText("known-good", "all good"), creator: us };
const failed = { state: "failure", description: markText("gate-failed", "2 of 3 bad"), creator: us };
const backed = { state: "inactive", description: markText("rolled-back", "v0.9.0"), creator: us };
const strange = { state: "success", description: "rollback-ready: passed the gate: x", creator: "mallory" };
const github = { state: "success", description: "", creator: us };

test.each([
  ["without a status", [], true],
  ["just opened", [opened], true],
  ["that a stranger calls good", [strange, opened], true],
  ["that GitHub itself calls done", [github, opened], true],
  ["that passed", [passed, opened], false],
  ["that failed", [failed, opened], false],
  ["that was rolled back", [backed, failed, opened], false],
  ["that passed before it was opened once more", [opened, passed, opened], false],
  ["that was given up", [givenUp, opened], false],
  ["that was taken up again", [opened, givenUp, opened], true],
] as const)("a deployment %s: under way is %s", (_what, statuses, expected) => {
  expect(isUnderWay(statuses, us)).toBe(expected);
});

test.each([
  ["just opened", [opened], false],
  ["given up", [givenUp, opened], true],
  ["given up, says a stranger", [{ ...givenUp, creator: "mallory" }, opened], false],
  ["given up and done with, says GitHub itself", [github, givenUp, opened], true],
  ["taken up again", [opened, givenUp, opened], false],
  ["judged after all", [passed, givenUp, opened], false],
] as const)("a deployment that was %s: given up is %s", (_what, statuses, expected) => {
  expect(isGivenUp(statuses, us)).toBe(expected);
});

test("the text fits into a status of GitHub's", () => {
  expect(givenUpText.length).toBeLessThanOrEqual(140);
});
