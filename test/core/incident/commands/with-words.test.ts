import { describe, expect, it } from "vitest";
import { objection } from "../../../../src/core/incident/commands/objection.ts";
import { type PeopleWords, wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { withWords } from "../../../../src/core/incident/commands/with-words.ts";
import { IncidentRecord } from "../../../../src/core/incident/record.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { actionWith } from "../actions/action-example.ts";
import { impactWith, timesWith } from "../facts-example.ts";
import { at, evidenceWith, incidentWith, rollbackWith } from "../incident-example.ts";

const rules = IncidentRules.parse({});
const said = { by: "ada", at: at(30), comment: 7, source: "https://github.example/c7" };

function heard(parts: Partial<PeopleWords>): PeopleWords {
  return { ...wordsOf({}), ...parts };
}

describe("an incident with people's words", () => {
  it("is as it was where nobody said anything", () => {
    const record = incidentWith();

    expect(withWords(record, wordsOf(record), rules)).toEqual({ ...record, people: wordsOf({}) });
  });

  it("has the severity that was said, who said it and why, and a new day for the review", () => {
    const severity = { ...said, level: "sev1", reason: "all of checkout" } as const;

    expect(withWords(incidentWith(), heard({ severity }), rules)).toMatchObject({
      severity: { level: "sev1", reason: "ada said so: all of checkout" },
      reviewDueAt: "2026-11-23T23:59:59Z",
    });
    expect(
      withWords(incidentWith(), heard({ severity: { ...severity, reason: null } }), rules).severity.reason,
    ).toBe("ada said so");
  });

  it("has the time of the acknowledgement and the status, but a closed one stays closed", () => {
    const people = heard({ acknowledged: said, status: { ...said, status: "in-review" } });

    expect(withWords(incidentWith(), people, rules)).toMatchObject({
      status: "in-review",
      times: { acknowledged: at(30) },
    });
    expect(withWords(incidentWith({ status: "closed" }), people, rules).status).toBe("closed");
  });

  it("was over when people said so, whatever the bake says, and has the times that users were told at", () => {
    const people = heard({
      resolved: { ...said, time: at(30) },
      firstNotice: { ...said, time: at(20), where: "status page" },
      allClear: { ...said, time: at(45), where: null },
    });
    const record = incidentWith({ times: timesWith({ resolved: at(58) }) });

    expect(withWords(record, people, rules).times).toEqual(
      timesWith({ firstNotice: at(20), resolved: at(30), allClear: at(45) }),
    );
  });

  it("lasted until people said that it was over, where no recovery was seen", () => {
    const people = heard({ resolved: { ...said, time: at(35) } });
    const open = impactWith({ until: null, minutes: null });
    const stillBad = incidentWith({ rollback: null, impact: open });

    expect(withWords(stillBad, people, rules)).toMatchObject({
      times: { resolved: at(35) },
      impact: { from: at(5), until: at(35), minutes: 0.5 },
    });
    expect(withWords(incidentWith(), people, rules).impact).toEqual(impactWith());
  });

  it("follows when people say another time", () => {
    const [first, second] = [at(35), at(47)].map((time) => heard({ resolved: { ...said, time } }));
    const record = incidentWith({ rollback: null, impact: impactWith({ until: null, minutes: null }) });

    const once = withWords(record, first ?? wordsOf({}), rules);

    expect(withWords(once, second ?? wordsOf({}), rules).impact).toMatchObject({
      until: at(47),
      minutes: 0.7,
    });
  });

  it("is the same when it is done twice, and can be kept and read back", () => {
    const holder = { runId: 1, attempt: 1, job: "j", runner: "r", url: "u", nonce: "n" };
    const people = heard({
      acknowledged: said,
      severity: { ...said, level: "sev1", reason: null },
      resolved: { ...said, time: at(35) },
      status: { ...said, status: "reviewed" },
      nearMiss: { ...said, reason: null },
      firstNotice: { ...said, time: at(32), where: "status page" },
      allClear: { ...said, time: at(36), where: null },
      opened: { at: at(20), source: "https://github.example/7" },
      actions: [actionWith()],
      answers: [{ comment: 7, state: "answered", holder, since: at(30), until: at(40) }],
    });

    const once = withWords(incidentWith(), people, rules);

    expect(withWords(once, people, rules)).toEqual(once);
    expect(IncidentRecord.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});

describe("a command that cannot be done", () => {
  it("is a status of a closed issue", () => {
    const status = { kind: "status", status: "reviewed" } as const;

    expect(objection(status, incidentWith(), true)).toMatchObject({
      name: "status",
      why: "The issue is closed.",
    });
    expect(objection(status, incidentWith(), false)).toBeNull();
  });

  it.each(["notice", "all-clear"] as const)("is %s of what had not begun", (kind) => {
    expect(objection({ kind, at: at(4), where: null }, incidentWith(), false)).toMatchObject({
      name: kind,
      why: "The impact began at 2026-11-20 10:00:05 UTC, which is later.",
    });
    expect(objection({ kind, at: at(5), where: null }, incidentWith(), true)).toBeNull();
  });

  it("is an end before the beginning", () => {
    const begun = evidenceWith().startedAt;

    expect(objection({ kind: "resolved", at: at(4) }, incidentWith(), false)).toMatchObject({
      why: "The impact began at 2026-11-20 10:00:05 UTC, which is later.",
    });
    expect(objection({ kind: "resolved", at: at(5) }, incidentWith(), false)).toBeNull();
    const unseen = incidentWith({
      impact: impactWith({ from: null, until: null }),
      rollback: rollbackWith(),
    });
    expect(objection({ kind: "resolved", at: begun }, unseen, false)).toBeNull();
    expect(objection({ kind: "resolved", at: at(0) }, unseen, false)).not.toBeNull();
  });
});
