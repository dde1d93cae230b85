import { describe, expect, it } from "vitest";
import { ReconcileRules } from "../../../src/core/policy/reconcile-rules.ts";
import { isUnreconciled, judgeReconciliation } from "../../../src/core/rollback/reconcile.ts";
import { reconcileText } from "../../../src/core/rollback/reconcile-text.ts";

function judged(text: string, parts: object = {}, truncated = false) {
  const rule = ReconcileRules.parse({ command: ["./ops/reconcile"], ...parts });
  return judgeReconciliation({ text, truncated }, rule);
}

describe("the drift after a return", () => {
  it("is consistent up to the threshold, which is none when left out", () => {
    expect(judged("compared 812 orders\n0\n")).toEqual({
      kind: "consistent",
      drift: 0,
      threshold: 0,
      enforcement: "block",
      detail: "a drift of 0, and at most 0 is accepted",
    });
    expect(judged("5", { threshold: 5 })).toMatchObject({ kind: "consistent", drift: 5, threshold: 5 });
  });

  it("has drifted beyond it", () => {
    expect(judged("1")).toMatchObject({ kind: "drifted", drift: 1 });
    expect(judged("5.5", { threshold: 5 })).toMatchObject({ kind: "drifted", drift: 5.5 });
  });

  it("is read from JSON by a path", () => {
    const drift = { json: "$.mismatched" };

    expect(judged('{"compared":812,"mismatched":3}', { drift })).toMatchObject({ kind: "drifted", drift: 3 });
  });

  it.each([
    ["no output", "", {}, "the drift is not known: there is no number on the last line"],
    ["words", "all good", {}, "the drift is not known: there is no number on the last line"],
    ["less than none", "-1", {}, "the drift is not known: -1 is no count of what drifted"],
    [
      "no number there",
      '{"a":1}',
      { drift: { json: "$.b" } },
      "the drift is not known: there is no number at `$.b`",
    ],
    [
      "JSON that was cut",
      '{"b":',
      { drift: { json: "$.b" } },
      expect.stringMatching(/^the drift is not known: /),
    ],
  ])("is not known by %s, and that is never consistent", (_what, text, parts, detail) => {
    expect(judged(text, parts)).toMatchObject({ kind: "unknown", drift: null, detail });
  });

  it("is not known by an output that is longer than what is kept", () => {
    expect(judged("0", {}, true)).toMatchObject({ kind: "unknown", drift: null });
  });

  it("keeps a return from being verified, unless the policy only warns", () => {
    const warn = { enforcement: "warn" };

    expect(
      [judged("0"), judged("1"), judged(""), judged("1", warn), judged("", warn)].map(isUnreconciled),
    ).toEqual([false, true, true, false, false]);
  });

  it("is told in a sentence", () => {
    expect(reconcileText(null)).toBe("");
    expect(reconcileText(judged("0"))).toBe("**Reconciled:** ✅ a drift of 0, and at most 0 is accepted.");
    expect(reconcileText(judged("2"))).toBe(
      "**Reconciled:** ⚠️ not consistent, a drift of 2, and at most 0 is accepted.",
    );
    expect(reconcileText(judged("", { enforcement: "warn" }))).toBe(
      "**Reconciled:** ❌ the drift is not known: there is no number on the last line. The policy only warns of it.",
    );
  });
});
