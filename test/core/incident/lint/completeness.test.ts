import { describe, expect, it } from "vitest";
import type { ActionFacts } from "../../../../src/core/incident/lint/action-on-issue.ts";
import { missingIn } from "../../../../src/core/incident/lint/completeness.ts";
import { nearMissSections, peopleSections } from "../../../../src/core/incident/template/people-section.ts";
import { renderPeopleSections } from "../../../../src/core/incident/template/render-people-sections.ts";
import { answeredBody, answers } from "./answered-body.ts";

const asked = [
  "users",
  "contributing-factors",
  "went-well",
  "went-badly",
  "lucky",
  "detection",
  "actions",
  "customer-summary",
];

type OnIssue = ActionFacts & { readonly number: number };

function missing(body: string, actions: readonly OnIssue[] = [], required: readonly string[] | null = null) {
  return missingIn({ kind: "incident", body, required, actions });
}

function ids(body: string, actions: readonly OnIssue[] = []): readonly string[] {
  return missing(body, actions).map(({ section }) => section);
}

const action: OnIssue = {
  number: 7,
  title: "Page on the queue",
  type: "detect",
  owner: "@mona",
  due: "2026-12-10",
  outcome: "detected within 2 min",
  validation: "drill in January",
  finding: "F1",
};

describe("closing an incident", () => {
  it("asks for every section that is required, as long as nothing is written", () => {
    expect(ids(renderPeopleSections(peopleSections))).toEqual(asked);
  });

  it("asks for nothing when all is answered, and optional sections are not", () => {
    expect(missing(answeredBody())).toEqual([]);
    expect(missing(answeredBody().replaceAll("\n", "\r\n"))).toEqual([]);
  });

  it.each(asked)("asks for %s alone when it is the one that is empty", (id) => {
    expect(ids(answeredBody({ [id]: "" }))).toEqual([id]);
    expect(ids(answeredBody({ [id]: "TODO" }))).toEqual([id]);
    expect(ids(answeredBody({ [id]: "N/A" }))).toEqual([id]);
    expect(ids(answeredBody({ [id]: "N/A: nothing of the kind here" }))).toEqual([]);
  });

  it("tells a section that was taken out, and finds one that came back with a heading of the same words", () => {
    const without = answeredBody().replace(
      /<!-- rollback-ready:fill id=lucky -->\n\n## .*\n\n_.*\n\nIt.*\n\n/,
      "",
    );

    expect(missing(without)).toEqual([
      {
        section: "lucky",
        heading: "Where we were lucky",
        action: null,
        write: "taken out. Put its heading back, `## Where we were lucky`, and answer below it.",
      },
    ]);
    expect(ids(`${without}\n\n### where we were lucky\n\nIt was Sunday.\n`)).toEqual([]);
    expect(ids(`${without}\n\n### where we were lucky\n\n### Something else\n\nIt was Sunday.\n`)).toEqual([
      "lucky",
    ]);
  });

  it("does not take a number and a class for a factor", () => {
    expect(missing(answeredBody({ "contributing-factors": "- F1 (config):\n- F2 (code):" }))).toMatchObject([
      {
        section: "contributing-factors",
        write: "say behind each what made this possible.",
      },
    ]);
    expect(
      ids(answeredBody({ "contributing-factors": "- F1 (config):\n- F2 (code): a default changed" })),
    ).toEqual([]);
  });

  it("asks for what the policy wants in place of the usual, and for nothing when it wants nothing", () => {
    const empty = renderPeopleSections(peopleSections);

    expect(missing(empty, [], ["surprises", "users"]).map(({ section }) => section)).toEqual([
      "users",
      "surprises",
    ]);
    expect(missing(empty, [], [])).toEqual([]);
  });
});

