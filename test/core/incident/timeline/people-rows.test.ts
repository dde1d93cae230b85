import { describe, expect, it } from "vitest";
import { hear } from "../../../../src/core/incident/commands/hear.ts";
import { type PeopleWords, wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { withWords } from "../../../../src/core/incident/commands/with-words.ts";
import { withPeopleRows } from "../../../../src/core/incident/timeline/people-rows.ts";
import { timeline } from "../../../../src/core/incident/timeline/timeline.ts";
import { withIssue } from "../../../../src/core/incident/with-issue.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { at, incidentWith } from "../incident-example.ts";

const issue = "https://github.example/acme/shop/issues/7";
const rules = IncidentRules.parse({});

function saidAt(time: string, comment: number) {
  return { by: "ada", at: time, comment, source: `${issue}#issuecomment-${comment}` };
}

/** Taken at 10:40, with a notice before. */
const people: PeopleWords = {
  ...wordsOf({}),
  acknowledged: saidAt("2026-11-20T10:40:00Z", 1),
  firstNotice: { ...saidAt("2026-11-20T10:50:00Z", 2), time: "2026-11-20T10:05:00Z", where: "status page" },
};

/** Its issue opened at 10:00:20. */
function record() {
  const made = incidentWith();
  const { gate, rollback, confirmation } = made;
  const repositoryUrl = "https://github.example/acme/shop";
  const rows = timeline({ repositoryUrl, deployedAt: at(0), leaving: [], gate, rollback, confirmation });
  return { ...made, timeline: rows, issue: { number: 7, url: issue, sections: [], openedAt: at(20) } };
}

describe("the timeline with what people said", () => {
  it("tells when the issue opened, when users were told and who took it, each with its link", () => {
    const rows = withPeopleRows(record(), people);

    expect(rows.slice(-5)).toEqual([
      { at: at(17), event: "recovery check passed", source: record().gate.run.url },
      { at: at(20), event: "this issue opened", source: issue },
      {
        at: "2026-11-20T10:05:00Z",
        event: "first notice to users: status page",
        source: `${issue}#issuecomment-2`,
      },
      { at: "2026-11-20T10:05:00Z", event: "no recorded activity for 35 min", source: null },
      { at: "2026-11-20T10:40:00Z", event: "acknowledged", source: `${issue}#issuecomment-1` },
    ]);
  });

  it("is the same when it is told twice, and follows another time", () => {
    const once = withWords(record(), people, rules);
    const later = hear(
      people,
      { kind: "notice", at: "2026-11-20T10:20:00Z", where: null },
      saidAt("2026-11-20T11:00:00Z", 3),
    );

    expect(withWords(once, people, rules)).toEqual(once);
    expect(
      withWords(once, later, rules)
        .timeline.map(({ event }) => event)
        .slice(-5),
    ).toEqual([
      "this issue opened",
      "no recorded activity for 19 min 40 s",
      "first notice to users",
      "no recorded activity for 20 min",
      "acknowledged",
    ]);
  });

  it("tells when the issue opened by an older record, which has that among what people said", () => {
    const older = { ...record(), issue: { number: 7, url: issue, sections: [] } };
    const words = { ...wordsOf({}), opened: { at: at(30), source: issue } };

    expect(withPeopleRows(older, words).at(-1)).toEqual({
      at: at(30),
      event: "this issue opened",
      source: issue,
    });
    expect(withPeopleRows(record(), words).at(-1)?.at).toBe(at(20));
  });

  it("tells of the end, by a person's word and to users", () => {
    const ended = {
      ...people,
      resolved: { ...saidAt("2026-11-20T10:55:00Z", 4), time: "2026-11-20T10:41:00Z" },
      allClear: { ...saidAt("2026-11-20T10:55:00Z", 4), time: "2026-11-20T10:45:00Z", where: null },
    };

    const told = withPeopleRows(record(), ended).map(({ event, source }) => [event, source]);

    expect(told.slice(-2)).toEqual([
      ["resolved, by a person's word", `${issue}#issuecomment-4`],
      ["all-clear to users", `${issue}#issuecomment-4`],
    ]);
  });

  it("tells when the issue opened also where nobody said anything, and nothing where that is not known", () => {
    const opened = withIssue(record(), record().issue);

    expect(opened.timeline).toEqual([
      ...record().timeline,
      { at: at(20), event: "this issue opened", source: issue },
    ]);
    expect(withIssue(opened, record().issue)).toEqual(opened);
    const { openedAt: _, ...note } = record().issue;
    expect(withIssue(opened, note).timeline).toEqual(record().timeline);
  });

  it("leaves out a word whose time cannot be read", () => {
    const strange = { ...wordsOf({}), acknowledged: saidAt("<!-- -->", 1) };

    expect(withPeopleRows({ ...record(), issue: null }, strange)).toEqual(record().timeline);
  });
});
