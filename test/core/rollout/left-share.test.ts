import { expect, test } from "vitest";
import { doneText, stepText } from "../../../src/core/rollback/facts.ts";
import { leftShare } from "../../../src/core/rollout/left-share.ts";
import { rolloutText } from "../../../src/core/rollout/rollout-note.ts";

const identity = "github-actions[bot]";

function of(...texts: readonly string[]) {
  return texts.map((description) => ({ state: "in_progress", description, creator: identity }));
}

const none = { ofFailed: [], ofReturns: [], isRolledOut: false };

test.each([
  ["all of it when nothing is known", none, 100],
  ["none before the first step of its rollout", { ...none, isRolledOut: true }, 0],
  ["what its rollout gave it", { ...none, isRolledOut: true, ofFailed: of(rolloutText(10)) }, 10],
  [
    "what a return left it",
    { ...none, ofReturns: [of(stepText("traffic", 50), stepText("traffic", 10))] },
    50,
  ],
  ["none after a return that moved all", { ...none, ofReturns: [of(doneText("traffic", "exit code 0"))] }, 0],
  [
    "what a try left it that was found wanting",
    { ...none, ofReturns: [of("rollback-ready: NOT verified after rollback: x", stepText("traffic", 50))] },
    50,
  ],
  [
    "the least of all that is known",
    { isRolledOut: true, ofFailed: of(rolloutText(50)), ofReturns: [of(), of(stepText("traffic", 75))] },
    25,
  ],
])("it has %s", (_name, traffic, share) => {
  expect(leftShare(traffic, identity)).toBe(share);
});
