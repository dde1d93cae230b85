import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { sweepIssues } from "../../../../src/flows/incident/follow-up/sweep.ts";
import {
  assignIssue,
  closeIssue,
  editIssue,
  labelIssue,
  openIssue,
  unlabelIssue,
} from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue } from "../../../../src/rehearsal/github/state/issue-settings.ts";
import { answeredBody } from "../../../core/incident/lint/answered-body.ts";
import { followWorld, startMs } from "../lint/follow-world.ts";
import { indexed, keepIncident, keepIndex } from "./kept-incident.ts";

const world = followWorld();
const day = 86_400_000;

type Rules = Readonly<Record<string, unknown>>;

async function sweep(rules: Rules = {}, run = world.run(rules)) {
  const { reminded, reopened, ...report } = await sweepIssues(run.ports, run.facts);
  const numbers = (issues: readonly { number: number }[]) => issues.map(({ number }) => number);
  return { report: { ...report, reminded: numbers(reminded), reopened: numbers(reopened) }, run };
}

/** An incident whose record says that it is to be reviewed by 2026-11-05. */
function known(deployment = 30, body = answeredBody()): number {
  const issue = world.incident(body, deployment);
  keepIncident(world, deployment);
  keepIndex(world, [indexed(deployment, { issue })]);
  return issue;
}

function onDay(text: string): void {
  world.now = Date.parse(`${text}T12:00:00Z`);
}

describe("a review that is overdue", () => {
  it("is reminded once in a period, on the issue, and not before its day is over", async () => {
    const number = known();

    onDay("2026-11-05");
    expect((await sweep()).report.reminded).toEqual([]);
    onDay("2026-11-06");
    const first = await sweep();
    const again = await sweep();
    onDay("2026-11-12");
    const sameWeek = await sweep();
    onDay("2026-11-13");
    const nextWeek = await sweep();

    expect(first.report).toMatchObject({
      looked: 1,
      reminded: [number],
      leftForLater: 0,
      unreviewed: [{ issue: number, title: "Incident of 30", day: "2026-11-05", days: 0 }],
      unknown: [],
    });
    expect(first.run.writes()).toEqual([`POST /issues/${number}/comments`]);
    expect(again.run.writes()).toEqual([]);
    expect(sameWeek.run.writes()).toEqual([]);
    expect(nextWeek.report.reminded).toEqual([number]);
    expect(world.comments(number)).toEqual([
      expect.stringContaining("This was to be reviewed by 2026-11-05, less than a day ago."),
      expect.stringContaining("This was to be reviewed by 2026-11-05, 7 days ago."),
    ]);
    expect(world.comments(number).join("")).not.toContain("@");
  });

  it.each([
    [
      "it was reviewed",
      (number: number) => {
        editIssue(world.github.repository, number, {
          body: (world.issue(number).body ?? "").replace(/^\| Alert on.*$/m, "None: the host is gone."),
        });
        keepIncident(world, 30, { incident: { status: "reviewed" } });
      },
    ],
    [
      "it has the label of the policy",
      (number: number) => labelIssue(world.github.repository, number, "pm: quiet"),
    ],
    [
      "it is closed and complete",
      (number: number) => closeIssue(world.github.repository, number, { by: "mona" }),
    ],
    ["it is locked", (number: number) => lockIssue(world.github.repository, number)],
    [
      "somebody else opened it",
      (number: number) =>
        Object.assign(world.issue(number), { user: world.github.repository.account("mallory") }),
    ],
  ])("is not reminded when %s", async (_, arrange) => {
    const number = known();
    arrange(number);
    onDay("2026-11-20");

    const { report, run } = await sweep();

    expect(report.reminded).toEqual([]);
    expect(run.writes()).toEqual([]);
  });

  it("is known by the ref that the issue names, when the index has let go of it", async () => {
    const number = known(30, `${answeredBody()}\n\n\`refs/rollback-ready/incidents/30\``);
    keepIndex(world, []);
    onDay("2026-11-20");

    expect((await sweep()).report).toMatchObject({ reminded: [number], unknown: [] });
  });

  it("is not known without a record that has the key of the issue, and that is said", async () => {
    const number = known();
    keepIncident(world, 30, { incident: { key: "rb1:another" } });
    onDay("2026-11-20");

    const { report } = await sweep();

    expect(report.reminded).toEqual([]);
    expect(report.unknown).toEqual([
      `By when issue ${number} is to be reviewed is not known: its record was not found.`,
    ]);
  });

  it("is escalated together with the reminder and never between: who takes a label off is not answered at once", async () => {
    const number = known();
    const rules = { "follow-up": { escalation: [{ after: "7d", labels: ["overdue"], assign: ["mona"] }] } };
    onDay("2026-11-06");
    await sweep(rules);
    expect(world.issue(number)).toMatchObject({ labels: ["incident"], assignees: [] });

    onDay("2026-11-13");
    const second = await sweep(rules);
    expect(world.issue(number)).toMatchObject({ labels: ["incident", "overdue"] });
    unlabelIssue(world.github.repository, number, "overdue");
    const again = await sweep(rules);

    expect(second.run.writes()).toEqual(
      expect.arrayContaining([`POST /issues/${number}/labels`, `POST /issues/${number}/assignees`]),
    );
    expect(second.run.writes().at(-1)).toBe(`POST /issues/${number}/comments`);
    expect(again.run.writes()).toEqual([]);
    expect(world.issue(number)).toMatchObject({ labels: ["incident"] });
  });

  it("is escalated within a period, too, once a step is reached, with a reminder of its own", async () => {
    const number = known();
    const escalation = [{ after: "14d", labels: ["overdue"] }];
    const rules = { "follow-up": { every: "30d", escalation } };
    onDay("2026-11-06");
    await sweep(rules);
    onDay("2026-11-18");
    const early = await sweep(rules);
    onDay("2026-11-20");
    const reached = await sweep(rules);
    onDay("2026-11-21");
    const after = await sweep(rules);

    expect(early.run.writes()).toEqual([]);
    expect(reached.report.reminded).toEqual([number]);
    expect(world.issue(number)).toMatchObject({ labels: ["incident", "overdue"] });
    expect(after.run.writes()).toEqual([]);
    expect(world.comments(number)).toHaveLength(2);
  });

  it("is said to be reviewed, and stays due while answers are missing: the reminder names them", async () => {
    const number = known(30, answeredBody({ lucky: "", detection: "" }));
    keepIncident(world, 30, { incident: { status: "reviewed" } });
    onDay("2026-11-20");

    const { report } = await sweep();

    expect(report.reminded).toEqual([number]);
    expect(report.unreviewed).toHaveLength(1);
    expect(world.comments(number)[0]).toContain(
      "It is said to be reviewed, and still without an answer: Where we were lucky, Detection.",
    );
  });

  it("is not counted as reminded where no comment could be written", async () => {
    const number = known();
    onDay("2026-11-20");

    const { report, run } = await sweep({}, world.run({}, { issues: "read" }));

    expect(report.reminded).toEqual([]);
    expect(report.unknown).toEqual([`Issue ${number} could not be reminded; the log of the run says why.`]);
    expect(run.writes()).toEqual([]);
  });

  it("mentions who is assigned where the policy wants it", async () => {
    const number = known();
    assignIssue(world.github.repository, number, ["mona"]);
    onDay("2026-11-06");

    await sweep({ "follow-up": { mention: true } });

    expect(world.comments(number)[0]).toMatch(/-->\n@mona This was to be reviewed/);
  });
});

