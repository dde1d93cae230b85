import { describe, expect, it } from "vitest";
import { escalationOf, stepsReached } from "../../../../src/core/incident/follow-up/escalation.ts";
import { endOfDay, overdueAt } from "../../../../src/core/incident/follow-up/overdue.ts";
import { dayOf, isIn, quarterBefore, quarterName } from "../../../../src/core/incident/follow-up/quarter.ts";
import { reminderText } from "../../../../src/core/incident/follow-up/render-reminder.ts";
import { FollowUpRules, RequiredSections } from "../../../../src/core/policy/follow-up-rules.ts";

const day = 86_400_000;

describe("what is overdue", () => {
  it("is so after its time, in periods that count from that time", () => {
    const due = Date.parse("2026-11-10T23:59:59Z");

    expect(overdueAt(due, due, 7 * day)).toBeNull();
    expect(overdueAt(due, due + 1, 7 * day)).toEqual({ days: 0, period: 0 });
    expect(overdueAt(due, due + 7 * day - 1, 7 * day)).toEqual({ days: 6, period: 0 });
    expect(overdueAt(due, due + 7 * day, 7 * day)).toEqual({ days: 7, period: 1 });
    expect(overdueAt(Number.NaN, due, 7 * day)).toBeNull();
  });

  it("is due at the end of the day that is named, if there is such a day", () => {
    expect(endOfDay("by 2026-11-10, at last")).toBe(Date.parse("2026-11-10T23:59:59Z"));
    for (const text of ["", "soon", "2026-02-30", "2026-13-01", "2026-00-10", "12026-11-10"])
      expect(endOfDay(text)).toBeNull();
  });

  it("is escalated by all steps that it has reached, without what is there", () => {
    const { escalation } = FollowUpRules.parse({
      escalation: [
        { after: "7d", labels: ["Overdue"] },
        { after: "14d", labels: ["overdue", "late"], assign: ["lead"] },
      ],
    });
    const none = { labels: [], assignees: [] };

    expect([6, 7, 13, 14].map((days) => stepsReached(escalation, { days, period: 0 }))).toEqual([0, 1, 1, 2]);
    expect(escalationOf(escalation, { days: 6, period: 0 }, none)).toEqual({ labels: [], assign: [] });
    expect(escalationOf(escalation, { days: 7, period: 1 }, none)).toEqual({
      labels: ["Overdue"],
      assign: [],
    });
    expect(escalationOf(escalation, { days: 14, period: 2 }, none)).toEqual({
      labels: ["Overdue", "late"],
      assign: ["lead"],
    });
    expect(
      escalationOf(escalation, { days: 14, period: 2 }, { labels: ["LATE"], assignees: ["Lead"] }),
    ).toEqual({
      labels: ["Overdue"],
      assign: [],
    });
  });
});

describe("a reminder", () => {
  const usual = {
    day: "2026-11-05",
    mention: [],
    quiet: "pm: quiet",
    overdue: { days: 1, period: 0 },
  } as const;
  const review = (missing: readonly string[], isReviewed = false) =>
    reminderText({ ...usual, late: { kind: "review-overdue", missing, isReviewed } });

  it("of a review names what is still without an answer, and what to do when nothing is", () => {
    expect(review(["What users noticed", "Actions", "Actions"])).toBe(
      [
        "This was to be reviewed by 2026-11-05, a day ago. Still without an answer: What users noticed, Actions.",
        "Read and agreed on? Close it; or write `/status reviewed`, if it is to stay open for its actions.",
        "No more reminders: the label `pm: quiet`.",
      ].join("\n\n"),
    );
    expect(review([])).toContain(", a day ago. Nothing is missing.\n");
    expect(review(["Detection"], true)).toContain(
      "It is said to be reviewed, and still without an answer: Detection.",
    );
  });

  it("of an action has a line to copy, and says where a new day goes", () => {
    const text = (isDated: boolean) =>
      reminderText({ ...usual, late: { kind: "action-overdue", isDated }, overdue: { days: 12, period: 1 } });

    expect(text(true)).toBe(
      [
        "This was due on 2026-11-05, 12 days ago.",
        "- Done? Close it with a line such as `evidence: <link>`.\n- Later? Write the new day behind “Due” above.\n- Not worth it? Close it as not planned, with a word why.",
        "No more reminders: the label `pm: quiet`.",
      ].join("\n\n"),
    );
    expect(text(false)).toMatch(
      /^This has no day by which it is due; as the policy has it, that was 2026-11-05, 12 days ago\.\n/,
    );
  });

  it("mentions logins when it is told to, and nothing that is none", () => {
    const text = reminderText({
      ...usual,
      late: { kind: "review-overdue", missing: [], isReviewed: false },
      overdue: { days: 0, period: 0 },
      mention: ["mona", "acme/team", "<b>", "", "github-actions[bot]", "octo-cat"],
    });

    expect(text).toMatch(/^@mona @octo-cat This was to be reviewed by 2026-11-05, less than a day ago\./);
    expect(text.match(/@/g)).toHaveLength(2);
  });
});

describe("the quarter of an audit", () => {
  it.each([
    ["2026-11-02T10:00:00Z", "2026 Q3", "2026-07-01", "2026-10-01"],
    ["2027-01-01T00:00:00Z", "2026 Q4", "2026-10-01", "2027-01-01"],
    ["2026-12-31T23:59:59Z", "2026 Q3", "2026-07-01", "2026-10-01"],
    ["2028-04-01T00:00:00Z", "2028 Q1", "2028-01-01", "2028-04-01"],
  ])("is the last one that was over at %s: %s", (now, name, from, until) => {
    const quarter = quarterBefore(Date.parse(now));

    expect(quarterName(quarter)).toBe(name);
    expect([dayOf(quarter.from), dayOf(quarter.until)]).toEqual([from, until]);
  });

  it("holds its first instant and not the first of the next, and nothing that is no time", () => {
    const quarter = quarterBefore(Date.parse("2026-11-02T10:00:00Z"));

    expect(isIn(quarter, "2026-07-01T00:00:00Z")).toBe(true);
    expect(isIn(quarter, "2026-10-01T00:00:00Z")).toBe(false);
    expect(isIn(quarter, "yesterday")).toBe(false);
  });
});

describe("the policy of following up", () => {
  it("has a default for all of it", () => {
    expect(FollowUpRules.parse({})).toEqual({
      quiet: "pm: quiet",
      every: 7 * day,
      "at-most": 10,
      mention: false,
      "reopen-within": 14 * day,
      escalation: [],
      audit: { enabled: true, label: "incident-audit", "stale-plan": 180 * day },
    });
    expect(RequiredSections.parse(undefined)).toBeUndefined();
  });

  it("knows its keys, and the sections that there are", () => {
    expect(FollowUpRules.safeParse({ loud: true }).success).toBe(false);
    expect(FollowUpRules.safeParse({ escalation: [{ labels: ["x"] }] }).success).toBe(false);
    expect(RequiredSections.safeParse(["users", "lucky"]).success).toBe(true);
    expect(RequiredSections.safeParse(["luck"]).success).toBe(false);
  });
});
