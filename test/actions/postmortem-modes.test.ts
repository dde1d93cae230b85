import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { renderComment } from "../../src/rehearsal/github/render/comment.ts";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { closeIssue, editIssue, reopenIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { badNight } from "../support/bad-night.ts";
import { bot, knownGood, released } from "../support/past.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";

let world: ActionWorld;
let restore: () => void;

// One night for all: it is played by the actions themselves.
beforeAll(async () => {
  world = await startActionWorld();
  const { failed } = await badNight(world);
  await runStep(world, "postmortem", { "deployment-id": String(failed) });
  world.github.repository.permit("grace", "write");
  restore = snapshotOf(world);
}, 180_000);
beforeEach(() => restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

/** The incident of that night with its issue. */
function incident() {
  const [issue] = world.github.repository.issues;
  if (issue === undefined) throw new Error("no issue was opened");
  return { number: issue.number, issue };
}

function said(number: number, author: string, body: string, facts: StepFacts = {}): Promise<RanStep> {
  const { repository } = world.github;
  const comment = repository.comment(number, { author, body });
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error(`there is no ${number}`);
  const event = {
    action: "created",
    issue: renderIssue(repository, issue),
    comment: renderComment(repository, comment),
  };
  return runStep(world, "postmortem", {}, { eventName: "issue_comment", event, ...facts });
}

function happened(number: number, action: string, facts: StepFacts = {}): Promise<RanStep> {
  const { repository } = world.github;
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error(`there is no ${number}`);
  const event = { action, issue: renderIssue(repository, issue) };
  return runStep(world, "postmortem", {}, { eventName: "issues", event, ...facts });
}

/** The text of an incident as people answer it. */
function answered(body: string, due: string): string {
  return body
    .replace("- F1 (class): ", "- F1 (code): the new query has no timeout")
    .replace(/^_(.*)_$/gm, "Answered: the cache was cold, 40 calls, and one check was added.")
    .replace(
      "|  |  |  |  |  |  |  |",
      `| Add a timeout | prevent | F1 | grace | ${due} | p99 below 300 ms | load test |`,
    );
}

function answersOn(number: number): readonly string[] {
  const ours = world.github.repository.comments.filter(
    (one) => one.number === number && one.user.login === bot,
  );
  return ours.map(({ body }) => body);
}

test("a comment by somebody who may write is done and answered once, and a stranger's is not", async () => {
  const { number, issue } = incident();

  const stranger = await said(number, "mallory", "/severity sev4");
  const done = await said(
    number,
    "grace",
    '/ack\n/severity sev1 orders were lost\n/action Add a timeout | type=prevent owner=@grace due=2027-01-15 outcome="p99 below 300 ms" validation="load test"',
  );

  expect(stranger.errors).toEqual([]);
  expect(stranger.outputs).toMatchObject({ outcome: "may-not" });
  expect(done.outputs).toMatchObject({ outcome: "answered", "issue-number": String(number) });
  expect(issue.body).toContain("**sev1**: grace said so: orders were lost");
  expect(issue.body).toMatch(/\| Acknowledged \| 20/);
  const action = world.github.repository.issues.find(({ title }) => title.includes("Add a timeout"));
  expect(action).toMatchObject({ state: "open", user: expect.objectContaining({ login: bot }) });
  expect(answersOn(number)).toHaveLength(2);
}, 120_000);

test("what people say stands in the timeline and among the key times, and a run of the pipeline leaves it there", async () => {
  const { number, issue } = incident();
  const url = `${world.github.url}/acme/shop/issues/${number}`;

  const done = await said(number, "grace", "/ack\n/notice\n/resolved\n/all-clear");
  const spoken = issue.body ?? "";
  const again = await runStep(world, "postmortem", {}, { runAttempt: 2 });

  expect(done.errors).toEqual([]);
  expect(spoken).toContain(`| this issue opened | [issue](${url}) |`);
  for (const event of ["acknowledged", "first notice to users", "all-clear to users"])
    expect(spoken).toMatch(new RegExp(`\\| ${event} \\| \\[comment\\]\\(${url}#issuecomment-\\d+\\) \\|`));
  const [, times = ""] = spoken.split("## Key times\n");
  const rows = times
    .split("\n## ")[0]
    ?.split("\n")
    .filter((line) => / \d\d:\d\d:\d\d \|/.test(line));
  expect(rows).toHaveLength(12);
  expect([again.writes, issue.body]).toEqual([[], spoken]);
}, 120_000);

test("an issue that is closed half done is opened again with the list, and one that is complete stays closed", async () => {
  const { number, issue } = incident();
  const { repository } = world.github;
  closeIssue(repository, number, { by: "grace" });

  const early = await happened(number, "closed");

  expect(early.errors).toEqual([]);
  expect(early.outputs).toMatchObject({ outcome: expect.any(String) });
  expect(issue.state).toBe("open");
  expect(answersOn(number).join()).toContain("Contributing factors");

  editIssue(repository, number, { body: answered(issue.body ?? "", "2027-01-15") });
  closeIssue(repository, number, { by: "grace" });
  const late = await happened(number, "closed");

  expect([late.errors, issue.state]).toEqual([[], "closed"]);
  expect(issue.body).toContain("| closed |");
}, 120_000);

test("what counts is who closed it, not who runs the workflow again", async () => {
  const { number } = incident();
  const { repository } = world.github;
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error("no issue was opened");
  closeIssue(repository, number, { by: bot });
  const event = { action: "closed", issue: renderIssue(repository, issue), sender: { login: bot } };

  const again = await runStep(world, "postmortem", {}, { eventName: "issues", event, runAttempt: 2 });

  expect(again.outputs).toMatchObject({ outcome: "nothing-to-do" });
  expect(again.writes).toEqual([]);
}, 120_000);

const schedule: StepFacts = { eventName: "schedule", event: { schedule: "0 6 * * 1" } };

test("on a schedule the quarter has one audit, as something is to be decided, and what is not overdue is not reminded", async () => {
  const { number } = incident();
  // Newer than all that failed, and with a plan of its own.
  const pull = opened(world, { files: { "later.txt": "x" }, body: fullPlan("Yes."), branch: "later" });
  world.github.repository.mergePull(pull, { method: "squash" });
  const release = await released(world, "1.2.0");
  knownGood(world, { commit: release.commit, release });
  const policy = { version: 1, environments: { staging: {} } };
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": JSON.stringify(policy) },
    message: "A new environment",
  });

  const first = await runStep(world, "postmortem", {}, schedule);
  const again = await runStep(world, "postmortem", {}, { ...schedule, runAttempt: 2 });

  expect(first.conclusion).toBe("success");
  const audits = world.github.repository.issues.filter(({ labels }) => labels.includes("incident-audit"));
  expect(audits).toHaveLength(1);
  expect(audits[0]?.body).toContain("**To decide: 1 environment with a gap.**");
  expect(audits[0]?.body).toContain("the plans of 1 change in 1 release that runs now.");
  expect(first.outputs).toMatchObject({ "issue-number": String(audits[0]?.number), created: "true" });
  expect(again.outputs).toMatchObject({ created: "false" });
  expect(again.writes).toEqual([]);
  expect(answersOn(number)).toEqual([]);
}, 120_000);

