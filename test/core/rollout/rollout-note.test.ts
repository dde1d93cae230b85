import { expect, test } from "vitest";
import {
  rolloutRuns,
  rolloutShare,
  rolloutText,
  runBeginsText,
  runFailedText,
  runStartedText,
} from "../../../src/core/rollout/rollout-note.ts";

const identity = "github-actions[bot]";

/** Newest first, as GitHub lists statuses. */
function statuses(...texts: readonly string[]) {
  return texts.map((description) => ({ state: "in_progress", description, creator: identity }));
}

test("the newest step tells where the traffic stands, whatever was begun or stopped since", () => {
  const seen = statuses(
    runFailedText(100),
    runBeginsText(100),
    "rollback-ready: passed the gate",
    rolloutText(12.5),
    rolloutText(1),
  );

  expect(rolloutShare(seen, identity)).toBe(12.5);
  expect(rolloutShare(seen, "mallory")).toBeNull();
});

test("a run that was begun is known by its share, with its id once that was noted", () => {
  const seen = statuses(
    runBeginsText(50),
    rolloutText(0.5),
    runStartedText(0.5, 77),
    runBeginsText(0.5),
    "rollback-ready: watching this deployment",
  );

  const { begun, stops } = rolloutRuns(seen, identity);

  expect([...begun]).toEqual([
    ["50", null],
    ["0.5", 77],
  ]);
  expect(stops).toBe(0);
});

test("after a stop each run is started anew, and what was begun before it does not count", () => {
  const seen = statuses(
    runStartedText(1, 80),
    runFailedText(50),
    runStartedText(50, 78),
    runFailedText(50),
    runStartedText(1, 77),
  );

  const { begun, stops } = rolloutRuns(seen, identity);

  expect([...begun]).toEqual([["1", 80]]);
  expect(stops).toBe(2);
});

test("what somebody else wrote is no note", () => {
  const others = statuses(runFailedText(50), runStartedText(1, 77)).map((one) => ({
    ...one,
    creator: "mallory",
  }));

  expect(rolloutRuns(others, identity)).toEqual({ begun: new Map(), stops: 0 });
});
