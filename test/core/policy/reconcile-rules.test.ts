import { describe, expect, it } from "vitest";
import { ReconcileRules } from "../../../src/core/policy/reconcile-rules.ts";

describe("rules of a reconciliation", () => {
  it("need only a command, and accept no drift then", () => {
    expect(ReconcileRules.parse({ command: ["./ops/reconcile"] })).toEqual({
      command: ["./ops/reconcile"],
      timeout: 60_000,
      drift: "last-line",
      threshold: 0,
      enforcement: "block",
    });
  });

  it.each([
    ["a threshold below none", { threshold: -1 }],
    ["a path that is none", { drift: { json: "mismatched" } }],
    ["another word for the place", { drift: "first-line" }],
    ["a limit of the gate beside it", { "at-most": 3 }],
    ["another enforcement", { enforcement: "maybe" }],
  ])("are refused with %s", (_what, parts) => {
    expect(ReconcileRules.safeParse({ command: ["./ops/reconcile"], ...parts }).success).toBe(false);
  });
});
