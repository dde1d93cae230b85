import { expect, test } from "vitest";
import { markText } from "../../../src/core/gate/mark.ts";
import { type Pause, pauseText, readPause } from "../../../src/core/rollback/pause.ts";
import {
  isDoneForComment,
  isPausedOtherwiseSince,
  isSaidOtherwiseSince,
} from "../../../src/flows/decision/said-since.ts";
import type { DeploymentHistory } from "../../../src/kernel/ports/github.ts";

const us = "github-actions[bot]";
const at = (seconds: number, ms = 0): string =>
  new Date(1_795_950_000_000 + seconds * 1000 + ms).toISOString();

/** A deployment of v1.0.0 with one mark, which GitHub wrote down at `createdAt`. */
function marked(description: string, createdAt: string, creator = us): DeploymentHistory {
  const deployment = {
    id: 7,
    sha: "a".repeat(40),
    ref: "v1.0.0",
    task: "deploy",
    environment: "production",
    payload: {
      suite: "rollback-ready",
      kind: "deploy",
      key: "rb1:7",
      release: "v1.0.0",
      manifestSha256: null,
      undoes: null,
    },
    creator: us,
    createdAt: at(-900),
    statuses: [{ state: "success", description, creator, createdAt, logUrl: "" }],
  };
  return { deployments: [deployment], isComplete: true };
}

const lift = { kind: "lift", release: "v1.0.0" } as const;
const hold = { kind: "hold", release: "v1.0.0" } as const;

test.each([
  ["a hold whose comment is older, though it was written down later", hold, lift, 0, false],
  ["a hold whose comment is younger", hold, lift, 10, true],
  ["a lift whose comment is older, though it was written down later", lift, hold, 0, false],
  ["a lift whose comment is younger", lift, hold, 10, true],
  ["a hold of the same comment", hold, hold, 10, false],
])("%s, against a comment of five seconds", (_name, there, comment, saidAt, isOtherwise) => {
  const mark = there.kind === "hold" ? "held" : "hold-lifted";
  const history = marked(markText(mark, "grace: why", null, at(saidAt)), at(30));

  expect(isSaidOtherwiseSince(history, comment, at(5), us)).toBe(isOtherwise);
});

test.each([
  ["a hold that it asked for", hold, hold, 5, true],
  ["a hold that another one asked for", hold, hold, 6, false],
  ["a lift that it asked for", lift, lift, 5, true],
  ["a lift, for a comment that asks for a hold", lift, hold, 5, false],
])("%s is what a comment of five seconds has done or not", (_name, there, comment, saidAt, isDone) => {
  const mark = there.kind === "hold" ? "held" : "hold-lifted";
  const history = marked(markText(mark, "grace: why", null, at(saidAt)), at(30));

  expect(isDoneForComment(history, comment, at(5), us)).toBe(isDone);
  expect(isDoneForComment(marked(markText(mark, "grace: why"), at(5)), comment, at(5), us)).toBe(false);
});

test.each([
  [30, true],
  [2, false],
])("a mark that no comment asked for counts by GitHub's time of it (%i s)", (seconds, isOtherwise) => {
  const history = marked(markText("held", "mona: why"), at(seconds));

  expect(isSaidOtherwiseSince(history, lift, at(5), us)).toBe(isOtherwise);
});

test("a mark of somebody else says nothing, whatever time it names", () => {
  const history = marked(markText("held", "mallory: why", null, at(10)), at(30), "mallory");

  expect(isSaidOtherwiseSince(history, lift, at(5), us)).toBe(false);
});

function paused(parts: Partial<Pause>): Pause {
  const by = { environment: "production", by: "grace", reason: "the sale", run: "https://x.example/1" };
  const text = pauseText({ schema: "rollback-ready/pause/v1", state: "paused", ...by, at: at(30), ...parts });
  const read = readPause(text);
  if (read === null) throw new Error("the note cannot be read");
  return read;
}

test.each([
  ["an older comment, though its job ran later", { saidAt: at(0) }, false],
  ["a younger comment", { saidAt: at(10) }, true],
  ["a younger comment, and it says the same", { saidAt: at(10), state: "resumed" }, false],
  ["nobody's comment, and it is younger", {}, true],
  ["nobody's comment, within the second of the comment", { at: at(5, 900) }, false],
] as const)("a pause by %s, against `/resume` of five seconds", (_name, parts, isOtherwise) => {
  expect(isPausedOtherwiseSince(paused(parts), "resumed", at(5))).toBe(isOtherwise);
});
