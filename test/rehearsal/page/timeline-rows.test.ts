import { expect, test } from "vitest";
import type { RollbackRecord } from "../../../src/core/rollback/record.ts";
import { timelineRows } from "../../../src/rehearsal/page/timeline-rows.ts";

const at = (second: number): string => `2026-11-20T10:00:${String(second).padStart(2, "0")}.000Z`;
const layer = (name: "flag" | "redeploy", outcome: RollbackRecord["layers"][number]["outcome"]) => ({
  layer: name,
  outcome,
  argv: [],
  detail: "",
  state: `${name} is back`,
  startedAt: at(12),
  endedAt: at(13),
  url: null,
});
const times = {
  verdictAt: at(10),
  decidedAt: at(11),
  claimedAt: null,
  intentAt: null,
  firstLayerAt: at(12),
  layersDoneAt: at(13),
  verifiedAt: at(15),
};
const record: Parameters<typeof timelineRows>[0] = {
  times,
  outcome: "verified",
  from: { tag: "v2.0.0", commit: "a", manifest: null },
  to: { tag: "v1.0.0", commit: "b", manifest: null },
  layers: [layer("redeploy", "done")],
  recovery: { good: 5, asked: 5, detail: "0 of 5 bad" },
};
const confirmation = {
  schema: "rollback-ready/confirmation/v1",
  environment: "production",
  deployment: 1,
  confirmed: true,
  verdict: "pass",
  detail: "0 of 9 bad",
  startedAt: at(15),
  endedAt: at(20),
  seconds: 10,
} as const;

test("a return goes from the verdict over its decision and layers to verified and confirmed", () => {
  expect(timelineRows(record, confirmation)).toEqual([
    { name: "verdict", kind: "moment", start: 0, end: 0, note: "v2.0.0 failed its gate" },
    { name: "decision", kind: "decide", start: 0, end: 1, note: "where to go back to: v1.0.0" },
    { name: "redeploy", kind: "layer", start: 2, end: 3, note: "redeploy is back" },
    { name: "verified", kind: "watch", start: 3, end: 5, note: "0 of 5 bad" },
    { name: "confirmed", kind: "watch", start: 5, end: 10, note: "0 of 9 bad" },
  ]);
});

test("what was not reached has no row, and what failed is seen to have failed", () => {
  const half: typeof record = {
    ...record,
    outcome: "failed",
    layers: [
      layer("flag", "failed"),
      { ...layer("redeploy", "not-started"), startedAt: null, endedAt: null },
    ],
    times: { ...times, verifiedAt: null },
  };

  expect(timelineRows(half, null).map(({ name, kind }) => [name, kind])).toEqual([
    ["verdict", "moment"],
    ["decision", "decide"],
    ["flag", "failed"],
  ]);
});

test("a layer that an earlier run had done has no row: its times are not of this return", () => {
  const again = { ...record, layers: [layer("flag", "done-before"), layer("redeploy", "done")] };

  expect(timelineRows(again, null).map(({ name }) => name)).toEqual([
    "verdict",
    "decision",
    "redeploy",
    "verified",
  ]);
});

test("a bake that failed is not called confirmed", () => {
  const rows = timelineRows(record, { ...confirmation, confirmed: false, verdict: "fail" });

  expect(rows.at(-1)).toEqual({
    name: "not confirmed",
    kind: "failed",
    start: 5,
    end: 10,
    note: "0 of 9 bad",
  });
});