test("on a schedule no audit is opened where nothing is to be decided, and an incident's text says once when it opened", async () => {
  const { number, issue } = incident();
  const before = issue.body ?? "";

  const swept = await runStep(world, "postmortem", {}, schedule);
  const again = await runStep(world, "postmortem", {}, { ...schedule, runAttempt: 2 });

  expect([swept.errors, swept.outputs["outcome"], swept.outputs["issue-number"]]).toEqual([[], "swept", ""]);
  expect(before).not.toContain("this issue opened");
  expect(issue.body).toContain(`${issue.createdAt.slice(11, 19)} | this issue opened | [issue](`);
  expect(swept.writes).toEqual([`PATCH /repos/acme/shop/issues/${number}`]);
  expect(again.writes).toEqual([]);
}, 120_000);

test("on a schedule a timeline that a person edited stays theirs", async () => {
  const { number, issue } = incident();
  const body = (issue.body ?? "").replace("## Timeline (UTC)", "## Timeline (UTC)\n\nRead by grace.");
  editIssue(world.github.repository, number, { body });

  const swept = await runStep(world, "postmortem", {}, schedule);

  expect([swept.errors, swept.writes, issue.body]).toEqual([[], [], body]);
}, 120_000);

test("the rows of its table become issues when it is closed complete, once, and are reminded of when they are late", async () => {
  const { number, issue } = incident();
  const { repository } = world.github;
  editIssue(repository, number, { body: answered(issue.body ?? "", "2026-01-15") });
  closeIssue(repository, number, { by: "grace" });

  const closed = await happened(number, "closed");
  const again = await happened(number, "closed");
  const swept = await runStep(world, "postmortem", {}, schedule);

  const actions = repository.issues.filter(({ labels }) => labels.includes("incident-action"));
  expect(closed.errors).toEqual([]);
  expect(actions.map(({ title, state }) => [title, state])).toEqual([["Add a timeout", "open"]]);
  expect(answersOn(number).join()).toContain(
    `The actions of the table are issues now: #${actions[0]?.number}.`,
  );
  expect(again.writes).toEqual([]);
  expect(answersOn(actions[0]?.number ?? 0).join()).toContain("This was due on 2026-01-15");
  expect(swept.summary).toContain(`[#${actions[0]?.number}]`);
  const [audit] = repository.issues.filter(({ labels }) => labels.includes("incident-audit"));
  expect(audit?.body).toContain("**To decide: 1 action late.**");
}, 120_000);

