import { describe, expect, it } from "vitest";
import { type KeyTimeFacts, keyTimesOf } from "../../../../src/core/incident/facts/key-times-of.ts";
import { confirmationWith } from "../facts-example.ts";
import { at, evidenceWith, rollbackWith } from "../incident-example.ts";

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
};

describe("the key times", () => {
  it("come from the records, each from the one that knows it, and some only from people", () => {
    expect(keyTimesOf(facts)).toEqual({
      merged: "2026-11-20T09:30:00Z",
      deployed: at(0),
      impactStarted: at(5),
      detected: at(10),
      acknowledged: null,
      firstNotice: null,
      decided: at(11),
      rollbackStarted: at(12),
      mitigated: at(14),
      verified: at(17),
      resolved: at(58),
      allClear: null,
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
  });

  it.each(["failed", "not-started"] as const)("call nothing mitigated by a layer that %s", (outcome) => {
    const layers = rollbackWith().layers.map((layer) => ({ ...layer, outcome }));

    expect(keyTimesOf({ ...facts, rollback: rollbackWith({ layers }) }).mitigated).toBeNull();
  });

  it("do not take for a time what is none", () => {
    const strange = keyTimesOf({
      ...facts,
      changes: [{ mergedAt: "<b>now</b>" }, { mergedAt: "2026-02-30T00:00:00Z" }],
      deployedAt: "2026-11-20 10:00",
    });

    expect([strange.merged, strange.deployed]).toEqual([null, null]);
  });
});
