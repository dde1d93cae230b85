import { expect, test } from "vitest";
import { type JobStatus, readCondition } from "../../../src/rehearsal/runner/condition.ts";

const all: readonly JobStatus[] = ["success", "failure", "cancelled"];

test.each([
  ["always()", all],
  ["success()", ["success"]],
  ["failure()", ["failure"]],
  ["cancelled()", ["cancelled"]],
  ["failure() || cancelled()", ["failure", "cancelled"]],
  ["!success()", ["failure", "cancelled"]],
  ["! cancelled( ) && !failure()", ["success"]],
  ["success() || failure() && cancelled()", ["success"]],
  ["(success() || failure()) && !success()", ["failure"]],
  ["!(success() || failure())", ["cancelled"]],
  ["$\u007b{ Failure() }}", ["failure"]],
])("%s is wanted in jobs that are %j", (text, wanted) => {
  const condition = readCondition(text);

  expect(all.filter((status) => condition?.(status))).toEqual(wanted);
});

test.each([
  "",
  "failure",
  "failure() ||",
  "failure() cancelled()",
  "(failure()",
  "failure())",
  "github.ref == 'x'",
  "toString()",
  "success(1)",
])("%j is not understood, and not guessed at", (text) => {
  expect(readCondition(text)).toBeNull();
});