test("what a run that ended early left of a state is finished by the next schedule, and so is an event that was lost", async () => {
  const { number, issue } = incident();
  const { repository } = world.github;
  editIssue(repository, number, { body: answered(issue.body ?? "", "2027-01-15") });
  closeIssue(repository, number, { by: "grace" });
  // The record says that it is closed by then, and its text is never written.
  world.github.fail({
    method: "PATCH",
    route: "/repos/{owner}/{repo}/issues/{issue_number}",
    status: 502,
    times: 1,
  });
  const cut = await happened(number, "closed");
  const between = issue.body;
  await runStep(world, "postmortem", {}, schedule);

  expect(cut.conclusion).toBe("failure");
  expect(between).toContain("| draft |");
  expect(issue.body).toContain("| closed |");

  reopenIssue(repository, number, "grace");
  await runStep(world, "postmortem", {}, schedule);

  expect([issue.state, issue.body?.includes("| draft |")]).toEqual(["open", true]);
}, 120_000);

test("an incident that was said to be a near miss is asked for less, and can be made one again", async () => {
  const { number, issue } = incident();
  const { repository } = world.github;

  await said(number, "grace", "/near-miss nobody noticed");
  expect(issue.body).toContain("| draft, as a near miss | not needed |");
  closeIssue(repository, number, { by: "grace" });
  await happened(number, "closed");
  expect(answersOn(number).at(-1)).toContain("**Opened again: 2 answers are missing.**");

  await said(number, "grace", "/near-miss undo");
  expect(issue.body).toContain("| draft |");
  expect(issue.labels).toContain("incident");
}, 120_000);

test("a comment on a pull request, and an event that it is not for, are left alone", async () => {
  const { number } = incident();
  const pull = opened(world, { files: { "topic.txt": "b" }, body: "Work", branch: "other" });

  const onPull = await said(pull, "grace", "/ack");
  const wrong = await runStep(world, "postmortem", { mode: "comment" });

  expect(onPull.outputs).toMatchObject({ outcome: "not-for-us" });
  expect(onPull.writes).toEqual([]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.errors.join()).toContain("on: { issue_comment: { types: [created] } }");
  expect(answersOn(number)).toEqual([]);
}, 120_000);