describe("an action that is overdue", () => {
  it("is reminded on its own issue once in a period, also when its incident is closed, and anew when it was put off", async () => {
    const incident = known();
    const number = world.action(incident);
    closeIssue(world.github.repository, incident, { by: "mona" });

    onDay("2026-11-10");
    expect((await sweep()).report.reminded).toEqual([]);
    onDay("2026-11-11");
    const first = await sweep();
    const again = await sweep();
    const put = (world.issue(number).body ?? "").replace("2026-11-10", "2026-11-11");
    editIssue(world.github.repository, number, { body: put });
    onDay("2026-11-12");
    const putOff = await sweep();

    expect(first.report).toMatchObject({
      reminded: [number],
      overdueActions: [{ issue: number, title: "Alert on the queue", day: "2026-11-10", days: 0 }],
    });
    expect(again.run.writes()).toEqual([]);
    expect(putOff.report.reminded).toEqual([number]);
    expect(world.comments(number)).toEqual([
      expect.stringContaining("This was due on 2026-11-10, less than a day ago."),
      expect.stringContaining("This was due on 2026-11-11, less than a day ago."),
    ]);
    expect(world.comments(incident)).toEqual([]);
  });

  it("is reminded by what the policy says when somebody took its day out", async () => {
    const number = world.action(known());
    closeIssue(world.github.repository, number - 1, { by: "mona" });
    const body = (world.issue(number).body ?? "").replace("**Due:** 2026-11-10", "**Due:**");
    editIssue(world.github.repository, number, { body });
    const rules = { "action-due": { p1: "8w" } };
    onDay("2026-12-28");
    expect((await sweep(rules)).report.overdueActions).toEqual([]);
    onDay("2026-12-29");

    const { report } = await sweep(rules);

    expect(report.reminded).toEqual([number]);
    expect(report.overdueActions).toMatchObject([{ issue: number, day: "2026-12-28", days: 0 }]);
    expect(world.comments(number)[0]).toContain(
      "This has no day by which it is due; as the policy has it, that was 2026-12-28, less than a day ago.",
    );
  });

  it("is reminded however many newer incidents there are than its own", async () => {
    const number = world.action(known());
    for (let at = 0; at < 101; at++) world.incident(answeredBody(), 100 + at);
    onDay("2026-11-12");

    const { report } = await sweep();

    expect(report.overdueActions.map(({ issue }) => issue)).toEqual([number]);
    expect(report.reminded).toContain(number);
  });

  it("is opened again when it was closed lately and nothing shows that it is done", async () => {
    const number = world.action(known());
    closeIssue(world.github.repository, number, { by: "mona" });

    const { report } = await sweep();
    const again = await sweep();

    expect(report.reopened).toEqual([number]);
    expect(world.issue(number).state).toBe("open");
    expect(again.run.writes()).toEqual([]);
  });
});

