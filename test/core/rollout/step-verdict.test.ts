import { expect, test } from "vitest";
import { judgeStep } from "../../../src/core/rollout/step-verdict.ts";

test.each([
  [0, 6, "go-on"],
  [0, 7, "halt"],
  [2, 9, "go-on"],
  [2, 10, "halt"],
  [21, 21, "go-on"],
  [21, 10, "go-on"],
])("%i of 21 bad before and %i of 21 after: %s", (before, after, kind) => {
  expect(judgeStep({ bad: before, asked: 21 }, { bad: after, asked: 21 }).kind).toBe(kind);
});

test("a look that says nothing is no reason to stay half way", () => {
  expect(judgeStep({ bad: 5, asked: 21 }, { bad: 0, asked: 0 })).toEqual({
    kind: "go-on",
    detail: "0 of 0 answers bad, 5 of 21 before",
  });
});
