import { describe, expect, it } from "vitest";
import { IncidentRecord, incidentFiles, incidentRef } from "../../../../src/core/incident/record.ts";
import { sweepIssues } from "../../../../src/flows/incident/follow-up/sweep.ts";
import { lintIssue } from "../../../../src/flows/incident/lint/lint-issue.ts";
import { startLag } from "../../../../src/rehearsal/github/lag.ts";
import { closeIssue, editIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { issueState } from "../../../../src/rehearsal/github/state/issue-state.ts";
import { answeredBody } from "../../../core/incident/lint/answered-body.ts";
import { indexed, keepIncident, keepIndex } from "../follow-up/kept-incident.ts";
import { type FollowRun, followWorld } from "./follow-world.ts";

const world = followWorld();
const queue = "| Alert on the queue | detect | F1 | @mona | 2026-11-20 | within 2 min | a drill |";
const log = "| Keep the log | process | F2 | mona | 2026-12-20 | 30 days of it | a look in March |";

function incident(table = `${queue}\n${log}`, deployment = 30): number {
  const issue = world.incident(answeredBody({ actions: table }), deployment);
  keepIncident(world, deployment, { incident: { reviewDueAt: "2026-12-24T23:59:59.000Z" } });
  keepIndex(world, [indexed(deployment, { issue })]);
  return issue;
}

async function close(number: number, run: FollowRun = world.run()) {
  if (world.issue(number).state === "open")
    closeIssue(world.github.repository, number, { by: "mona", reason: "completed" });
  const event = { issue: number, action: "closed", actor: "mona" };
  return { outcome: await lintIssue(run.ports, run.facts, event), run };
}

function below(number: number) {
  return issueState(world.github.repository)
    .subIssues.filter(({ parent }) => parent === number)
    .map(({ child }) => world.github.repository.issues.find((one) => one.number === child));
}

async function noted(): Promise<readonly (number | null)[]> {
  const stored = await world.run().ports.records.read(incidentRef(30));
  const record = IncidentRecord.parse(JSON.parse(stored?.files[incidentFiles.incident] ?? ""));
  return record.people?.actions.map(({ issue }) => issue) ?? [];
}

const titles = (number: number) => below(number).map((one) => one?.title);

describe("the rows of an incident's table", () => {
  it("become sub-issues when it is closed complete, and a comment says so; the table stays as it is", async () => {
    world.github.repository.permit("mona", "write");
    const number = incident();
    const before = world.issue(number).body;

    const { outcome } = await close(number);

    expect(outcome).toEqual({ kind: "complete" });
    const [first, second] = below(number);
    expect([first?.title, second?.title]).toEqual(["Alert on the queue", "Keep the log"]);
    expect(first).toMatchObject({ state: "open", labels: ["incident-action"] });
    expect(first?.assignees.map(({ login }) => login)).toEqual(["mona"]);
    expect(first?.body).toContain(
      "- **Owner:** mona\n- **Due:** 2026-11-20\n- **Outcome:** within 2 min\n- **Validation:** a drill\n- **Remedies:** F1",
    );
    expect(world.issue(number).body).toBe(before);
    expect(world.comments(number)).toEqual([
      expect.stringContaining(
        `-->\nThe actions of the table are issues now: #${first?.number}, #${second?.number}. What stands there counts from here on.`,
      ),
    ]);
    expect(await noted()).toEqual([first?.number, second?.number]);
  });

  it("become so once, whatever is run again, moved or put off", async () => {
    const number = incident();
    await close(number);
    const again = await close(number);
    const put = (world.issue(number).body ?? "").replace(
      `${queue}\n${log}`,
      `${log.replace("2026-12-20", "2027-02-20")}\n${queue}`,
    );
    editIssue(world.github.repository, number, { body: put });
    const moved = await close(number);
    const swept = world.run();
    await sweepIssues(swept.ports, swept.facts);

    expect(again.run.writes()).toEqual([]);
    expect(moved.run.writes()).toEqual([]);
    expect(swept.writes()).toEqual([]);
    expect(titles(number)).toEqual(["Alert on the queue", "Keep the log"]);
  });

  it("are not made anew when somebody deleted or detached their issue", async () => {
    const number = incident(queue);
    await close(number);
    const [child] = below(number);
    const { issues } = world.github.repository;
    issues.splice(
      issues.findIndex(({ number: other }) => other === child?.number),
      1,
    );
    issueState(world.github.repository).subIssues.length = 0;

    const { run } = await close(number);

    expect(run.writes()).toEqual([]);
  });

  it.each([
    ["an action of the same words is below it", (number: number) => void world.action(number)],
    [
      "the row names the issue",
      (number: number) => {
        const child = world.action(number, { title: "Page on it" });
        const body = (world.issue(number).body ?? "").replace("Alert on the queue", `#${child}`);
        editIssue(world.github.repository, number, { body });
      },
    ],
  ])("are left where %s", async (_, arrange) => {
    const number = incident(queue);
    arrange(number);

    await close(number);

    expect(below(number)).toHaveLength(1);
    expect(world.comments(number)).toEqual([]);
  });

  it("are left when it was closed as not planned, and on an incident without a record", async () => {
    const dropped = incident();
    closeIssue(world.github.repository, dropped, { by: "mona", reason: "not_planned" });
    await close(dropped);
    const unknown = world.incident(answeredBody(), 99);
    const { outcome } = await close(unknown);

    expect(below(dropped)).toEqual([]);
    expect(outcome).toEqual({ kind: "complete" });
    expect(below(unknown)).toEqual([]);
  });

  it("are made of an open incident that was said to be reviewed, and are reminded of and counted when they are late", async () => {
    const number = incident(queue);
    keepIncident(world, 30, { incident: { status: "reviewed" } });
    const first = world.run();
    await sweepIssues(first.ports, first.facts);
    world.now = Date.parse("2026-11-25T12:00:00Z");
    const late = world.run();
    const report = await sweepIssues(late.ports, late.facts);

    const [child] = below(number);
    expect(report.reminded.map((one) => one.number)).toEqual([child?.number]);
    expect(report.overdueActions).toEqual([
      { issue: child?.number, title: "Alert on the queue", day: "2026-11-20", days: 4 },
    ]);
  });

  it("are one each after a run that ended at any of its writes", async () => {
    const writes = await finished(100, 99);

    for (let nth = 1; nth <= writes.length; nth++) await finished(200 + nth, nth);
    expect(writes).toContain("POST /issues");
  }, 120_000);

  it("are one each after a run that ended when it had made the issue, while lists trail behind", async () => {
    const writes = await finished(100, 99);

    await finished(200, writes.indexOf("POST /issues") + 1, 2);
  });

  /** Ends a run after so many writes, runs it again, and once more: what the first one wrote. */
  async function finished(deployment: number, writes: number, lists = 0): Promise<readonly string[]> {
    for (const old of world.github.repository.issues) old.labels = [];
    const number = incident(queue, deployment);
    const newest = world.github.repository.lastId;
    const first = world.run();
    first.stopAfter(writes);
    await close(number, first).catch(() => null);
    if (lists > 0) startLag(world.github.repository, lists, newest);
    await close(number);
    world.github.repository.lag = undefined;
    const last = await close(number);

    expect([writes, titles(number)]).toEqual([writes, ["Alert on the queue"]]);
    expect([writes, world.comments(number).length, last.run.writes()]).toEqual([writes, 1, []]);
    return first.writes();
  }
});
