import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/core/decision/decision.ts";
import { type DecidingFacts, decisionOnRecord } from "../../../src/core/decision/decision-on-record.ts";
import { IncidentRecord } from "../../../src/core/incident/record.ts";
import { at, incidentWith, rollbackWith } from "../incident/incident-example.ts";

const run = "https://github.example/acme/shop/actions/runs/9";
const deadline = { until: at(50), onTimeout: "rollback" } as const;
const note: Decision = {
  schema: "rollback-ready/decision/v1",
  environment: "production",
  deployment: 30,
  decision: "stay",
  how: "comment",
  by: "mona",
  reason: "a false alarm",
  release: null,
  source: "https://github.example/acme/shop/issues/7#issuecomment-5",
  at: at(20),
  run,
  nonce: "n",
};
const nothing: DecidingFacts = { note: null, marked: null, rollback: null, deadline: null };

describe("who decided", () => {
  it("is what the vouched note says, with the comment, else the run, as its source", () => {
    const decided = decisionOnRecord({ ...nothing, note, deadline });

    expect(decided).toEqual({
      decision: "stay",
      how: "comment",
      by: "mona",
      reason: "a false alarm",
      at: at(20),
      source: note.source,
      deadline,
    });
    expect(decisionOnRecord({ ...nothing, note: { ...note, source: null } })?.source).toBe(run);
  });

  it("is what the mark says where the note is lost, without a reason", () => {
    const marked = { decision: "rollback", how: "approval", by: "hubot", at: at(21), url: run } as const;

    const decided = decisionOnRecord({ ...nothing, marked, rollback: rollbackWith(), deadline });

    expect(decided).toEqual({
      decision: "rollback",
      how: "approval",
      by: "hubot",
      reason: null,
      at: at(21),
      source: run,
      deadline,
    });
  });

  it("is the person whose word the rollback went by, also where the policy asks nobody", () => {
    const word = { by: "mona", reason: "users call", overrode: [] };

    const decided = decisionOnRecord({ ...nothing, rollback: rollbackWith({ word }) });

    expect(decided).toMatchObject({ how: "word", by: "mona", reason: "users call", at: at(11) });
  });

  it("is the policy where it asks nobody and something was undone", () => {
    expect(decisionOnRecord({ ...nothing, rollback: rollbackWith() })).toMatchObject({
      decision: "rollback",
      how: "automatic",
      by: null,
      deadline: null,
    });
    expect(decisionOnRecord({ ...nothing, rollback: rollbackWith({ outcome: "roll-forward" }) })).toBeNull();
  });

  it("is not known where people are asked and nothing tells that anybody answered", () => {
    expect(decisionOnRecord({ ...nothing, rollback: rollbackWith(), deadline })).toBeNull();
    expect(decisionOnRecord(nothing)).toBeNull();
  });

  it("need not stand in the record of an incident, as in those that were kept before", () => {
    const decision = decisionOnRecord({ ...nothing, note });

    expect(IncidentRecord.parse(incidentWith())).not.toHaveProperty("decision");
    expect(IncidentRecord.parse({ ...incidentWith(), decision }).decision).toEqual(decision);
  });
});
