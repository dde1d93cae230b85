import { describe, expect, it } from "vitest";
import { timeline } from "../../../src/core/incident/timeline.ts";
import { change, manifestWith } from "../rollback/release-example.ts";
import { at, evidenceWith, rollbackWith } from "./incident-example.ts";

const facts = {
  repositoryUrl: "https://github.example/acme/shop",
  deployedAt: at(0),
  leaving: [manifestWith({ changes: [change(12, "yes")] })],
  gate: evidenceWith(),
  rollback: rollbackWith(),
};

describe("the timeline", () => {
  it("tells merge, deploy, gate and rollback, oldest first", () => {
    expect(timeline(facts).map((row) => `${row.at.slice(11, 19)} ${row.event}`)).toEqual([
      "09:00:00 pull request 12 merged",
      "10:00:00 v1.1.0 deployed to production",
      "10:00:01 the gate began to watch",
      "10:00:05 first bad sample",
      "10:00:10 verdict: fail (errors)",
      "10:00:11 rollback to v1.0.0 decided",
      "10:00:12 layer redeploy started",
      "10:00:14 layer redeploy done",
      "10:00:17 recovery check passed",
    ]);
  });

  it("says where each row is written down", () => {
    const sources = timeline(facts).map((row) => row.source);

    expect(sources[0]).toBe("https://github.example/acme/shop/pull/12");
    expect(new Set(sources.slice(1))).toEqual(new Set([facts.gate.run.url]));
  });

  it("leaves out what did not happen", () => {
    const gate = evidenceWith({ samples: { ...facts.gate.samples, firstBadAt: null } });

    const events = timeline({ ...facts, gate, rollback: null, leaving: [] }).map((row) => row.event);

    expect(events).toEqual([
      "v1.1.0 deployed to production",
      "the gate began to watch",
      "verdict: fail (errors)",
    ]);
  });

  it("says when there was nothing to return to", () => {
    const rollback = rollbackWith({ to: null, layers: [] });

    expect(timeline({ ...facts, rollback }).map((row) => row.event)).toContain("nothing to return to");
  });
});
