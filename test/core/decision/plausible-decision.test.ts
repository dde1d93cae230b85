import { expect, test } from "vitest";
import type { Decision } from "../../../src/core/decision/decision.ts";
import { implausible } from "../../../src/core/decision/plausible-decision.ts";

const verdictMs = Date.parse("2026-11-20T10:00:00.000Z");
const minuteMs = 60_000;
const times = {
  verdictMs,
  untilMs: verdictMs + 10 * minuteMs,
  onTimeout: "rollback",
  nowMs: verdictMs + 11 * minuteMs,
} as const;

function decision(change: Partial<Decision>): Decision {
  return {
    schema: "rollback-ready/decision/v1",
    environment: "production",
    deployment: 7,
    decision: "rollback",
    how: "approval",
    by: "mona",
    reason: null,
    release: null,
    source: null,
    at: "2026-11-20T10:10:00.000Z",
    run: "https://github.example/acme/shop/actions/runs/9",
    nonce: "0123456789abcdef",
    ...change,
  };
}

const timeout = { how: "timeout", by: null } as const;

test.each([
  [{}],
  [timeout],
  [{ how: "comment", decision: "stay", reason: "it is fine" }],
  [{ how: "hand", release: "v1.0.0", reason: "orders are lost" }],
] as const)("%j can be", (change) => {
  expect(implausible(decision(change), times)).toBeNull();
});

test.each([
  [{ at: "soon" }, "it does not say when it was made"],
  [{ at: "2026-11-20T09:58:59.999Z" }, "it is older than the verdict"],
  [{ at: "2026-11-20T10:13:00.000Z" }, "it says that it was made later than now"],
  [{ ...timeout, at: "2026-11-20T10:09:59.999Z" }, "the time is not up"],
  [{ ...timeout, decision: "stay" }, "the policy decides otherwise"],
  [{ ...timeout, by: "mona" }, "a timer says nothing of its own"],
  [{ ...timeout, release: "v0.1.0" }, "a timer says nothing of its own"],
  [{ decision: "stay" }, "reviewers approve a rollback and nothing else"],
  [{ release: "v0.1.0" }, "reviewers approve a rollback and nothing else"],
  [{ by: null }, "it does not say who approved"],
  [{ how: "override" }, "an override rolls nothing back"],
  [{ how: "comment", by: null }, "it does not say who decided"],
] as const)("%j cannot be: %s", (change, why) => {
  expect(implausible(decision(change), times)).toBe(why);
});

test("a decision of a machine whose clock is a little behind that of the gate's can be", () => {
  expect(implausible(decision({ at: "2026-11-20T09:59:30.000Z" }), times)).toBeNull();
});

test("a timeout is none while our own clock says that the time is not up", () => {
  const early = { ...times, nowMs: times.untilMs - 1 };

  expect(implausible(decision(timeout), early)).toBe("the time is not up");
});