describe("what was closed half done", () => {
  it("is opened again by the schedule while it is new, as no event may have told of it", async () => {
    const number = known(30, answeredBody({ lucky: "" }));
    closeIssue(world.github.repository, number, { by: "mona" });
    world.now = startMs + 2 * day;

    const { report } = await sweep();

    expect(report.reopened).toEqual([number]);
    expect(world.comments(number)[0]).toContain("Where we were lucky");
  });

  it("is left alone after the time of the policy", async () => {
    const number = known(30, answeredBody({ lucky: "" }));
    closeIssue(world.github.repository, number, { by: "mona" });
    world.now = startMs + 15 * day;

    const { report, run } = await sweep();

    expect(report.reopened).toEqual([]);
    expect(run.writes()).toEqual([]);
  });

  it("is never a near miss that is only old: it stays open, and quiet", async () => {
    const number = world.nearMiss({ prevention: "" });
    keepIndex(world, []);
    world.now = startMs + 300 * day;

    const { report, run } = await sweep();

    expect(report).toMatchObject({ looked: 1, reminded: [], reopened: [], unknown: [] });
    expect(run.writes()).toEqual([]);
    expect(world.issue(number).state).toBe("open");
  });
});

describe("an incident that was said to be a near miss", () => {
  const said = { by: "mona", at: "2026-11-02T10:00:00Z", comment: 1, source: "https://x.example" };

  function demoted(body: string, isUndone = false): number {
    const issue = known(30, body);
    const nearMiss = { ...said, reason: null, isUndone };
    keepIncident(world, 30, { incident: { people: { ...wordsOf({}), nearMiss } } });
    keepIndex(world, [indexed(30, { issue, isNearMiss: !isUndone })]);
    for (const one of world.github.repository.issues)
      if (one.number === issue) one.labels = [isUndone ? "incident" : "near-miss"];
    return issue;
  }

  it("is not due for a review, and its record is not missed", async () => {
    demoted(answeredBody());
    onDay("2026-12-20");

    const { report, run } = await sweep();

    expect(report).toMatchObject({ looked: 1, reminded: [], unreviewed: [], unknown: [] });
    expect(run.writes()).toEqual([]);
  });

  it("is asked for less when it is closed", async () => {
    const half = answeredBody({ users: "", lucky: "", detection: "", "contributing-factors": "" });
    const number = demoted(half);
    closeIssue(world.github.repository, number, { by: "mona" });

    const { report } = await sweep();

    expect(report.reopened).toEqual([number]);
    expect(world.comments(number)[0]).toContain("**Opened again: 1 answer is missing.**");
    expect(world.comments(number)[0]).toContain("- **Contributing factors**: one at least");
  });

  it("is an incident like any other once that was taken back", async () => {
    const number = demoted(answeredBody(), true);
    onDay("2026-11-20");

    expect((await sweep()).report.reminded).toEqual([number]);
  });
});