describe("the actions of an incident", () => {
  const bare = answeredBody({ actions: "" });

  it("are one at least, as an issue or in the table, or a reason why there is none", () => {
    expect(missing(bare)).toMatchObject([
      {
        section: "actions",
        action: null,
        write: "one at least, or `N/A:` and why nothing is to change.",
      },
    ]);
    expect(ids(bare, [action])).toEqual([]);
    expect(ids(answeredBody({ actions: "We will do better." }))).toEqual(["actions"]);
    expect(ids(answeredBody({ actions: "None: the host is gone next week." }))).toEqual([]);
    expect(ids(answeredBody({ actions: "No actions, because the service is retired." }))).toEqual([]);
    expect(ids(answeredBody({ actions: "None." }))).toEqual(["actions"]);
  });

  it("are whole with type, owner, day, measurable outcome, validation and finding, and each lack is told", () => {
    const bad = {
      ...action,
      number: 8,
      title: "Do `it` @all",
      type: "alerting",
      owner: "TBD",
      due: "soon",
      outcome: "better",
      validation: "",
      finding: "–",
    };

    expect(missing(bare, [action, bad])).toEqual([
      {
        section: "actions",
        heading: "Actions",
        action: { title: "Do `it` @all", issue: 8 },
        write:
          "lacks a type (prevent, mitigate, detect, process or automated-check), an owner (one login), a due day (such as `2026-12-10`), an outcome that can be measured (such as `detected within 2 min`; it says too little), a validation (a test, a drill, a figure), what it remedies (such as `F1`).",
      },
    ]);
  });

  it.each([
    ["2026-02-30", false],
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-12-00", false],
    ["by 2026-12-10", true],
    ["12026-12-101", false],
  ])("are due on a day that the calendar has: %s", (due, isWhole) => {
    expect(ids(bare, [{ ...action, due }]).length === 0).toBe(isWhole);
  });

  it.each([
    ["no deploy without a plan", true],
    ["alert fires before users notice", true],
    ["p99 below 300 ms", true],
    ["the team feels safer", false],
    ["improve monitoring", false],
  ])("have an outcome that can be measured: %s", (outcome, isWhole) => {
    expect(ids(bare, [{ ...action, outcome }]).length === 0).toBe(isWhole);
  });

  it("are read from the table, whose head may be as it was or with other columns", () => {
    const rows =
      "| Alert \\| page | detect | F1 | mona | 2026-12-10 | within 2 min | drill |\n| Second | | | | | | |";
    const own =
      "| Owner | Action | Kind | Type | Due | Outcome | Validation | Finding |\n|---|---|---|---|---|---|---|---|\n| mona | Third | x | Automated check | 2026-12-10 | 0 pages | drill | F2 |";

    expect(missing(answeredBody({ actions: rows })).map(({ action: of }) => of)).toEqual([
      { title: "Second", issue: null },
    ]);
    expect(missing(answeredBody({ actions: own }))).toEqual([]);
    expect(missing(answeredBody({ actions: own.replace("2026-12-10", "") }))).toMatchObject([
      { action: { title: "Third", issue: null }, write: "lacks a due day (such as `2026-12-10`)." },
    ]);
  });
});

describe("a row of the table about an action that is an issue", () => {
  const row = (title: string) => answeredBody({ actions: `| ${title} | | | | | | |` });

  it.each([
    "Page on the queue",
    "page **on** the queue!",
    "#7",
    "See https://github.example/acme/shop/issues/7",
  ])("is not asked for anything: %s", (title) => {
    expect(missing(row(title), [action])).toEqual([]);
  });

  it.each(["Page on the other queue", "#77", ""])("is none of: %s", (title) => {
    expect(missing(row(title || "Else"), [action]).map(({ action: named }) => named?.title)).toEqual([
      title || "Else",
    ]);
  });
});

describe("closing an incident that was said to be a near miss", () => {
  const judge = (body: string, required: readonly string[] | null = null) =>
    missingIn({ kind: "demoted", body, required, actions: [] }).map(({ section }) => section);

  it("asks what made it possible and what will change, and nothing that the policy does not want", () => {
    const empty = renderPeopleSections(peopleSections);

    expect(judge(empty)).toEqual(["contributing-factors", "actions"]);
    expect(judge(empty, ["actions", "lucky"])).toEqual(["actions"]);
    expect(judge(answeredBody({ users: "", lucky: "" }))).toEqual([]);
  });
});

describe("closing a near miss", () => {
  const judge = (body: string) =>
    missingIn({ kind: "near-miss", body, required: ["users"], actions: [] }).map(({ section }) => section);

  it("asks its own, whatever the policy wants of incidents", () => {
    const own = nearMissSections.filter(({ isRequired }) => isRequired).map(({ id }) => id);

    expect(own).toContain("prevention");
    expect(judge(renderPeopleSections(nearMissSections))).toEqual(own);
    expect(judge(answers(nearMissSections, {}))).toEqual([]);
    expect(
      judge(answers(nearMissSections, { prevention: "No, because it costs more than it saves." })),
    ).toEqual([]);
  });
});
