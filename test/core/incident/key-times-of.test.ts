import { describe, expect, it } from "vitest";
import { type KeyTimeFacts, keyTimesOf } from "../../../src/core/incident/key-times-of.ts";
import { confirmationWith } from "./facts-example.ts";
import { at, evidenceWith, rollbackWith } from "./incident-example.ts";

const facts: KeyTimeFacts = {
  changes: [
    { mergedAt: "2026-11-20T08:00:00Z" },
    { mergedAt: "2026-11-20T09:30:00Z" },
    { mergedAt: "2026-11-20T09:00:00Z" },
  ],
  deployedAt: at(0),
  impact: { from: at(5) },
  gate: evidenceWith(),
  rollback: rollbackWith(),
  confirmation: confirmationWith(),
  acknowledgedAt: at(40),
  firstNoticeAt: at(20),
  resolvedAt: null,
  allClearAt: at(59),
};

describe("the key times", () => {
  it("come from the records, each from the one that knows it", () => {
    expect(keyTimesOf(facts)).toEqual({
      merged: "2026-11-20T09:30:00Z",
      deployed: at(0),
      impactStarted: at(5),
      detected: at(10),
      acknowledged: at(40),
      firstNotice: at(20),
      decided: at(11),
      rollbackStarted: at(12),
      mitigated: at(14),
      verified: at(17),
      resolved: at(58),
      allClear: at(59),
    });
  });

  it("are null for what did not happen or is not known", () => {
    const nothing = {
      ...facts,
      changes: [],
      deployedAt: null,
      impact: { from: null },
      rollback: null,
      confirmation: null,
      acknowledgedAt: null,
      firstNoticeAt: null,
      allClearAt: null,
    };

    const { detected, ...others } = keyTimesOf(nothing);

    expect(detected).toBe(at(10));
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
    expect(Object.keys(others)).toHaveLength(11);
  });

  it("begin the impact with the deployment when no sample was bad", () => {
    expect(keyTimesOf({ ...facts, impact: { from: null } }).impactStarted).toBe(at(0));
  });

  it("call nothing resolved by a bake that failed", () => {
    const confirmation = confirmationWith({ confirmed: false });

    expect(keyTimesOf({ ...facts, confirmation }).resolved).toBeNull();
    expect(keyTimesOf({ ...facts, confirmation, resolvedAt: at(50) }).resolved).toBe(at(50));
  });

  it("take a person's word on the end before that of the bake", () => {
    expect(keyTimesOf({ ...facts, resolvedAt: at(30) }).resolved).toBe(at(30));
  });

  it.each(["failed", "not-started"] as const)("call nothing mitigated by a layer that %s", (outcome) => {
    const layers = rollbackWith().layers.map((layer) => ({ ...layer, outcome }));

    expect(keyTimesOf({ ...facts, rollback: rollbackWith({ layers }) }).mitigated).toBeNull();
  });

  it("do not take for a time what is none", () => {
    const strange = keyTimesOf({
      ...facts,
      changes: [{ mergedAt: "<b>now</b>" }, { mergedAt: "2026-02-30T00:00:00Z" }],
      acknowledgedAt: "2026-11-20 10:00",
    });

    expect([strange.merged, strange.acknowledged]).toEqual([null, null]);
  });
});