describe("a run of the schedule", () => {
  it("looks no more once it wrote as many reminders as it may, and reads the comments of an issue once", async () => {
    const incidents = Array.from({ length: 12 }, (_, at) => {
      const issue = world.incident(answeredBody({ actions: "None: all of it is gone." }), 100 + at);
      keepIncident(world, 100 + at);
      world.action(issue);
      world.action(issue);
      return indexed(100 + at, { issue });
    });
    keepIndex(world, incidents);
    onDay("2026-11-20");
    const rules = { "follow-up": { "at-most": 3 } };

    const { report, run } = await sweep(rules);

    expect(report).toMatchObject({ looked: 36, leftForLater: 33 });
    expect(report.reminded).toHaveLength(3);
    const asked = world.github.requests.filter(({ token, write }) => token === run.label && !write);
    const comments = asked.filter(({ path }) => path.endsWith("/comments"));
    // Each incident once; of those that are reminded again after the comment was written.
    expect(comments.length).toBeLessThanOrEqual(12 + 3);
    // Lists, then of each incident its comments and its record.
    expect(asked.length).toBeLessThan(70);
  });

  it("writes no more reminders than the policy allows, the most overdue first, and the rest with the next runs", async () => {
    const incident = known();
    const numbers = ["2026-11-09", "2026-11-07", "2026-11-08"].map((due) => world.action(incident, { due }));
    const rules = { "follow-up": { "at-most": 2 } };
    onDay("2026-11-13");

    const first = await sweep(rules);
    const second = await sweep(rules);
    const third = await sweep(rules);

    const [ninth, seventh, eighth] = numbers;
    expect(first.report).toMatchObject({ reminded: [incident, seventh], leftForLater: 2 });
    expect(second.report).toMatchObject({ reminded: [eighth, ninth], leftForLater: 0 });
    expect(third.report).toMatchObject({ reminded: [], leftForLater: 0 });
    expect(third.run.writes()).toEqual([]);
  });

  it("looks at a hundred issues, the open and newest first, and says that there are more", async () => {
    for (let at = 0; at < 101; at++) {
      const number = world.incident(answeredBody(), 100 + at);
      closeIssue(world.github.repository, number, { by: "mona" });
    }
    const open = known();
    openIssue(world.github.repository, { author: "mallory", title: "Spam", body: "x", labels: ["incident"] });
    onDay("2026-12-20");

    const { report } = await sweep();

    expect(report.looked).toBe(100);
    expect(report.reminded).toEqual([open]);
    expect(report.unknown).toEqual([
      "Of 102 issues only 100 were looked at, the open and the newest ones first.",
    ]);
  });

  it("goes on with the others when one issue cannot be looked at, and says so", async () => {
    const broken = world.incident(answeredBody(), 31);
    const number = known();
    keepIncident(world, 31);
    keepIndex(world, [indexed(31, { issue: broken }), indexed(30, { issue: number })]);
    onDay("2026-11-06");
    world.github.fail({
      method: "GET",
      route: "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
      status: 403,
      times: 1,
    });

    const { report, run } = await sweep();

    expect(report.reminded).toEqual([number]);
    expect(report.unknown).toEqual([
      `Issue ${broken} could not be followed up; the log of the run says why.`,
    ]);
    expect(run.log.filter((line) => line.startsWith("warning: Issue"))).toHaveLength(1);
  });
});

describe("a run that was cut short", () => {
  it.each([
    ["502 before it was applied", { status: 502 }],
    ["502 after it was applied", { status: 502, applied: true }],
    ["a reset after it was applied", { reset: "after" as const }],
    ["a page instead of JSON", { html: true }],
    ["409", { status: 409, body: { message: "Conflict" } }],
  ])("at any of its calls (%s) is finished by running it again", async (_, fault) => {
    const calls = await struck(fault, 0, 1000);
    // A read has no effect before its answer is lost.
    const isOfWrites = "applied" in fault || "reset" in fault;
    for (const [at, isWrite] of calls.entries())
      if (isWrite || !isOfWrites) await struck(fault, at + 1, 1001 + at);
  });

  async function struck(fault: object, nth: number, deployment: number): Promise<readonly boolean[]> {
    for (const old of world.github.repository.issues) old.labels = [];
    onDay("2026-11-02");
    const number = known(deployment);
    const action = world.action(number);
    const half = world.nearMiss({ prevention: "" });
    closeIssue(world.github.repository, half, { by: "mona" });
    onDay("2026-11-14");
    const rules = { "follow-up": { escalation: [{ after: "7d", labels: ["overdue"] }] } };
    const run = world.run(rules);
    if (nth > 0) world.github.failNth({ ...fault, nth, token: run.label });
    await sweep(rules, run).catch(() => null);
    await sweep(rules);
    const third = await sweep(rules);
    expect([
      nth,
      world.comments(number).length,
      world.comments(action).length,
      world.comments(half).length,
    ]).toEqual([nth, 1, 1, 1]);
    expect(world.issue(number)).toMatchObject({ labels: ["incident", "overdue"] });
    expect(world.issue(half).state).toBe("open");
    expect(third.run.writes()).toEqual([]);
    return world.github.requests.filter(({ token }) => token === run.label).map(({ write }) => write);
  }
});
